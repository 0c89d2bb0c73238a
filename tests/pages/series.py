"""A series for tests, and the moments that its dates may go to."""

from datetime import datetime

from django.utils import timezone

from pages import apart
from pages.occurrences import PARIS, reconcile
from tests.factories import EventPageFactory

SERIES = "RRULE:FREQ=WEEKLY;COUNT=3"  # 16, 23 and 30 March 2027, at half past six


def paris(day, hour=18, minute=30):
    return datetime(2027, 3, day, hour, minute, tzinfo=PARIS)


def series(recurrence=SERIES, **fields):
    """A weekly event, and its dates."""
    event = EventPageFactory(title="Atelier", recurrence=recurrence, **fields)
    reconcile(event, timezone.now())
    return event, list(event.occurrences.order_by("date"))


def move(row, day, hour=18):
    """Move `row` alone to another day of March 2027, for an hour."""
    apart.change(row, starts_at=paris(day, hour), ends_at=paris(day, hour + 1))


def told(event):
    """(day, hour, whether it takes place, whether it is apart, revision) of each date."""
    rows = event.occurrences.order_by("date")
    return [
        (row.day.day, row.starts_at.astimezone(PARIS).hour, row.cancelled_at is None, row.is_apart, row.sequence)
        for row in rows
    ]
