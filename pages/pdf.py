"""From a template to a PDF that everybody can read (PDF/UA-1). The only module that imports weasyprint."""

import mimetypes
import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pydyf
import weasyprint
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from PIL import ImageFile
from weasyprint.urls import URLFetcher, URLFetcherResponse

from pages.drawing import painted
from pages.storage import PRIVATE_PREFIX, is_private
from pages.words import NOT_XML

ImageFile.LOAD_TRUNCATED_IMAGES = False  # weasyprint's import lets half pictures through, in uploads too

_DRAWING = re.compile(
    r'<svg(?: class="(?P<css>[^"]*)")?(?P<rest>[^>]*) aria-hidden="true">(?P<content>.*?)</svg>', re.DOTALL
)
_VIEW = re.compile(r'viewBox="([^"]*)"')
_NAMED = re.compile(r'<svg([^>]* role="img" aria-label="([^"]*)"[^>]*>)')


def render(template, context, language, title, members=False):
    """Return the PDF of `template` in `language`, tagged, with its fonts, as bytes.

    It opens nothing but our own static and media files, and members' files only when it is meant for `members`.
    What cannot be had (another host, a file that is gone) is left out; nothing is ever fetched from the network.
    """
    with translation.override(language):
        html = render_to_string(template, context | {"language": language, "document_title": title})
    html = NOT_XML.sub("", painted(html, _tokens()))
    files = OurFiles(members)
    html = _NAMED.sub(r'<svg font-family="Radio Canada"\1<title>\2</title>', files.take_drawings(html))
    document = weasyprint.HTML(string=html, base_url=f"{settings.SITE_URL}/", url_fetcher=files)
    return document.write_pdf(pdf_variant="pdf/ua-1", finisher=_say_what_headers_head)


class OurFiles(URLFetcher):
    """Gives weasyprint our static files, our media files and the drawings of the document. All else is refused."""

    def __init__(self, members):
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.members = members
        self.drawings = {}

    def take_drawings(self, html):
        """Turn decorative drawings into backgrounds, which a screen reader passes over; their CSS gives them a size.

        `--height` is the share of their width that their height is.
        """
        return _DRAWING.sub(self._take_drawing, html)

    def _take_drawing(self, found):
        url = f"{settings.SITE_URL}/drawings/{len(self.drawings)}.svg"
        self.drawings[url] = f'<svg xmlns="http://www.w3.org/2000/svg"{found["rest"]}>{found["content"]}</svg>'.encode()
        _, _, width, height = (float(number) for number in _VIEW.search(found["rest"])[1].split())
        style = f"background-image: url({url}); --height: {100 * height / width:.2f}%"
        return f'<span class="drawing {found["css"] or ""}" style="{style}"></span>'

    def fetch(self, url, headers=None):
        """Return the file at `url`; raise ValueError when it is not ours to give (weasyprint then goes on without)."""
        if url in self.drawings:
            return URLFetcherResponse(url, self.drawings[url], {"Content-Type": "image/svg+xml"})
        content_type = mimetypes.guess_type(unquote(url))[0] or "application/octet-stream"
        return URLFetcherResponse(url, self._read(url), {"Content-Type": content_type})

    def _read(self, url):
        if name := _inside(url, settings.STATIC_URL):
            return _static_file(name)
        if name := _inside(url, settings.MEDIA_URL):
            storage_name = name
        elif self.members and (name := _inside(url, reverse("private_file", args=[PRIVATE_PREFIX]))):
            storage_name = PRIVATE_PREFIX + name
        else:
            raise ValueError(f"Not one of our files: {url}")
        if is_private(storage_name) and not self.members:
            raise ValueError(f"Not for everybody: {url}")
        with default_storage.open(storage_name) as file:
            return file.read()


def _inside(url, prefix):
    """The name of a file under an address of ours, or nothing; storages refuse what would climb out of them."""
    prefix = urljoin(f"{settings.SITE_URL}/", prefix)
    return unquote(url.removeprefix(prefix)) if url.startswith(prefix) else ""


def _static_file(name):
    """The bytes of a static file, called by its plain name or by the one that the storage gave it."""
    source = finders.find(name)
    if source:
        return Path(source).read_bytes()
    with staticfiles_storage.open(name) as file:
        return file.read()


def _tokens():
    return Path(finders.find("css/tokens.css")).read_text()


def _say_what_headers_head(document, pdf):
    """Give each header cell its scope, which weasyprint leaves out: a column's in the head of a table, else a row's."""
    heads = {_reference(head) for head in pdf.objects if _kind(head) == "/THead"}
    rows = {_reference(row) for row in pdf.objects if _kind(row) == "/TR" and row["P"] in heads}
    for cell in pdf.objects:
        if _kind(cell) == "/TH":
            cell["A"]["Scope"] = "/Column" if cell["P"] in rows else "/Row"


def _kind(element):
    return element.get("S") if isinstance(element, pydyf.Dictionary) and element.get("Type") == "/StructElem" else None


def _reference(element):
    return element.reference
