"""One date changed alone, as readers meet it: its page, the lists, calendars, machines."""

import json

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import Locale

from extranet.registrations import actions
from pages import apart
from tests.factories import MemberFactory
from tests.pages.series import move, paris, series

USUAL = {"place": "La Fabrique", "address": "2 quai Sud", "town": "Lyon", "summary": "On fabrique."}


@pytest.fixture
def event():
    """A weekly event whose second date has a place and a note of its own, and whose third is called off."""
    event, (_first, second, third) = series(registration="members", **USUAL)
    apart.change(second, place="Chez Zoé", note="Des bottes.")
    apart.cancel(third, "Salle fermée.")
    return event


def read(client, path=""):
    return BeautifulSoup(client.get(f"/evenements/reseau/atelier/{path}").content, "html.parser")


def facts(page):
    return {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in page.select(".facts > div")}


def test_the_page_of_a_date_says_its_own_place_and_note(client, event):
    first, second = facts(read(client)), facts(read(client, "2027-03-23/"))
    assert (first["Où"], "À savoir" in first) == ("La Fabrique 2 quai Sud Lyon", False)
    assert (second["Où"], second["À savoir"]) == ("Chez Zoé", "Des bottes.")


def test_a_date_that_is_called_off_says_why_and_is_among_the_others(client, event):
    warning = read(client, "2027-03-30/").select_one(".message--warning").get_text(" ", strip=True)
    assert warning == "La date du mardi 30 mars 2027 est annulée. Salle fermée."
    rows = read(client).select("[aria-labelledby=autres-dates] .event__body, .event__seat")
    said = [row.get_text(" ", strip=True) for row in rows]
    assert said == [
        "mardi 23 mars 2027 18\u202fh\u202f30 – 20\u202fh · Chez Zoé Des bottes.",
        "mardi 30 mars 2027 18\u202fh\u202f30 – 20\u202fh Salle fermée.",
        "Annulée",
    ]


def test_the_page_of_an_event_shows_the_next_date_that_takes_place(client, event):
    first = event.occurrences.order_by("date").first()
    apart.cancel(first, "Grève.")
    page = read(client)
    assert (facts(page)["Où"], page.select_one(".message--warning")) == ("Chez Zoé", None)


def test_an_event_whose_one_date_is_called_off_says_why(client):
    _event, (only,) = series(recurrence="")
    apart.cancel(only, "Grève.")
    page = read(client)
    assert "Grève." in page.select_one(".message--warning").get_text()
    assert json.loads(page.select_one("script[type='application/ld+json']").string)["eventStatus"].endswith("Cancelled")


def test_what_left_the_series_is_not_told_of(client):
    event, _rows = series()
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=2"
    event.save_revision().publish()
    assert len(read(client).select("[aria-labelledby=autres-dates] li")) == 1
    agenda = client.get("/evenements/?mois=2027-03").content.decode()
    assert ("30 mars" in agenda, "Date annulée" in agenda) == (False, False)


def test_the_agenda_lists_a_date_that_is_called_off_and_the_month_does_not(client, event):
    page = BeautifulSoup(client.get("/evenements/?mois=2027-03").content, "html.parser")
    rows = [row.get_text(" ", strip=True) for row in page.select("li.event")]
    assert [("Date annulée" in row, "Salle fermée." in row, "Chez Zoé" in row) for row in rows] == [
        (False, False, False),
        (False, False, True),
        (True, True, False),
    ]
    assert ["Lyon" in row for row in rows] == [True, False, True]
    assert [link["href"] for link in page.select(".month a.month__day")] == ["#e2027-03-16", "#e2027-03-23"]


def test_what_was_called_off_is_not_among_what_took_place(client, event):
    event.occurrences.update(ends_at=timezone.now())
    page = BeautifulSoup(client.get("/evenements/?passes=1").content, "html.parser")
    assert len(page.select("li.event")) == 2


def test_a_member_sees_that_their_date_is_called_off(client, event):
    member = MemberFactory()
    second = event.occurrences.get(date="2027-03-23")
    actions.register(member, second)
    apart.cancel(second, "Grève.")
    client.force_login(member)
    page = BeautifulSoup(client.get("/extranet/evenements/").content, "html.parser")
    (row,) = page.select("li.event")
    assert ["Date annulée" in row.get_text(), "Grève." in row.get_text(), "Vous venez" in row.get_text()] == [
        True,
        True,
        False,
    ]


