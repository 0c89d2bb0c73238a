"""The PDF of a recap: readable by everybody, whole, and made without opening anything that is not ours."""

import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from django.conf import settings
from pdfua import Severity, validate

from pages import pdf
from pages.models import Audience, Cooperative
from tests.factories.recaps import full_recap, picture

A4 = (595.28, 841.89)
CHAPTERS = [
    "Sommaire",
    "En quelques chiffres",
    "Une journée, quatre temps",
    "Ce qui s’est dit",
    "Le récit",
    "Le plus urgent, le plus pertinent",
    "Les élans pris ce jour-là",
    "En images",
    "À emporter",
    "Et ensuite\u202f?",
]


def made(recap, members=False):
    rows = Cooperative.objects.order_by("name", "pk")
    context = {"page": recap, "cooperatives": rows, "network_colours": [row.colour for row in rows]}
    return pdf.render("pages/recap_page_pdf.html", context, "fr", recap.title, members=members)


def words(content):
    """The text of a PDF as its stream tells it, spaces made equal."""
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
    return " ".join(text.decode().split())


def elements(tree):
    """Every element of a structure tree, in the order of reading."""
    kids = tree.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


@pytest.fixture
def given(monkeypatch):
    """The addresses that weasyprint asked for and was given."""
    addresses, fetch = [], pdf.OurFiles.fetch

    def spy(self, url, headers=None):
        answer = fetch(self, url, headers)
        addresses.append(url)
        return answer

    monkeypatch.setattr(pdf.OurFiles, "fetch", spy)
    return addresses


@pytest.fixture
def host():
    """A real server on this machine, and what was asked of it."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()

        def log_message(self, *args):
            """Keep quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_everybody_can_read_it(tmp_path, given):
    recap = full_recap()
    content = made(recap)
    (tmp_path / "recap.pdf").write_bytes(content)
    report = validate(str(tmp_path / "recap.pdf"))
    assert [finding for finding in report.findings if finding.severity >= Severity.WARNING] == []
    with pikepdf.open(BytesIO(content)) as document:
        root = document.Root
        assert (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == (
            "fr",
            True,
            True,
        )
        with document.open_metadata() as metadata:
            assert (metadata["pdfuaid:part"], metadata["dc:title"]) == ("1", "Rêver notre coopération")
        tree = list(elements(root.StructTreeRoot))
        kinds = [str(element.S) for element in tree]
        assert (kinds.count("/H1"), kinds.count("/H2")) == (1, len(CHAPTERS))
        scopes = [str(element.A.Scope) for element in tree if element.S == "/TH"]
        assert scopes == ["/Column"] * 4 + ["/Row"] * 2
        alternatives = [str(element.get("/Alt", "")) for element in tree if element.S == "/Figure"]
        assert alternatives[0] == "Co’hop" and "Un cercle de dix personnes assises" in alternatives
        assert all(alternatives) and len(alternatives) == 3  # the mark, the chart, the picture: the rest is decoration
        fonts = {
            str(font.BaseFont).split("+")[1]: "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
        }
        assert all(fonts.values())
        assert {name.split("-")[0] for name in fonts} == {"Sansita", "Radio"}
    pages = pypdf.PdfReader(BytesIO(content)).pages
    assert {(round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)) for page in pages} == {A4}
    assert {url.split("/")[3] for url in given} == {"static", "media", "drawings"}
    assert {url.split("/media")[0] for url in given if "/media" in url} == {settings.SITE_URL}


