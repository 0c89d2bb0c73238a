"""The agenda and the pages of events, as visitors and members read them."""

import json
import re
from datetime import date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from pages import occurrences
from pages.models import EventPage, EventSectionPage
from pages.occurrences import PARIS
from tests.factories import CooperativeFactory, EventPageFactory, MemberFactory, RecapPageFactory
from tests.pages.calendars import expanded

POISON = "zygomatique"
MISREAD = "Cette adresse demande"


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """It is 9 March 2026, ten o’clock."""
    now = datetime(2026, 3, 9, 10, tzinfo=PARIS)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now


def publish(day, hour=18, minute=30, hours=1.5, **fields):
    """A live event that starts on `day` (year, month, day), with its occurrences."""
    start = datetime(*day, hour, minute, tzinfo=PARIS)
    event = EventPageFactory(starts_at=start, ends_at=start + timedelta(hours=hours), **fields)
    occurrences.reconcile(event, timezone.now())
    return event


def titles(response):
    return re.findall(r'<h3><a href="[^"]*"[^>]*>([^<]*)</a></h3>', response.content.decode())


def months(response):
    return [str(month) for month, rows in response.context["agenda"].months]


def translated(event, title):
    """The live English page of `event`."""
    from wagtail.models import Locale

    english = Locale.objects.get(language_code="en")
    twin = event.copy_for_translation(english, copy_parents=True)
    twin.title = title
    twin.save_revision().publish()
    return twin


def test_coming_dates_stand_by_month_and_the_past_is_one_link_away(client):
    publish((2026, 2, 3), title="Passée")
    publish((2026, 4, 2), title="Avril")
    publish((2026, 3, 12), title="Mars")
    publish((2026, 8, 12), title="Août")
    coming = client.get("/evenements/")
    assert (titles(coming), months(coming)) == (["Mars", "Avril"], ["2026-03", "2026-04"])
    assert 'href="/evenements/?mois=2026-08"' in coming.content.decode()
    past = client.get(re.search(r'href="(/evenements/\?passes=1)"', coming.content.decode())[1])
    assert (titles(past), months(past)) == (["Passée"], ["2026-02"])


def test_a_month_shows_all_that_it_holds_even_what_is_over(client):
    publish((2026, 3, 3), title="Début mars")
    publish((2026, 3, 12), title="Mi-mars")
    publish((2026, 4, 12), title="Avril")
    assert titles(client.get("/evenements/", {"mois": "2026-03"})) == ["Début mars", "Mi-mars"]


def test_the_list_begins_with_the_first_month_that_holds_something(client):
    publish((2026, 9, 12), title="Rentrée")
    assert months(client.get("/evenements/")) == ["2026-09"]


def test_the_month_at_a_glance_leads_to_the_list_and_names_what_it_holds(client):
    blue = CooperativeFactory(colour="blue")
    publish((2026, 3, 3), title="Passée", slug="passee")
    publish((2026, 3, 12), title="Chez nous", cooperative=blue)
    publish((2026, 3, 12), hour=20, title="Encore nous", cooperative=blue)
    text = client.get("/evenements/").content.decode()
    assert (
        'class="month__day month__day--blue" href="#e2026-03-12" aria-label="12 mars, Chez nous · Encore nous"' in text
    )
    assert 'class="month__day" href="/evenements/reseau/passee/" aria-label="3 mars, Passée"' in text
    assert text.count('id="e2026-03-12"') == 1
    assert '<td class="month__today"><span class="month__day">9</span>' in text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"a", "b", "c"}),
        ("?coop=une", {"a"}),
        ("?coop=une&coop=deux", {"a", "b"}),
        ("?quoi=information", {"b"}),
        ("?pour=members", {"c"}),
        ("?pour=members&quoi=information", set()),
        ("?coop=&quoi=&pour=", {"a", "b", "c"}),
        ("?coop=inconnue&quoi=%C3%A9&pour=<b>", {"a", "b", "c"}),
    ],
)
def test_filters_narrow_the_list_and_unknown_ones_are_as_if_absent(client, query, expected):
    publish((2026, 3, 12), title="a", cooperative=CooperativeFactory(slug="une"))
    publish((2026, 3, 13), title="b", cooperative=CooperativeFactory(slug="deux"), kind="information")
    publish((2026, 3, 14), title="c", open_to="members")
    assert set(titles(client.get(f"/evenements/{query}"))) == expected


