"""What real clients read in our calendars is what the site says."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pages import occurrences
from pages.models import Occurrence
from pages.occurrences import PARIS
from tests.factories import EventPageFactory
from tests.pages.calendars import Khal, expanded

NOW = datetime(2026, 3, 9, 10, tzinfo=PARIS)
FEED = "/evenements/agenda.ics"


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def khal(tmp_path):
    return Khal(tmp_path)


def publish(title="Atelier", hours=((18, 30), (20, 0)), **fields):
    """A live event on Thursday 12 March 2026, with its occurrences."""
    starts_at, ends_at = (datetime(2026, 3, 12, *hour, tzinfo=PARIS) for hour in hours)
    event = EventPageFactory(title=title, starts_at=starts_at, ends_at=ends_at, **fields)
    occurrences.reconcile(event, NOW)
    return event


def move(event, day, **by):
    """Move one date of `event` alone."""
    row = event.occurrences.get(date=day)
    row.starts_at, row.ends_at = row.starts_at + timedelta(**by), row.ends_at + timedelta(**by)
    row.is_apart, row.sequence = True, row.sequence + 1
    row.save()


def cancel(event, day):
    """Cancel one date of `event` alone."""
    row = event.occurrences.get(date=day)
    row.cancelled_at, row.is_apart, row.sequence = NOW, True, row.sequence + 1
    row.save()


def said_by_the_site():
    """(start, end, status) of every date, sorted."""
    rows = Occurrence.objects.order_by("starts_at", "ends_at")
    return sorted(
        (
            row.starts_at.astimezone(PARIS),
            row.ends_at.astimezone(PARIS),
            "CANCELLED" if row.cancelled_at else "CONFIRMED",
        )
        for row in rows
    )


def as_khal_writes(dates):
    form = "%Y-%m-%dT%H:%M"
    return sorted((f"{start:{form}}", f"{end:{form}}", status) for start, end, status in dates)


def read_by(khal):
    """The same of what khal shows in a year, which says nothing of what is certain."""
    shown = khal.shown(date(2026, 3, 1), date(2027, 3, 1))
    return sorted(
        (start, end, status if status == "CANCELLED" else "CONFIRMED") for start, end, _title, status in shown
    )


def test_a_series_with_all_that_can_happen_to_it(client, khal):
    event = publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=8")  # summer time begins on 29 March
    event.recurrence.exdates = [datetime(2026, 4, 16, 12, tzinfo=PARIS)]
    event.recurrence.rdates = [datetime(2026, 4, 17, 12, tzinfo=PARIS)]
    occurrences.reconcile(event, NOW)
    move(event, date(2026, 3, 19), days=1, minutes=30)
    move(event, date(2026, 4, 9), hours=-2)
    cancel(event, date(2026, 3, 26))
    publish("Seule", hours=((9, 0), (10, 0)), slug="seule")
    khal.read(client.get(FEED).content)
    assert len(said_by_the_site()) == 10
    assert read_by(khal) == as_khal_writes(said_by_the_site())
    assert expanded(client.get(FEED).content) == said_by_the_site()


def test_what_changes_is_followed(client, khal):
    event = publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=4")
    khal.read(client.get(FEED).content)
    assert [start for start, *_ in read_by(khal)][:2] == ["2026-03-12T18:30", "2026-03-19T18:30"]
    move(event, date(2026, 3, 19), days=2)
    khal.read(client.get(FEED).content)
    assert [start for start, *_ in read_by(khal)][:2] == ["2026-03-12T18:30", "2026-03-21T18:30"]
    cancel(event, date(2026, 3, 26))
    event.starts_at += timedelta(minutes=15)
    occurrences.reconcile(event, NOW)
    khal.read(client.get(FEED).content)
    assert read_by(khal) == as_khal_writes(said_by_the_site())


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20260416T215959Z",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=9",
        "RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=6",
        "RRULE:FREQ=MONTHLY;UNTIL=20261111T225959Z",
    ],
)
def test_khal_finds_the_dates_of_each_shape_of_rule(client, khal, rule):
    publish(recurrence=rule)
    khal.read(client.get(FEED).content)
    assert read_by(khal) == as_khal_writes(said_by_the_site())
    assert len(read_by(khal)) > 5


PHASES = [phase for phase in Phase if phase != Phase.shrink]  # each example asks the database a hundred times
HOURS = st.sampled_from([((18, 30), (20, 0)), ((2, 30), (3, 15)), ((22, 0), (23, 59)), ((0, 0), (0, 30))])
ENDS = st.one_of(
    st.integers(2, 12).map("COUNT={}".format),
    st.integers(10, 400).map(lambda days: f"UNTIL={date(2026, 3, 12) + timedelta(days=days):%Y%m%d}T120000Z"),
)
RULES = st.sampled_from(["DAILY", "WEEKLY", "WEEKLY;BYDAY=TH,SU", "MONTHLY", "MONTHLY;BYDAY=2TH", "YEARLY"])
DEEDS = st.lists(st.tuples(st.sampled_from(["move", "cancel", "exclude", "add"]), st.integers(0, 30)), max_size=4)


@settings(max_examples=40, deadline=None, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=HOURS, rule=RULES, interval=st.integers(1, 3), end=ENDS, deeds=DEEDS, minutes=st.integers(-3000, 3000))
def test_a_calendar_says_what_the_site_says_whatever_was_done(client, hours, rule, interval, end, deeds, minutes):
    Occurrence.objects.all().delete()
    event = publish(hours=hours, recurrence=f"RRULE:FREQ={rule};INTERVAL={interval};{end}")
    for deed, rank in deeds:
        row = event.occurrences.kept().order_by("date")[rank % event.occurrences.kept().count()]
        if deed == "move":
            move(event, row.date, minutes=minutes)
        elif deed == "cancel" and event.occurrences.kept().count() > 1:
            cancel(event, row.date)
        elif deed == "add":
            event.recurrence.rdates = [datetime(2026, 5, rank + 1, 12, tzinfo=PARIS)]
        elif deed == "exclude":
            event.recurrence.exdates = [datetime.combine(row.date, datetime.min.time(), PARIS)]
    type(event).objects.filter(pk=event.pk).update(recurrence=event.recurrence)
    occurrences.reconcile(event, NOW)
    last = occurrences.horizon(event, NOW)  # the site writes no date after it, which a calendar finds by itself
    read = [told for told in expanded(client.get(FEED).content) if occurrences.local_date(told[0]) <= last]
    assert read == [told for told in said_by_the_site() if occurrences.local_date(told[0]) <= last]
