"""Calendars: what telephones and computers read."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from pages import occurrences
from pages.ical import feed
from pages.occurrences import PARIS
from tests.factories import CooperativeFactory, EventPageFactory


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
    assert [(told["DTSTART"].dt.hour, str(told["DTSTART"].dt.utcoffset())) for told in events(response)] == [
        (18, "1:00:00"),
        (18, "1:00:00"),
        (18, "1:00:00"),
        (18, "2:00:00"),
    ]


def test_names_last_when_an_hour_moves_and_when_a_date_is_cancelled(client):
    event = publish(recurrence="RRULE:FREQ=WEEKLY;COUNT=2")
    before = {str(told["UID"]) for told in events(client.get("/evenements/agenda.ics"))}
    event.starts_at += timedelta(minutes=30)
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=1"
    event.save_revision().publish()
    after = events(client.get("/evenements/agenda.ics"))
    assert {str(told["UID"]) for told in after} == before
    assert [(told["DTSTART"].dt.minute, str(told["STATUS"]), told["SEQUENCE"]) for told in after] == [
        (0, "CONFIRMED", 1),
        (30, "CANCELLED", 1),
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
    assert len(events(response)) == 3 * number