def test_each_active_filter_is_a_chip_that_takes_it_away(client):
    CooperativeFactory(slug="une", name="Une")
    text = client.get("/evenements/?coop=une&quoi=information&mois=2026-05").content.decode()
    assert re.findall(r'class="chip" href="([^"]*)">([^<]*) <', text) == [
        ("/evenements/?coop=une&amp;mois=2026-05", "Réunion d’information"),
        ("/evenements/?quoi=information&amp;mois=2026-05", "Une"),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "mois=2026-13",
        "mois=abc",
        "mois=9999-01",
        "mois=2026-03-01",
        "mois=٢٠٢٦-٠٣",
        "passes=1&page=-1",
        "passes=1&page=2",
        "passes=1&page=99999999999999999999",
        "coop=" + "a" * 10_000,
        "coop=une&coop=autre",
        "quoi=%27%22",
        "pour=everyone%20",
    ],
)
def test_an_address_that_means_nothing_says_so_and_shows_the_agenda(client, query):
    publish((2026, 3, 12), title="Mars", cooperative=CooperativeFactory(slug="une"))
    response = client.get(f"/evenements/?{query}")
    assert response.status_code == 404
    assert MISREAD in response.content.decode()
    assert titles(response) == ([] if "passes" in query else ["Mars"])
    is_choice = not query.startswith(("mois", "passes"))  # a calendar knows no period
    assert client.get(f"/evenements/agenda.ics?{query}").status_code == (404 if is_choice else 200)


@pytest.mark.parametrize(
    "query", ["mois=2000-01", "mois=2100-12", "mois=", "passes=1&page=1", "passes=1&page=", "page=x", "utm=x", "coop="]
)
def test_an_address_that_means_something_or_is_not_ours_is_answered(client, query):
    publish((2026, 3, 12), title="Mars", cooperative=CooperativeFactory(slug="une"))
    response = client.get(f"/evenements/?{query}")
    assert (response.status_code, MISREAD in response.content.decode()) == (200, False)


def test_an_empty_agenda_says_so_and_offers_a_way_out(client):
    text = client.get("/evenements/?quoi=fair").content.decode()
    assert "Rien qui réponde à ces filtres" in text
    assert '<a class="button button--quiet" href="/evenements/">' in text


def test_a_section_shows_what_its_cooperative_holds(client):
    publish((2026, 3, 12), title="Chez nous", cooperative=CooperativeFactory(slug="une"))
    publish((2026, 3, 13), title="Chez vous", cooperative=CooperativeFactory(slug="deux"))
    publish((2026, 3, 14), title="Ensemble")
    assert titles(client.get("/evenements/une/")) == ["Chez nous"]
    assert titles(client.get("/evenements/reseau/")) == ["Ensemble"]
    assert 'name="coop"' not in client.get("/evenements/une/").content.decode()


