"""An agenda of a thousand series: what a month costs follows what it shows, not what there is."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from pages.models import EventPage, EventSectionPage, Occurrence
from pages.occurrences import PARIS
from tests.pages.crowd import grow

VIEWS = {  # address: (queries, rows of three weekly series)
    "": (8, 24),
    "?vue=mois": (8, 12),
    "?vue=mois&mois=2026-05": (7, 12),
    "?mois=2026-05": (7, 12),
    "?vue=semaine": (6, 3),
}


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    """It is 9 March 2026, ten o’clock."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 3, 9, 10, tzinfo=PARIS))


def lay(number, first, weeks=12):
    """`number` weekly events, each with `weeks` dates from the day `first` on."""
    section = EventSectionPage.objects.get(cooperative=None, locale__language_code="fr")
    start = datetime(*first, 18, tzinfo=PARIS)
    fields = {
        "starts_at": start,
        "ends_at": start + timedelta(hours=1),
        "recurrence": f"RRULE:FREQ=WEEKLY;COUNT={weeks}",
    }
    events = grow(section, EventPage, number, "Série", **fields)
    Occurrence.objects.bulk_create(
        Occurrence(event=event, date=begins.date(), starts_at=begins, ends_at=begins + timedelta(hours=1))
        for event in events
        for begins in (start + timedelta(weeks=week) for week in range(weeks))
    )


@pytest.mark.parametrize("number", [10, 1000])
def test_each_view_costs_the_same_queries_with_ten_series_as_with_a_thousand(client, number, django_assert_num_queries):
    lay(3, (2026, 3, 10))
    lay(number, (2027, 3, 9), weeks=2)  # far from what is shown
    client.get("/evenements/")
    for query, (queries, rows) in VIEWS.items():
        with django_assert_num_queries(queries):
            response = client.get(f"/evenements/{query}")
        assert response.content.decode().count('class="event"') == rows, query


@pytest.mark.parametrize("number", [10, 200])
def test_a_crowded_month_costs_the_same_queries(client, number, django_assert_num_queries):
    lay(number, (2026, 3, 10), weeks=1)
    client.get("/evenements/?vue=semaine")
    with django_assert_num_queries(6):
        response = client.get("/evenements/?vue=semaine")
    assert response.content.decode().count('class="event"') == number
