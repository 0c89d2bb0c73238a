"""Calendars: what telephones and computers read."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from pages import occurrences
from pages.ical import feed
from pages.occurrences import PARIS
from tests.factories import CooperativeFactory, EventPageFactory
from tests.pages.calendars import expanded


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """It is 9 March 2026, ten o’clock."""
    now = datetime(2026, 3, 9, 10, tzinfo=PARIS)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now


def publish(**fields):
    start = datetime(2026, 3, 12, 18, 30, tzinfo=PARIS)
    event = EventPageFactory(**{"starts_at": start, "ends_at": start + timedelta(hours=2), "slug": "atelier"} | fields)
    event.save_revision().publish()
    return event


def read(response):
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content)


def events(response):
    return list(read(response).walk("VEVENT"))


def test_a_date_is_told_in_full(client):
    event = publish(
        title="Atelier, prix ; et café",
        summary="Une heure.",
        place="Salle",
        address="1, rue de l’Exemple",
        town="Lyon",
        price="entrée libre",
        online_url="https://visio.example/a",
        cooperative=CooperativeFactory(slug="une", name="Une"),
    )
    (told,) = events(client.get("/evenements/une/atelier/agenda.ics"))
    assert {name: str(told[name]) for name in ("UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "URL")} == {
        "UID": f"{event.translation_key}-20260312@cohop",
        "SUMMARY": "Atelier, prix ; et café",
        "LOCATION": "Salle, 1, rue de l’Exemple, Lyon",
        "DESCRIPTION": "Une heure.\nentrée libre\nhttps://visio.example/a",
        "STATUS": "CONFIRMED",
        "URL": "http://127.0.0.1:8000/evenements/une/atelier/",
    }
    assert told["CATEGORIES"].to_ical().decode() == "atelier,Une"
    assert (told["DTSTART"].params["TZID"], told["DTSTART"].dt) == ("Europe/Paris", event.starts_at)
    assert (told["DTEND"].dt, told["SEQUENCE"]) == (event.ends_at, 0)
    assert told["DTSTAMP"].dt == told["LAST-MODIFIED"].dt == timezone.now()


def test_the_zone_is_described_and_the_hour_stays(client):
    publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=4")
    response = client.get("/evenements/agenda.ics")
    assert [str(zone["TZID"]) for zone in read(response).walk("VTIMEZONE")] == ["Europe/Paris"]
    (told,) = events(response)
    assert (told["DTSTART"].params["TZID"], told["RRULE"].to_ical()) == (
        "Europe/Paris",
        b"FREQ=WEEKLY;COUNT=4;INTERVAL=1",
    )
    hours = [(moment.hour, str(moment.utcoffset())) for moment, *_ in expanded(response.content)]
    assert hours == [(18, "1:00:00"), (18, "1:00:00"), (18, "1:00:00"), (18, "2:00:00")]


def test_a_date_told_alone_keeps_its_name_when_it_moves_and_when_it_is_cancelled(client):
    event = publish()
    (before,) = events(client.get("/evenements/agenda.ics"))
    event.starts_at += timedelta(days=1, minutes=30)
    event.ends_at += timedelta(days=1, minutes=30)
    event.save_revision().publish()
    (moved,) = events(client.get("/evenements/agenda.ics"))
    event.occurrences.update(cancelled_at=timezone.now(), sequence=2, reason="Neige.")
    (cancelled,) = events(client.get("/evenements/agenda.ics"))
    assert str(before["UID"]) == str(moved["UID"]) == str(cancelled["UID"])
    assert [(told["DTSTART"].dt.day, str(told["STATUS"]), told["SEQUENCE"]) for told in (before, moved, cancelled)] == [
        (12, "CONFIRMED", 0),
        (13, "CONFIRMED", 1),
        (13, "CANCELLED", 2),
    ]
    assert str(cancelled["DESCRIPTION"]) == "Neige."


def test_a_series_is_told_once_and_what_differs_is_told_by_its_date(client):
    dates = "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20260402T100000Z\nRDATE:20260403T100000Z"
    event = publish(recurrence=dates, place="Salle", slug="serie")
    hour = timedelta(hours=1)
    moved = event.occurrences.get(date=date(2026, 3, 19))
    event.occurrences.filter(pk=moved.pk).update(
        starts_at=moved.starts_at + hour, ends_at=moved.ends_at + hour, is_apart=True, sequence=1, place="Jardin"
    )
    event.occurrences.filter(date=date(2026, 3, 26)).update(cancelled_at=timezone.now(), is_apart=True, sequence=1)
    series, elsewhere, cancelled, added = events(client.get("/evenements/agenda.ics"))
    name = f"{event.translation_key}"
    assert [str(told["UID"]) for told in (series, elsewhere, cancelled)] == [f"{name}@cohop"] * 3
    assert str(added["UID"]) == f"{name}-20260403@cohop"
    assert [told["RECURRENCE-ID"].dt for told in (elsewhere, cancelled)] == [
        datetime(2026, 3, 19, 18, 30, tzinfo=PARIS),
        datetime(2026, 3, 26, 18, 30, tzinfo=PARIS),
    ]
    assert [str(told["STATUS"]) for told in (series, elsewhere, cancelled, added)] == [
        "CONFIRMED",
        "CONFIRMED",
        "CANCELLED",
        "CONFIRMED",
    ]
    assert (elsewhere["DTSTART"].dt, str(elsewhere["LOCATION"])) == (moved.starts_at + hour, "Jardin")
    assert [moment.dt for moment in series["EXDATE"].dts] == [datetime(2026, 4, 2, 18, 30, tzinfo=PARIS)]
    page = "http://127.0.0.1:8000/evenements/reseau/serie/"
    assert [str(told["URL"]) for told in (series, elsewhere)] == [page, f"{page}2026-03-19/"]


def test_the_revision_of_a_series_grows_whatever_changes(client):
    event = publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")

    def revisions():
        return {told["SEQUENCE"] for told in events(client.get("/evenements/agenda.ics"))}

    seen = [revisions()]
    event.occurrences.filter(date=date(2026, 3, 19)).update(cancelled_at=timezone.now(), is_apart=True, sequence=1)
    seen.append(revisions())
    event.starts_at += timedelta(minutes=15)
    event.save_revision().publish()
    seen.append(revisions())
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=4"
    event.save_revision().publish()
    seen.append(revisions())
    assert [len(numbers) for numbers in seen] == [1, 1, 1, 1], "a date has the number of its series"
    assert sorted(seen, key=min) == seen and len(set().union(*seen)) == 4


def test_what_was_of_another_rule_is_told_alone(client, monkeypatch):
    event = publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 3, 20, tzinfo=PARIS))
    event.starts_at, event.ends_at = event.starts_at + timedelta(days=9), event.ends_at + timedelta(days=9)
    event.recurrence = "RRULE:FREQ=MONTHLY;UNTIL=20260621T215959Z"
    event.save_revision().publish()
    response = client.get("/evenements/agenda.ics")
    assert [(f"{starts:%m-%d}", status) for starts, _ends, status in expanded(response.content)] == [
        ("03-12", "CONFIRMED"),
        ("03-19", "CONFIRMED"),
        ("03-21", "CONFIRMED"),
        ("03-26", "CANCELLED"),
        ("04-21", "CONFIRMED"),
        ("05-21", "CONFIRMED"),
        ("06-21", "CONFIRMED"),
    ]


def test_filters_and_sections_hold_in_the_calendar(client):
    publish(slug="a", title="a", cooperative=CooperativeFactory(slug="une"))
    publish(slug="b", title="b", kind="fair")
    names = {
        address: {str(told["SUMMARY"]) for told in events(client.get(address))}
        for address in ("/evenements/agenda.ics", "/evenements/agenda.ics?quoi=fair", "/evenements/une/agenda.ics")
    }
    assert list(names.values()) == [{"a", "b"}, {"b"}, {"a"}]
    assert client.get("/actualites/agenda.ics").status_code == 404
    assert client.get("/evenements/nulle-part/agenda.ics").status_code == 404


@pytest.mark.parametrize(
    "hostile",
    [
        "\r\nATTENDEE:mailto:x@y.example\r\n",
        "a\x00b\x07c",
        "x" * 10_000,
        "END:VEVENT\nEND:VCALENDAR",
        "\u2028\u2029\x85",
        "\ud800",
        "ligne\rretour",
        '";,\\:',
    ],
)
@pytest.mark.parametrize("field", ["title", "summary", "place", "address", "town", "price", "online_url"])
def test_one_hostile_row_never_breaks_the_feed(hostile, field, rf):
    event, other = publish(title="Hostile"), publish(title="Autre", slug="autre")
    rows = []
    for page in (event, other):
        row = page.occurrences.with_events().get()
        row.page, row.url = row.event, f"/evenements/reseau/{page.slug}/"
        rows.append(row)
    setattr(rows[0].event, field, hostile)
    rows[0].url += hostile
    told = Calendar.from_ical(feed(rows, f"Agenda{hostile}"))
    assert [str(component["UID"]) for component in told.walk("VEVENT")] == [
        f"{page.translation_key}-20260312@cohop" for page in (event, other)
    ]
    assert not [name for component in told.walk() for name in component if name in ("ATTENDEE", "ORGANIZER")]
    assert all(len(str(component["SUMMARY"])) <= 1000 for component in told.walk("VEVENT"))


def test_a_hostile_series_never_breaks_the_feed(client):
    event, hostile = (
        publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=2"),
        "x\r\nEND:VEVENT\r\nATTENDEE:mailto:x@y.example\r\n\x07",
    )
    publish(title="Autre", slug="autre")
    type(event).objects.filter(pk=event.pk).update(title=hostile, summary=hostile)
    event.occurrences.filter(date=date(2026, 3, 19)).update(place=hostile, note=hostile)
    told = events(client.get("/evenements/agenda.ics"))
    assert [str(component["UID"])[-14:] for component in told].count("20260312@cohop") == 1
    assert (len(told), {name for component in told for name in component} & {"ATTENDEE", "ORGANIZER"}) == (3, set())
    assert str(told[1]["DESCRIPTION"]).splitlines()[0] == "x END:VEVENT ATTENDEE:mailto:x@y.example"


def test_a_row_that_cannot_be_written_is_logged_and_left_out(caplog):
    event, other = publish(), publish(slug="autre")
    rows = [page.occurrences.with_events().get() for page in (event, other)]
    for row in rows:
        row.page, row.url = row.event, "/"
    rows[0].starts_at = "jamais"
    told = Calendar.from_ical(feed(rows, "Agenda")).walk("VEVENT")
    assert [str(component["UID"]) for component in told] == [f"{other.translation_key}-20260312@cohop"]
    assert [record.message for record in caplog.records] == [
        f"Occurrence {rows[0].pk} cannot be written in a calendar."
    ]


def test_what_a_reader_has_already_is_not_sent_again(client):
    publish()
    first = client.get("/evenements/agenda.ics")
    again = client.get("/evenements/agenda.ics", headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert first["Last-Modified"] == "Mon, 09 Mar 2026 09:00:00 GMT"


def test_the_english_calendar_speaks_english_under_the_same_names(client):
    from wagtail.models import Locale

    event = publish(title="Atelier", summary="Une heure.", place="Salle")
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.title, twin.summary, twin.place = "Workshop", "One hour.", "Hall"
    twin.save_revision().publish()
    (told,) = events(client.get("/en/events/agenda.ics"))
    assert (str(told["SUMMARY"]), str(told["UID"])) == ("Workshop", f"{event.translation_key}-20260312@cohop")
    assert (str(told["DESCRIPTION"]), str(told["LOCATION"])) == ("One hour.", "Hall")
    assert str(told["URL"]) == f"http://127.0.0.1:8000{twin.url}"


def test_the_feed_keeps_a_year_of_past(client):
    publish()
    old = publish(
        slug="vieux", starts_at=datetime(2024, 1, 1, tzinfo=PARIS), ends_at=datetime(2024, 1, 2, tzinfo=PARIS)
    )
    assert old.occurrences.count() == 1
    assert len(events(client.get("/evenements/agenda.ics"))) == 1
    assert occurrences.local_date(old.starts_at).year == 2024


@pytest.mark.parametrize("number", [1, 3, 30])
def test_a_calendar_costs_the_same_queries_whatever_it_holds(client, number, django_assert_num_queries):
    for i in range(number):
        publish(slug=f"n{i}", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    client.get("/evenements/agenda.ics")
    with django_assert_num_queries(6):
        response = client.get("/evenements/agenda.ics")
    assert (len(events(response)), len(expanded(response.content))) == (number, 3 * number)