def test_what_is_for_members_leaves_no_trace_for_others(client):
    day, cooperative = (2026, 3, 12), CooperativeFactory(slug="une")
    publish(day, title=POISON, audience="members", town=POISON, recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    publish((2026, 2, 12), title=POISON, audience="members")
    publish((2026, 6, 12), title=POISON, audience="members", cooperative=cooperative)
    publish(day, title="Public")
    addresses = ["/evenements/", "/evenements/?mois=2026-03", "/evenements/?passes=1", "/evenements/agenda.ics"]
    addresses += ["/evenements/une/", "/evenements/reseau/", "/en/events/", "/evenements/une/agenda.ics"]
    for address in addresses:
        text = client.get(address).content.decode()
        assert POISON not in text, address
        assert "2026-06" not in text, address
    for address in ("", "2026-03-12/", "agenda.ics"):
        assert client.get(f"/evenements/reseau/{POISON}/{address}").status_code == 404
    client.force_login(MemberFactory(membership=cooperative))
    assert titles(client.get("/evenements/")) == [POISON, "Public", POISON, POISON]
    assert POISON not in client.get("/evenements/agenda.ics").content.decode()
    assert client.get(f"/evenements/reseau/{POISON}/agenda.ics").content.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("number", [1, 3, 30])
def test_the_agenda_costs_the_same_queries_whatever_it_holds(client, number, django_assert_num_queries):
    cooperatives = [CooperativeFactory() for _ in range(3)]
    for i in range(number):
        publish(
            (2026, 3, 10 + i % 20),
            title=f"n{i}",
            cooperative=cooperatives[i % 3],
            recurrence="RRULE:FREQ=WEEKLY;COUNT=3",
        )
    client.get("/evenements/")
    with django_assert_num_queries(8):
        response = client.get("/evenements/")
    assert len(titles(response)) >= 3 * number
    english = [translated(event, f"in English {event.pk}") for event in EventPage.objects.all()[:number]]
    with django_assert_num_queries(9):
        response = client.get("/en/events/")
    assert set(titles(response)) == {page.title for page in english}


def test_in_english_a_title_without_translation_says_that_it_is_french(client):
    publish((2026, 3, 12), title="Rien qu’en français", slug="rien")
    translation = translated(publish((2026, 3, 13), title="Traduit"), "Translated")
    text = client.get("/en/events/").content.decode()
    assert re.findall(r'<h3><a href="([^"]*)"( lang="fr")?>([^<]*)<', text) == [
        ("/evenements/reseau/rien/", ' lang="fr"', "Rien qu’en français"),
        (translation.url, "", "Translated"),
    ]


def test_in_english_a_list_says_what_the_translation_says(client):
    english = translated(publish((2026, 3, 13), title="Traduit", price="entrée libre", place="Salle"), "Translated")
    english.price, english.place = "free entry", "Hall"
    english.save_revision().publish()
    text = client.get("/en/events/").content.decode()
    assert ("Free entry" in text, "Hall" in text, "Entrée libre" in text) == (True, True, False)


def test_an_unpublished_event_leaves_the_agenda(client):
    event = publish((2026, 3, 12), title="Mars")
    event.unpublish()
    assert titles(client.get("/evenements/")) == []


def test_one_date_of_a_series_and_the_others(client):
    event = publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    response = client.get("/evenements/reseau/serie/2026-03-19/")
    assert titles(response) == ["jeudi 12 mars 2026", "jeudi 26 mars 2026"]
    assert "18\u202fh\u202f30 – 20\u202fh" in response.content.decode()
    assert "Tous les jeudis à 18\u202fh\u202f30, 3 dates en tout" in response.content.decode()
    assert client.get("/evenements/reseau/serie/2026-03-20/").status_code == 404
    for day in ("2026-99-99", "9999-12-31", "0001-01-01", "0000-00-00", "1999-12-31", "2101-01-01", "２０２６-03-12"):
        assert client.get(f"/evenements/reseau/serie/{day}/").status_code == 404
    event.occurrences.filter(date="2026-03-19").update(cancelled_at=timezone.now())
    cancelled = client.get("/evenements/reseau/serie/2026-03-19/").content.decode()
    assert "La date du jeudi 19 mars 2026 est annulée." in cancelled
    assert "https://schema.org/EventCancelled" in cancelled


def test_a_date_that_moved_sends_to_the_day_where_it_went(client):
    event = publish((2026, 3, 12), title="Seule")
    event.starts_at += timedelta(days=1)
    event.ends_at += timedelta(days=1)
    event.save()
    occurrences.reconcile(event, timezone.now())
    response = client.get("/evenements/reseau/seule/2026-03-12/")
    assert (response.status_code, response.url) == (302, "/evenements/reseau/seule/2026-03-13/")


def test_machines_read_the_event_and_no_title_escapes_its_block(client):
    publish((2026, 3, 12), title="</script><b>", slug="bloc", place="Salle", town="Lyon", summary="Résumé")
    text = client.get("/evenements/reseau/bloc/").content.decode()
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
    assert "</script><b>" not in text
    assert (data["@type"], data["name"], data["startDate"], data["eventStatus"]) == (
        "Event",
        "</script><b>",
        "2026-03-12T18:30:00+01:00",
        "https://schema.org/EventScheduled",
    )


def test_the_recaps_of_an_event_are_named_to_those_who_may_read_them(client):
    event = publish((2026, 2, 12), title="Racontée", slug="racontee")
    RecapPageFactory(title="Le récit", date=date(2026, 2, 12), occurrence=event.occurrences.get())
    RecapPageFactory(title=POISON, date=date(2026, 2, 12), occurrence=event.occurrences.get(), audience="members")
    text = client.get("/evenements/reseau/racontee/").content.decode()
    assert ("Le récit" in text, POISON in text, "C’était le jeudi 12 février 2026." in text) == (True, False, True)
    client.force_login(MemberFactory())
    assert POISON in client.get("/evenements/reseau/racontee/").content.decode()


def test_a_translation_shows_the_dates_of_its_source_and_is_no_more_widely_read(client):
    event = publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    english = translated(event, "Series")
    assert english.occurrences.count() == 0
    response = client.get(english.url)
    assert titles(response) == ["Thursday 19 March 2026", "Thursday 26 March 2026"]
    assert "6.30\xa0pm – 8\xa0pm" in response.content.decode()
    event.audience = "members"
    event.save()
    assert client.get(english.url).status_code == 404


def test_what_is_withdrawn_is_announced_in_no_language(client):
    event = publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    english = translated(event, "Series")
    date_url, calendar_url = f"{english.url}2026-03-19/", f"{english.url}agenda.ics"
    assert client.get(date_url).status_code == 200
    assert len(expanded(client.get(calendar_url).content)) == 3
    event.unpublish()
    text = client.get(english.url).content.decode()
    assert ("No dates coming up." in text, "March" in text, "Every Thursday" in text) == (True, False, False)
    assert ("application/ld+json" in text, "Add to my calendar" in text) == (False, False)
    assert client.get(date_url).status_code == 404
    assert client.get(calendar_url).content.count(b"BEGIN:VEVENT") == 0


def test_an_alias_shows_the_dates_of_its_original_which_lists_name_once(client):
    event = publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    shelf = EventSectionPage.objects.get(cooperative=CooperativeFactory(slug="une"), locale__language_code="fr")
    alias = event.create_alias(parent=shelf)
    again = alias.create_alias(parent=shelf, update_slug="encore")
    occurrences.extend_horizon(timezone.now())
    for page in (alias, again):
        response = client.get(page.url)
        assert titles(response) == ["jeudi 19 mars 2026", "jeudi 26 mars 2026"]
        assert "Jeudi 12 mars 2026" in response.content.decode()
        assert client.get(f"{page.url}2026-03-19/").status_code == 200
        assert len(expanded(client.get(f"{page.url}agenda.ics").content)) == 3
    assert titles(client.get("/evenements/")) == ["Série"] * 3
    assert len(expanded(client.get("/evenements/agenda.ics").content)) == 3
    assert [answer.day for answer in client.get("/recherche/?q=serie").context["answers"]] == [date(2026, 3, 12)] * 3
    event.unpublish()
    assert client.get(alias.url).status_code == 404


def test_a_long_series_names_twelve_dates_and_counts_the_others(client):
    publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=14")
    response = client.get("/evenements/reseau/serie/")
    assert (len(titles(response)), "Et 1 autre date ensuite." in response.content.decode()) == (12, True)
    assert "ensuite." not in client.get("/evenements/reseau/serie/2026-03-05/").content.decode()


def test_when_and_where_come_before_the_story(client):
    publish((2026, 3, 12), slug="une", body=[("paragraph", "<p>Le récit</p>")], place="La salle")
    text = client.get("/evenements/reseau/une/").content.decode()
    assert text.index("La salle<br>") < text.index("Le récit")
    assert text.count('class="body"') == 1


@pytest.mark.parametrize(("day", "offered"), [((2026, 3, 12), True), ((2026, 2, 12), False)])
def test_what_is_over_is_no_longer_joined(client, day, offered):
    publish(day, slug="une", online_url="https://visio.example/a")
    text = client.get("/evenements/reseau/une/").content.decode()
    assert ("Ajouter à mon agenda" in text, 'href="https://visio.example/a"' in text) == (offered, offered)


@pytest.mark.parametrize("number", [1, 3, 30])
def test_an_event_costs_the_same_queries_whatever_its_dates(client, number, django_assert_num_queries):
    publish((2026, 3, 12), title="Série", slug="serie", recurrence=f"RRULE:FREQ=WEEKLY;COUNT={number}")
    client.get("/evenements/reseau/serie/")
    with django_assert_num_queries(8):
        client.get("/evenements/reseau/serie/2026-03-12/")


def chips(response, label):
    """{what it says: (where it leads, whether it is shown)} of the ways through the agenda called `label`."""
    page = BeautifulSoup(response.content, "html.parser")
    links = page.select(f'nav[aria-label="{label}"] a')
    return {link.get_text(): (link["href"], link.get("aria-current") == "true") for link in links}


def test_a_list_a_week_a_month_and_the_past_are_one_plain_link_away(client):
    publish((2026, 3, 12), title="Mars")
    ways = {"Liste": "", "Semaine": "?vue=semaine", "Mois": "?vue=mois", "Passés": "?passes=1"}
    for query in ways.values():
        shown = chips(client.get(f"/evenements/{query}"), "Affichage")
        assert shown == {name: (f"/evenements/{to}", to == query) for name, to in ways.items()}
    english = chips(client.get("/en/events/?vue=semaine"), "View")
    assert english["Week"] == ("/en/events/?vue=semaine", True)


def test_this_week_goes_from_monday_to_sunday_even_for_what_is_over(client):
    publish((2026, 3, 8), hour=23, minute=30, title="Nuit de dimanche à lundi")
    publish((2026, 3, 8), hour=20, title="Dimanche dernier")
    publish((2026, 3, 9), hour=8, title="Ce matin")
    publish((2026, 3, 15), hour=22, title="Dimanche")
    publish((2026, 3, 16), hour=0, minute=0, title="Lundi prochain")
    response = client.get("/evenements/?vue=semaine")
    assert titles(response) == ["Nuit de dimanche à lundi", "Ce matin", "Dimanche"]
    assert "Du lundi 9 mars au dimanche 15 mars 2026" in response.content.decode()
    assert 'class="month"' not in response.content.decode()
    other = client.get("/evenements/?vue=semaine&quoi=fair").content.decode()
    assert "Rien qui réponde à ces filtres" in other
    assert '<input type="hidden" name="vue" value="semaine">' in other


def test_a_week_of_the_change_of_clocks_is_a_whole_week(client, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 3, 25, 10, tzinfo=PARIS))
    publish((2026, 3, 29), hour=22, minute=45, title="Dimanche soir")
    publish((2026, 3, 30), hour=0, minute=15, title="Lundi")
    assert titles(client.get("/evenements/?vue=semaine")) == ["Dimanche soir"]


