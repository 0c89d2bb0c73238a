"""The dates of events: expanded on the clocks of Paris, kept as rows that last."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import recurrence as rules
from dateutil import rrule
from django.contrib.auth.models import AnonymousUser
from django.db import models
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale

from pages import occurrences
from pages.models import EventPage, EventSectionPage, Occurrence
from pages.occurrences import PARIS
from tests.factories import CooperativeFactory, EventPageFactory

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=PARIS)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def recurring(text):
    return rules.deserialize(text, include_dtstart=False)


def noon(*days):
    return [datetime.combine(day, time(12), PARIS) for day in days]


def kept(event):
    return list(event.occurrences.kept().order_by("starts_at").values_list("starts_at", flat=True))


def paris(*parts):
    return datetime(*parts, tzinfo=PARIS)


days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
shapes = st.one_of(
    st.tuples(st.just(rules.DAILY), st.just(())),
    st.tuples(st.just(rules.WEEKLY), st.lists(st.sampled_from(WEEKDAYS), unique=True, max_size=4).map(tuple)),
    st.tuples(st.just(rules.MONTHLY), st.just(())),
    st.tuples(
        st.just(rules.MONTHLY),
        st.tuples(st.sampled_from((-1, 1, 2, 3, 4)), st.sampled_from(WEEKDAYS)).map(lambda day: (f"{day[0]}{day[1]}",)),
    ),
    st.tuples(st.just(rules.YEARLY), st.just(())),
)
ends = st.one_of(
    st.integers(1, 40).map(lambda count: {"count": count}),
    st.integers(0, 700).map(lambda days: {"days": days}),
)


@settings(max_examples=300, deadline=None)
@given(
    start=days, shape=shapes, interval=st.integers(1, 5), end=ends, excluded=st.sets(st.integers(0, 400), max_size=5)
)
def test_dates_are_those_of_the_standard(start, shape, interval, end, excluded):
    freq, byday = shape
    last = start + timedelta(days=800)
    until = start + timedelta(days=end["days"]) if "days" in end else None
    standard = rrule.rrulestr(
        "RRULE:FREQ={}{};INTERVAL={}".format(
            rules.Rule.frequencies[freq], f";BYDAY={','.join(byday)}" if byday else "", interval
        )
        + (f";UNTIL={until:%Y%m%d}T000000" if until else f";COUNT={end['count']}"),
        dtstart=datetime.combine(start, time()),
    )
    exdates = {start + timedelta(days=offset) for offset in excluded}
    expected = [found.date() for found in standard.between(datetime.min, datetime.combine(last, time()), inc=True)]
    ours = rules.Recurrence(
        rrules=[
            rules.Rule(
                freq,
                interval=interval,
                byday=[rules.to_weekday(day) for day in byday],
                count=end.get("count"),
                until=until and datetime.combine(until, time(23, 59, 59), PARIS),
            )
        ],
        exdates=noon(*exdates),
    )
    kept_by_field = recurring(rules.serialize(ours))
    assert occurrences.dates(start, kept_by_field, last) == [day for day in expected if day not in exdates]


@settings(max_examples=100, deadline=None)
@given(start=days, at=st.times(), minutes=st.integers(1, 14 * 24 * 60), ahead=st.integers(0, 500))
def test_the_hour_on_the_clock_never_moves(start, at, minutes, ahead):
    first = datetime.combine(start, at)
    event = EventPage(
        starts_at=first.replace(tzinfo=PARIS), ends_at=(first + timedelta(minutes=minutes)).replace(tzinfo=PARIS)
    )
    day = start + timedelta(days=ahead)
    begins, ends = occurrences.times(event, day)
    meant = datetime.combine(day, at, PARIS).astimezone(UTC)  # where the clocks jump over that hour, one hour later
    assert begins.astimezone(PARIS) == meant.astimezone(PARIS)
    said = ends.astimezone(PARIS).replace(tzinfo=None)
    lasts = timedelta(minutes=minutes)
    assert said == first + timedelta(days=ahead) + lasts or ends - begins == lasts
    assert begins < ends


@pytest.mark.parametrize(
    "text",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=HOURLY;COUNT=1000000",
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=DAILY;INTERVAL=-1",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=WEEKLY;BYDAY=2TU",
        "RRULE:FREQ=MONTHLY;BYDAY=TU",
        "RRULE:FREQ=MONTHLY;BYDAY=5TU",
        "RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY",
        "RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY",
        "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY",
    ],
)
def test_a_rule_that_editors_cannot_see_gives_the_first_date_alone(text):
    bomb = recurring(text)
    assert not occurrences.is_supported(bomb)
    assert occurrences.dates(date(2027, 3, 16), bomb, date(2100, 1, 1)) == [date(2027, 3, 16)]


def test_no_rule_gives_more_dates_than_the_most():
    forever = recurring("RRULE:FREQ=DAILY;COUNT=999999999")
    assert len(occurrences.dates(date(2027, 3, 16), forever, date(2100, 1, 1))) == occurrences.MOST


@pytest.mark.parametrize("count", [1, 3])
def test_leap_days_come_back_in_leap_years_only(count):
    found = occurrences.dates(date(2024, 2, 29), recurring(f"RRULE:FREQ=YEARLY;COUNT={count}"), date(2100, 1, 1))
    assert found == [date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)][:count]


def test_excluded_dates_do_not_make_the_count_slide_and_win_over_extra_ones():
    weekly = recurring("RRULE:FREQ=WEEKLY;COUNT=3")
    weekly.exdates = noon(date(2027, 3, 23), date(2027, 4, 10))
    weekly.rdates = noon(date(2027, 4, 9), date(2027, 4, 10))
    assert occurrences.dates(date(2027, 3, 16), weekly, date(2028, 1, 1)) == [
        date(2027, 3, 16),
        date(2027, 3, 30),
        date(2027, 4, 9),
    ]


def test_half_past_six_stays_half_past_six_when_the_clocks_change():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")  # summer time begins on 28 March
    occurrences.reconcile(event, NOW)
    assert [f"{moment.astimezone(PARIS):%m-%d %H:%M %z}" for moment in kept(event)] == [
        "03-16 18:30 +0100",
        "03-23 18:30 +0100",
        "03-30 18:30 +0200",
    ]


def snapshot():
    return sorted(Occurrence.objects.values_list("pk", "date", "starts_at", "ends_at", "cancelled_at", "sequence"))


def test_reconciling_again_changes_nothing():
    event = EventPageFactory(recurrence="RRULE:FREQ=DAILY;COUNT=30")
    occurrences.reconcile(event, NOW)
    before = snapshot()
    occurrences.reconcile(event, NOW + timedelta(hours=1))
    assert len(before) == 30
    assert snapshot() == before


def test_a_new_hour_moves_what_is_to_come_and_nothing_else():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    occurrences.reconcile(event, NOW)
    event.starts_at, event.ends_at = paris(2027, 3, 16, 19), paris(2027, 3, 16, 21)
    occurrences.reconcile(event, paris(2027, 3, 20, 12))
    assert [(row.starts_at, row.sequence) for row in event.occurrences.order_by("date")] == [
        (paris(2027, 3, 16, 18, 30), 0),
        (paris(2027, 3, 23, 19), 1),
        (paris(2027, 3, 30, 19), 1),
    ]


def test_a_date_taken_away_is_cancelled_and_comes_back_as_the_same_row():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    occurrences.reconcile(event, NOW)
    row = event.occurrences.get(date=date(2027, 3, 23))
    event.recurrence.exdates = noon(date(2027, 3, 23))
    occurrences.reconcile(event, NOW)
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence, event.occurrences.count()) == (NOW, 1, 3)
    event.recurrence.exdates = []
    occurrences.reconcile(event, NOW)
    row.refresh_from_db()
    assert (row.cancelled_at, row.sequence, event.occurrences.count()) == (None, 2, 3)


def test_history_is_not_rewritten():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    occurrences.reconcile(event, NOW)
    event.recurrence = "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3"
    event.starts_at, event.ends_at = paris(2027, 3, 18, 18, 30), paris(2027, 3, 18, 20)
    occurrences.reconcile(event, paris(2027, 3, 26, 12))
    assert [(row.date.isoformat(), bool(row.cancelled_at)) for row in event.occurrences.order_by("date")] == [
        ("2027-03-16", False),
        ("2027-03-23", False),
        ("2027-03-30", True),
        ("2027-04-01", False),
    ]


def test_an_event_of_one_date_carries_its_row_along():
    event = EventPageFactory()
    occurrences.reconcile(event, NOW)
    row = event.occurrences.get()
    event.starts_at, event.ends_at = paris(2027, 3, 18, 18, 30), paris(2027, 3, 18, 20)
    occurrences.reconcile(event, NOW)
    moved = event.occurrences.get()
    assert (moved.pk, moved.date, moved.day, moved.sequence) == (row.pk, date(2027, 3, 16), date(2027, 3, 18), 1)
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=2"
    occurrences.reconcile(event, NOW)
    assert [(found.pk == row.pk, found.day) for found in event.occurrences.order_by("starts_at")] == [
        (True, date(2027, 3, 18)),
        (False, date(2027, 3, 25)),
    ]


def test_a_past_event_published_for_the_first_time_has_its_past_dates():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    occurrences.reconcile(event, paris(2028, 1, 1))
    assert len(kept(event)) == 3


@settings(max_examples=40, deadline=None, phases=[phase for phase in Phase if phase != Phase.shrink])
@given(
    start=st.dates(date(2027, 3, 16), date(2027, 10, 31)),
    at=st.sampled_from([time(18, 30), time(2, 30), time(0, 0), time(23, 45)]),
    shape=st.sampled_from(["DAILY", "DAILY;INTERVAL=3", "WEEKLY", "WEEKLY;INTERVAL=2", "MONTHLY"]),
    count=st.integers(2, 12),
    moved=st.dictionaries(st.integers(0, 11), st.integers(-2000, 2000).filter(bool), min_size=1, max_size=3),
    later=st.integers(-120, 120),
)
def test_a_date_moved_alone_keeps_its_hours_as_long_as_it_belongs(start, at, shape, count, moved, later):
    Occurrence.objects.all().delete()
    first = datetime.combine(start, at)
    standard = [found.date() for found in rrule.rrulestr(f"FREQ={shape};COUNT={count}", dtstart=first)]
    event = EventPageFactory(
        starts_at=first.replace(tzinfo=PARIS),
        ends_at=(first + timedelta(minutes=20)).replace(tzinfo=PARIS),
        recurrence=f"RRULE:FREQ={shape};COUNT={count}",
    )
    occurrences.reconcile(event, NOW)
    rows = {row.date: row for row in event.occurrences.all()}
    last = occurrences.horizon(event, NOW)
    assert sorted(rows) == [day for day in standard if day <= last]
    apart = {}
    for index, minutes in moved.items():
        row = rows[sorted(rows)[index % len(rows)]]
        row.starts_at, row.ends_at = (moment + timedelta(minutes=minutes) for moment in (row.starts_at, row.ends_at))
        row.is_apart, row.sequence = True, 1
        row.save()
        apart[row.date] = (row.starts_at, row.ends_at, 1)
    first = datetime.combine(start, at) + timedelta(minutes=later)
    if first.date() == start:  # a series that starts at another hour, the same day
        event.starts_at = first.replace(tzinfo=PARIS)
        event.ends_at = (first + timedelta(minutes=20)).replace(tzinfo=PARIS)
    for _again in range(2):
        occurrences.reconcile(event, NOW)
    found = {row.date: row for row in event.occurrences.all()}
    assert {day: (row.starts_at, row.ends_at, row.sequence) for day, row in found.items() if day in apart} == apart
    for day in found.keys() - apart.keys():
        meant = datetime.combine(day, event.starts_at.time(), PARIS).astimezone(UTC)
        assert found[day].starts_at == meant
        assert found[day].sequence == (found[day].starts_at != rows[day].starts_at)
    event.recurrence.exdates = noon(*apart)
    occurrences.reconcile(event, NOW)
    assert set(event.occurrences.kept().values_list("date", flat=True)) == found.keys() - apart.keys()


@pytest.mark.parametrize("zone", ["20270413T000000Z", "20270413T163000Z", "20270413T215959Z"])
def test_the_last_day_of_a_rule_is_a_whole_day_in_paris(zone):
    weekly = recurring(f"RRULE:FREQ=WEEKLY;UNTIL={zone}")
    assert occurrences.dates(date(2027, 3, 30), weekly, date(2028, 1, 1))[-1] == date(2027, 4, 13)
    assert occurrences.dates(date(2027, 4, 13), weekly, date(2028, 1, 1)) == [date(2027, 4, 13)]


def test_the_thirty_first_comes_in_long_months_only():
    monthly = recurring("RRULE:FREQ=MONTHLY;COUNT=4")
    found = occurrences.dates(date(2028, 1, 31), monthly, date(2030, 1, 1))
    assert found == [date(2028, 1, 31), date(2028, 3, 31), date(2028, 5, 31), date(2028, 7, 31)]
    leap = occurrences.dates(date(2027, 12, 29), monthly, date(2030, 1, 1))
    assert leap == [date(2027, 12, 29), date(2028, 1, 29), date(2028, 2, 29), date(2028, 3, 29)]


def test_the_horizon_rolls():
    event = EventPageFactory(recurrence="RRULE:FREQ=MONTHLY;COUNT=40")
    occurrences.reconcile(event, NOW)
    assert kept(event)[-1] == paris(2028, 9, 16, 18, 30)
    occurrences.extend_horizon(NOW + timedelta(days=365))
    assert kept(event)[-1] == paris(2029, 8, 16, 18, 30)


def test_only_live_series_are_extended():
    draft = EventPageFactory(recurrence="RRULE:FREQ=MONTHLY;COUNT=4", live=False)
    single = EventPageFactory()
    occurrences.extend_horizon(NOW)
    assert (draft.occurrences.count(), single.occurrences.count()) == (0, 0)


def test_publishing_writes_dates_and_unpublishing_hides_them():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=3", live=False)
    event.save_revision().publish()
    anyone = AnonymousUser()
    assert Occurrence.objects.visible_to(anyone).count() == 3
    EventPage.objects.get().unpublish()
    assert (Occurrence.objects.visible_to(anyone).count(), event.occurrences.count()) == (0, 3)


def test_what_is_coming_leaves_out_what_is_over_and_what_is_cancelled():
    event = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=4")
    occurrences.reconcile(event, NOW)
    event.occurrences.filter(date=date(2027, 3, 30)).update(cancelled_at=NOW)
    assert [row.day.day for row in event.occurrences.kept().coming(paris(2027, 3, 16, 19))] == [16, 23, 6]
    assert [row.day.day for row in event.occurrences.kept().coming(paris(2027, 3, 16, 20, 1))] == [23, 6]


def test_a_short_list_has_the_next_date_of_each_event_alone():
    weekly, single = EventPageFactory(recurrence="RRULE:FREQ=WEEKLY;COUNT=4"), EventPageFactory()
    single.starts_at, single.ends_at = paris(2027, 3, 25, 9), paris(2027, 3, 25, 10)
    for event in (weekly, single):
        occurrences.reconcile(event, NOW)
    after_the_first = paris(2027, 3, 16, 20, 1)
    shown = Occurrence.objects.next_of_each(after_the_first)
    assert [(row.event, row.day.day) for row in shown] == [(weekly, 23), (single, 25)]
    weekly.occurrences.filter(date=date(2027, 3, 23)).update(cancelled_at=NOW)
    assert [(row.event, row.day.day) for row in shown.all()] == [(single, 25), (weekly, 30)]


@pytest.mark.parametrize(
    ("start", "end", "day", "lasts"),
    [
        ((2, 30), (3, 15), date(2027, 3, 28), timedelta(minutes=45)),  # from 2 to 3, the clocks say nothing
        ((1, 30), (2, 15), date(2027, 10, 31), timedelta(minutes=45)),  # from 2 to 3, they say it twice
        ((18, 30), (20, 0), date(2027, 3, 28), timedelta(minutes=90)),
    ],
)
def test_nothing_ends_before_it_starts_in_the_night_when_the_clocks_change(start, end, day, lasts):
    event = EventPageFactory(starts_at=paris(2027, 3, 1, *start), ends_at=paris(2027, 3, 1, *end))
    begins, ends = (moment.timestamp() for moment in occurrences.times(event, day))
    assert ends - begins == lasts.total_seconds()


@pytest.mark.parametrize("hours", [((2, 30), (3, 15)), ((2, 15), (2, 45)), ((1, 30), (2, 30))])
def test_publishing_twice_changes_no_date_of_the_nights_when_the_clocks_change(hours):
    starts_at, ends_at = (paris(2027, 3, 27, *hour) for hour in hours)
    event = EventPageFactory(starts_at=starts_at, ends_at=ends_at, recurrence="RRULE:FREQ=DAILY;COUNT=300")
    for _ in range(2):
        occurrences.reconcile(event, NOW)
    assert event.occurrences.count() == event.occurrences.filter(sequence=0, ends_at__gt=models.F("starts_at")).count()


def test_an_alias_tells_the_dates_of_its_original_which_are_listed_once(client):
    event = EventPageFactory(title="Bal", slug="bal")
    event.save_revision().publish()
    other = EventSectionPage.objects.get(cooperative=CooperativeFactory())
    alias = EventPage.objects.get().create_alias(parent=other)
    assert alias.occurrences.count() == 0
    assert "mardi 16 mars 2027" in client.get(alias.url).content.decode().lower()
    assert client.get("/evenements/agenda.ics").content.count(b"BEGIN:VEVENT") == 1
    assert client.get(f"{alias.url}agenda.ics").content.count(b"BEGIN:VEVENT") == 1


def test_a_translation_announces_no_date_of_an_event_that_was_withdrawn(client):
    event = EventPageFactory(title="Bal", slug="bal")
    event.save_revision().publish()
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.save_revision().publish()
    twin = EventPage.objects.get(locale__language_code="en")
    assert "16 March 2027" in client.get(twin.url).content.decode()
    EventPage.objects.get(locale__language_code="fr").unpublish()
    assert "16 March 2027" not in client.get(twin.url).content.decode()
    assert client.get(f"{twin.url}2027-03-16/").status_code == 404
    assert b"VEVENT" not in client.get(f"{twin.url}agenda.ics").content
