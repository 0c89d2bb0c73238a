"""The PDF of a recap: made once for each revision and language, kept away from web servers, served as a file.

The name of a file ends with its last day: the first one on which somebody's consent ends. Then it is made again.
"""

import fcntl
import os
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import Min
from django.http import FileResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.text import slugify

from pages.models.base import Audience

TEMPLATE = "pages/recap_page_pdf.html"
SOURCES = (  # what a PDF looks like: a release that changes one of these makes them all again
    "templates/pages/recap_page_pdf.html",
    "templates/blocks/*.html",
    "templates/components/*.html",
    "static/css/tokens.css",
    "static/css/print*.css",
    "pages/drawing/*.py",
    "pages/templatetags/*.py",
    "pages/pdf.py",
    "cms/locale/*/LC_MESSAGES/django.mo",
)


def response(request, recap):
    """Send the PDF of a live recap to somebody who may read it; make it first where nobody has asked for it yet."""
    file = _opened(recap)
    etag = f'"{Path(file.name).stem}"'
    answer = get_conditional_response(request, etag=etag)
    if answer:
        file.close()
    else:
        name = f"{slugify(recap.title)[:80] or recap.slug}.pdf"
        answer = FileResponse(file, as_attachment=True, filename=name, content_type="application/pdf")
    answer["ETag"] = etag
    answer["Cache-Control"] = "public, no-cache" if _is_public(recap) else "private, no-cache"
    patch_vary_headers(answer, ["Cookie"])
    return answer


def size(recap):
    """The weight in bytes of the PDF of `recap`, or None while it is not made."""
    kept = _kept(recap)
    try:
        return kept and kept.stat().st_size
    except FileNotFoundError:
        return None


def forget(recap_pk="*"):
    """Remove what is kept for one recap, or for all: they are made again when somebody asks."""
    for path in _folder().glob(f"{recap_pk}-*.pdf"):
        path.unlink(missing_ok=True)


def forget_after(sender, instance, created=False, update_fields=None, **kwargs):
    """Once a recap is published, withdrawn or deleted, its files go; after a picture or a cooperative, all do."""
    if created or update_fields is not None:
        return
    pk = instance.pk if sender is apps.get_model("pages", "RecapPage") else "*"
    transaction.on_commit(lambda: forget(pk))


def _folder():
    return Path(settings.PRIVATE_ROOT) / "recaps"


def _stem(recap):
    return f"{recap.pk}-{recap.live_revision_id or 0}-{recap.locale.language_code}-{_release()}"


def _path(recap):
    return _folder() / f"{_stem(recap)}-{_day(_last_day())}.pdf"


def _kept(recap):
    """The file that was made for `recap` as it is, or None; one that is past its last day is as if it were not."""
    return next((path for path in _folder().glob(f"{_stem(recap)}-*.pdf") if not _is_over(path)), None)


def _is_over(path):
    return path.stem.rpartition("-")[2] < _day(timezone.localdate())


def _day(day):
    return f"{day:%Y%m%d}"


def _last_day():
    """The last day on which all that may be shown today still may be."""
    today = timezone.localdate()
    ends = [
        apps.get_model("pages", model)
        .objects.filter(consent_ends_on__gte=today)
        .aggregate(first=Min("consent_ends_on"))["first"]
        for model in ("Picture", "Attachment")
    ]
    return min(filter(None, ends), default=date.max)


@lru_cache(maxsize=1)
def _release():
    """A short name for the look of a PDF, the same for all processes of one release."""
    digest = sha256()
    for pattern in SOURCES:
        for source in sorted(settings.BASE_DIR.glob(pattern)):
            digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def _is_public(recap):
    return recap.audience == Audience.PUBLIC


def _opened(recap):
    kept = _kept(recap)
    if kept:
        try:
            return kept.open("rb")
        except FileNotFoundError:  # somebody published meanwhile
            pass
    with _one_at_a_time():
        return (_kept(recap) or _write(_path(recap), _made(recap))).open("rb")


def _made(recap):
    from pages import pdf  # weasyprint and its system libraries are loaded where they serve, not at each start

    cooperatives = apps.get_model("pages", "Cooperative").objects.order_by("name", "pk")
    context = {
        "page": recap,
        "cooperatives": cooperatives,
        "network_colours": [cooperative.colour for cooperative in cooperatives],
    }
    return pdf.render(TEMPLATE, context, recap.locale.language_code, recap.title, members=not _is_public(recap))


def _write(path, content):
    """Write all or nothing: whoever reads meanwhile has no file yet. One writer at a time; what is over goes."""
    for old in _folder().glob("*.pdf"):
        if _is_over(old):
            old.unlink(missing_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(content)
    os.replace(part, path)
    return path


@contextmanager
def _one_at_a_time():
    """Hold the workshop: of two who ask first, in any process, one makes the file and the other finds it made."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