def around(response):
    """{relation: address} of the links to the weeks before and after."""
    page = BeautifulSoup(response.content, "html.parser")
    return {link["rel"][0]: link["href"] for link in page.select('nav[aria-label="Autres semaines"] a')}


def test_one_goes_from_week_to_week_and_choices_hold(client):
    publish((2026, 3, 12), title="Cette semaine")
    publish((2026, 3, 22), hour=22, title="Dimanche suivant")
    response = client.get("/evenements/?vue=semaine&quoi=workshop")
    assert around(response) == {
        "prev": "/evenements/?quoi=workshop&vue=semaine&semaine=2026-W10",
        "next": "/evenements/?quoi=workshop&vue=semaine&semaine=2026-W12",
    }
    following = client.get(around(response)["next"])
    assert titles(following) == ["Dimanche suivant"]
    assert "Du lundi 16 mars au dimanche 22 mars 2026" in following.content.decode()
    assert '<input type="hidden" name="semaine" value="2026-W12">' in following.content.decode()
    assert chips(following, "Affichage")["Semaine"] == ("/evenements/?quoi=workshop&vue=semaine", True)
    empty = client.get("/evenements/?vue=semaine&semaine=2026-W53").content.decode()
    assert "Du lundi 28 décembre au dimanche 3 janvier 2027\u00a0: rien à l’agenda" in empty
    english = client.get("/en/events/?vue=semaine&semaine=2026-W12").content.decode()
    assert ["Previous week" in english, "Next week" in english] == [True, True]


