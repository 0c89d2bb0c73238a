"""Pictures of every kind of page, small and wide, by day and by night, in var/shots: `make shots`."""

from tests.browser.demo import CHROMIUM, ROOT, chromium, served_demo
from tests.browser.kinds import EDITING, KINDS, Visits

FOLDER = ROOT / "var" / "shots"
WIDTHS, SCHEMES = (390, 1280), ("light", "dark")
PICTURED = KINDS + EDITING
ALL_PICTURES = """() => Promise.all(Array.from(document.images, image => {
  image.loading = "eager";
  return image.decode().catch(() => {});
}))"""


def main():
    """Picture the demo at BASE_URL, or one built for that."""
    if CHROMIUM is None:
        raise SystemExit("Il faut Chromium pour ces images.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served_demo() as address, chromium() as browser:
        visits = Visits(browser, address)
        for kind in PICTURED:
            with visits.page(kind.role) as page:
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    visits.go(page, kind)
                    page.evaluate(ALL_PICTURES)  # those below the first screen too
                    for scheme in SCHEMES:
                        page.emulate_media(color_scheme=scheme)
                        page.screenshot(path=FOLDER / f"{kind}-{width}-{scheme}.png", full_page=True)
    print(f"{len(PICTURED) * len(WIDTHS) * len(SCHEMES)} images dans {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