def structured(client, path=""):
    return json.loads(read(client, path).select_one("script[type='application/ld+json']").string)


def state(client, path=""):
    """(state, start, former start) of a date, for machines."""
    data = structured(client, path)
    return data["eventStatus"].rpartition("/Event")[2], data["startDate"], data.get("previousStartDate")


def test_machines_read_where_a_date_comes_from(client):
    event, (first, second, third) = series()
    move(second, 24, 9)
    move(third, 30, 20)
    assert state(client, "2027-03-16/") == ("Scheduled", "2027-03-16T18:30:00+01:00", None)
    moved = ("Rescheduled", "2027-03-24T09:30:00+01:00", "2027-03-23T18:30:00+01:00")
    assert state(client, "2027-03-24/") == moved
    assert state(client, "2027-03-30/") == ("Rescheduled", "2027-03-30T20:30:00+02:00", "2027-03-30T18:30:00+02:00")
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.save_revision().publish()
    page = BeautifulSoup(client.get(f"{twin.url}2027-03-24/").content, "html.parser")
    assert json.loads(page.select_one("script[type='application/ld+json']").string)["previousStartDate"] == moved[2]
    apart.cancel(second, "Grève.")
    apart.rejoin(third)
    assert state(client, "2027-03-24/") == ("Cancelled", moved[1], None)
    assert state(client, "2027-03-30/") == ("Scheduled", "2027-03-30T18:30:00+02:00", None)
    event.occurrences.filter(pk=first.pk).update(starts_at=paris(16, 9), ends_at=timezone.now())  # as it took place
    assert state(client, "2027-03-16/") == ("Scheduled", "2027-03-16T09:30:00+01:00", None)


def test_machines_read_the_day_that_an_event_alone_was_to_be_on(client):
    event, _rows = series("")
    event.starts_at, event.ends_at = paris(18, 9), paris(18, 10)
    event.save_revision().publish()
    assert state(client) == ("Rescheduled", "2027-03-18T09:30:00+01:00", "2027-03-16")


def test_machines_read_the_place_of_the_date(client, event):
    usual, own = structured(client, "2027-03-16/"), structured(client, "2027-03-23/")
    assert usual["location"][0]["name"] == "La Fabrique"
    assert usual["location"][0]["address"]["streetAddress"] == "2 quai Sud"
    assert own["location"] == [{"@type": "Place", "name": "Chez Zoé", "address": "Chez Zoé"}]
    assert [("previousStartDate" in usual), own["eventStatus"]] == [False, "https://schema.org/EventScheduled"]
    assert (usual["description"], own["description"]) == ("On fabrique.", "On fabrique. Des bottes.")


def test_calendars_read_the_place_the_note_and_the_reason(client, event):
    calendar = Calendar.from_ical(client.get("/evenements/reseau/atelier/agenda.ics").content)
    found = [(str(row["location"]), str(row["description"]), str(row["status"])) for row in calendar.walk("VEVENT")]
    assert found == [
        ("La Fabrique, 2 quai Sud, Lyon", "On fabrique.", "CONFIRMED"),
        ("Chez Zoé", "Des bottes.\nOn fabrique.", "CONFIRMED"),
        ("La Fabrique, 2 quai Sud, Lyon", "Salle fermée.\nOn fabrique.", "CANCELLED"),
    ]


def test_in_english_what_editors_wrote_says_that_it_is_french(client, event):
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.save_revision().publish()
    page = BeautifulSoup(client.get(twin.get_url()).content, "html.parser")
    assert [words.get_text() for words in page.select("main [lang=fr]")] == ["Chez Zoé", "Des bottes.", "Salle fermée."]
    page = BeautifulSoup(client.get(f"{twin.get_url()}2027-03-30/").content, "html.parser")
    assert page.select_one(".message--warning [lang=fr]").get_text() == "Salle fermée."


def test_a_date_that_moved_is_found_where_it_went_and_from_where_it_was(client, event):
    move(event.occurrences.get(date="2027-03-23"), 24, 9)
    assert facts(read(client, "2027-03-24/"))["Quand"].startswith("Mercredi 24 mars 2027")
    assert client.get("/evenements/reseau/atelier/2027-03-23/")["Location"].endswith("/2027-03-24/")