@pytest.mark.parametrize(
    ("week", "known"), [("2000-W01", ["next"]), ("2100-W52", ["prev"]), ("2026-W11", ["prev", "next"])]
)
def test_weeks_end_with_our_years(client, week, known):
    assert list(around(client.get(f"/evenements/?vue=semaine&semaine={week}"))) == known


def test_the_month_is_a_table_where_each_date_is_a_link(client):
    publish((2026, 3, 3), title="Passée", slug="passee")
    publish((2026, 3, 12), title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=6")
    publish((2026, 3, 12), hour=9, title="Matin", slug="matin")
    response = client.get("/evenements/?vue=mois")
    page = BeautifulSoup(response.content, "html.parser")
    table = page.select_one("table.month")
    assert table.caption.get_text().startswith("Mars 2026")
    assert [head["scope"] for head in table.select("thead th")] == ["col"] * 7
    links = {cell.select_one(".month__day").get_text(): cell.select("li a") for cell in table.select("td:has(li)")}
    assert {day: [link["href"] for link in found] for day, found in links.items()} == {
        "3": ["/evenements/reseau/passee/"],
        "12": ["/evenements/reseau/matin/", "/evenements/reseau/serie/2026-03-12/"],
        "19": ["/evenements/reseau/serie/2026-03-19/"],
        "26": ["/evenements/reseau/serie/2026-03-26/"],
    }
    assert table.select_one(".month__today").get_text().split() == ["9", "aujourd’hui"]
    beside = [(link["rel"], link["href"]) for link in page.select("#mois .more")]
    assert beside == [
        (["prev"], "/evenements/?vue=mois&mois=2026-02#mois"),
        (["next"], "/evenements/?vue=mois&mois=2026-04#mois"),
    ]
    assert months(response) == ["2026-03"]
    assert page.main.get_text().index("Mars 2026") < page.main.get_text().index("Filtrer")
    assert "Série" in client.get("/evenements/?vue=mois&mois=2026-04").content.decode()


def test_the_past_is_read_year_by_year(client):
    publish((2024, 12, 31), hour=23, minute=30, title="Réveillon")
    publish((2025, 5, 3), title="Mai")
    publish((2026, 2, 3), title="Février")
    publish((2026, 3, 12), title="À venir")
    publish((2023, 3, 12), title=POISON, audience="members")
    everything = client.get("/evenements/?passes=1")
    assert titles(everything) == ["Février", "Mai", "Réveillon"]
    assert chips(everything, "Choisir une année") == {
        "Toutes les années": ("/evenements/?passes=1", True),
        "2026": ("/evenements/?annee=2026", False),
        "2025": ("/evenements/?annee=2025", False),
        "2024": ("/evenements/?annee=2024", False),
    }
    year = client.get("/evenements/?annee=2024")
    assert (titles(year), chips(year, "Choisir une année")["2024"]) == (
        ["Réveillon"],
        ("/evenements/?annee=2024", True),
    )
    assert client.get("/evenements/?annee=2023").status_code == 404
    filtered = client.get("/evenements/?annee=2024&quoi=fair")
    assert (filtered.status_code, titles(filtered)) == (200, [])
    assert '<input type="hidden" name="annee" value="2024">' in filtered.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "annee=1999",
        "annee=x",
        "annee=%D9%A2%D9%A0%D9%A2%D9%A6",
        "annee=2026&mois=2026-03",
        "vue=annee",
        "vue=liste",
        "vue=semaine&mois=2026-03",
        "vue=semaine&semaine=2025-W53",
        "vue=semaine&semaine=2026-W00",
        "vue=semaine&semaine=1999-W52",
        "vue=semaine&semaine=2101-W01",
        "vue=semaine&semaine=9999-W52",
        "vue=semaine&semaine=2026-11",
        "semaine=2026-W11",
        "vue=mois&semaine=2026-W11",
        "passes=1&semaine=2026-W11",
        "vue=mois&passes=1",
    ],
)
def test_a_view_or_a_year_that_means_nothing_says_so(client, query):
    publish((2026, 2, 12), title="Février")
    publish((2026, 3, 12), title="Mars")
    response = client.get(f"/evenements/?{query}")
    assert (response.status_code, MISREAD in response.content.decode()) == (404, True)


