"""Pages by the hundred, in a few queries: what a list must bear."""

from datetime import timedelta
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from pages.models import Occurrence


def grow(section, model, number, title, **fields):
    """`number` live pages under `section`, called `title` and their number, and found by the search."""
    first, steplen = section.numchild + 1, Page.steplen
    kind = ContentType.objects.get_for_model(model)
    parents = [
        Page(
            title=f"{title} {n}",
            draft_title=f"{title} {n}",
            slug=f"{model.__name__.lower()}-{n}",
            url_path=f"{section.url_path}{model.__name__.lower()}-{n}/",
            path=section.path + Page._int2str(n).rjust(steplen, "0"),
            depth=section.depth + 1,
            content_type=kind,
            locale=section.locale,
            translation_key=uuid4(),
            last_published_at=timezone.now(),
        )
        for n in range(first, first + number)
    ]
    Page.objects.bulk_create(parents)
    pages = []
    for page in Page.objects.filter(path__in=[page.path for page in parents]).order_by("path"):
        own = model(page_ptr_id=page.pk, **fields)
        own.__dict__.update({name: value for name, value in page.__dict__.items() if name != "_state"})
        pages.append(own)
    for page in pages:
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=section.pk).update(numchild=section.numchild + number)
    get_search_backend().add_bulk(model, pages)
    return pages


def meet(events, times=1):
    """`times` coming dates of each of `events`, one a day."""
    now = timezone.now().replace(microsecond=0)
    rows = []
    for n, event in enumerate(events):
        for week in range(times):
            start = now + timedelta(days=n % 50 + 1, weeks=week * 8)
            rows.append(Occurrence(event=event, date=start.date(), starts_at=start, ends_at=start + timedelta(hours=1)))
    Occurrence.objects.bulk_create(rows)