def test_it_is_read_in_order_from_the_cover_to_the_last_page():
    recap = full_recap()
    content = made(recap)
    pages = pypdf.PdfReader(BytesIO(content)).pages
    numbers = [page.extract_text() for page in pages]
    assert all(f"{number} / {len(pages)}" in text for number, text in enumerate(numbers[1:], 2))
    text = words(content)
    body = "".join(text[text.index("Sommaire") :].split())  # a narrow space is no space to who measures gaps
    places = [body.rindex("".join(chapter.split())) for chapter in CHAPTERS]
    assert places == sorted(places)
    cover = text[: text.index("Sommaire")]
    told = ["Rêver notre coopération", "Une journée pour décider", "Compte rendu", "Cabestan", "Graines de Sol"]
    assert [word for word in told if word not in cover] == []
    assert [cover.index(word) for word in told] == sorted(cover.index(word) for word in told)
    outline = [entry.title for entry in pypdf.PdfReader(BytesIO(content)).outline if not isinstance(entry, list)]
    assert outline == ["Rêver notre coopération"]


def test_nothing_but_our_files_is_ever_opened(given, host, tmp_path):
    url, asked = host
    secret = tmp_path / "secret.txt"
    secret.write_text("pamplemoussier")
    outside = Path(settings.MEDIA_ROOT).parent / "pamplemoussier.png"
    members = picture("Entre membres", Audience.MEMBERS)
    Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
    with members.file.open() as file:
        outside.write_bytes(file.read())
    hostile = f"""
      <img src="{url}/image.png" alt="a"><img src="file://{secret}" alt="b">
      <img src="http://169.254.169.254/latest/meta-data/" alt="c"><img src="//169.254.169.254/x" alt="d">
      <img src="/media/../pamplemoussier.png" alt="e"><img src="/media/%2e%2e/pamplemoussier.png" alt="f">
      <img src="{members.file.url}" alt="g"><img src="/media/{members.file.name}" alt="h">
      <img src="/static/%2e%2e/manage.py" alt="i"><img src="data:image/png;base64,AAAA" alt="j">
      <img src="{settings.SITE_URL}@127.0.0.1/x.png" alt="k"><img src="/extranet/" alt="l">
      <link rel="stylesheet" href="{url}/style.css"><style>@import url({url}/import.css);
      @font-face {{ font-family: x; src: url({url}/font.woff2) }}
      p {{ background: url(file://{secret}); font-family: x }}
      </style><link rel="attachment" href="file://{secret}"><a rel="attachment" href="file://{secret}">x</a>
      <object data="file://{secret}"></object><embed src="{url}/embed"><iframe src="{url}/frame"></iframe>
      <svg viewBox="0 0 1 1"><image href="file://{secret}"/><use href="{url}/use.svg#a"/></svg>"""
    content = made(full_recap(body=[("paragraph", hostile)]))
    assert asked == []
    assert [address for address in given if "pamplemoussier" in address or "members" in address] == []
    assert {address.rpartition("/")[0].removeprefix(settings.SITE_URL) for address in given} == {
        "/static/css",
        "/static/fonts",
        "/media/images",
        "/drawings",
    }
    with pikepdf.open(BytesIO(content)) as document:
        assert (list(document.attachments), "/EmbeddedFiles" in document.Root.get("/Names", {})) == ([], False)
    assert "pamplemoussier" not in words(content)


def test_members_files_are_drawn_for_members_alone(given):
    recap = full_recap(audience=Audience.MEMBERS)
    made(recap)
    assert [address for address in given if "/fichiers/" in address] == []
    made(recap, members=True)
    assert len({address for address in given if "/fichiers/" in address}) == 1


@pytest.mark.parametrize(
    "title",
    [
        "🎉 Fête 🧑🏽‍🌾",
        "\x0b\x1f\ufffe caché",
        "日本語 עברית ไทย",
        "<script>alert(1)</script> & co",
        "a" * 255,
        "mot " * 63,
    ],
)
def test_any_title_makes_a_pdf(title):
    content = pdf.render("pages/recap_page_pdf.html", {"page": {"title": title}, "cooperatives": []}, "fr", title)
    with pikepdf.open(BytesIO(content)) as document:
        assert document.Root.Lang == "fr"
        assert 2 <= len(document.pages) <= 3