def test_each_part_of_the_agenda_has_its_calendar(client):
    publish((2026, 3, 12), title="a", cooperative=CooperativeFactory(slug="une", name="Une"))
    publish((2026, 3, 13), title="b", kind="fair")
    for index, legends in (("/evenements/", ["Quoi ?", "Organisé par"]), ("/en/events/", ["What?", "Organised by"])):
        page = BeautifulSoup(client.get(index).content, "html.parser")
        block = page.select_one("#abonnement")
        assert [head.get_text().replace("\u202f", " ") for head in block.select("h3")] == legends
        links = [link["href"] for link in block.select("li a")]
        kinds = [f"quoi={kind}" for kind in ("information", "workshop", "network", "fair")]
        plain = [f"{index}agenda.ics?{query}" for query in [*kinds, "coop=une"]]
        assert links == [link for each in plain for link in (f"webcal://127.0.0.1:8000{each}", each)]
        assert {expanded_titles(client.get(link)) for link in (plain[3], plain[4])} == {("b",), ("a",)}
    section = BeautifulSoup(client.get("/evenements/une/").content, "html.parser")
    assert len(section.select("#abonnement li")) == 4, "a section is of one cooperative"


def expanded_titles(response):
    return tuple(re.findall(r"SUMMARY:(.*)\r", response.content.decode()))
