"""The public search: forgiving, discreet, and never at a loss."""

from datetime import date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from pages.models import (
    ContentPage,
    CooperativeIndexPage,
    CooperativePage,
    FormPage,
    HomePage,
    NewsPage,
    NewsSectionPage,
    Occurrence,
    RecapPage,
)
from pages.occurrences import PARIS
from pages.templatetags.text import extract, highlight
from tests.factories import CooperativeFactory, EventPageFactory, MemberFactory, NewsPageFactory, RecapPageFactory


def answers(client, query, status=200, prefix="", **params):
    response = client.get(f"{prefix}/recherche/", {"q": query, **params})
    assert response.status_code == status
    html = BeautifulSoup(response.content, "html.parser")
    found = [h3.get_text().strip() for h3 in html.select(".results h3")]
    return found if html.select(".results .rows") else []


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("rever", "Rêver notre coopération"),
        ("RÊVER", "Rêver notre coopération"),
        ("rêver notre", "Rêver notre coopération"),
        ("cooperatives", "Une coopérative accueille"),
        ("coopérative", "Des coopératives ensemble"),
        ("evenement", "Des événements partout"),
        ("coeur", "À cœur ouvert"),
        ("l’été", "Un été à Lyon"),
        ("l'ete", "Un été à Lyon"),
        ("menuisier", "Menuisiers et menuisières"),
    ],
)
def test_accents_case_and_plurals_are_forgiven(client, query, title):
    NewsPageFactory(title="Sans rapport aucun")
    NewsPageFactory(title=title)
    assert answers(client, query) == [title]


@pytest.mark.parametrize("query", ["coop", "COOP", "coopé", "les coop", "l'eve", "evenem"])
def test_the_beginning_of_a_word_finds_titles_when_nothing_else_does(client, query):
    NewsPageFactory(title="Sans rapport aucun")
    NewsPageFactory(title="Les coopératives tiennent l’événement")
    NewsPageFactory(title="Coopérative fermée", audience="members")
    assert answers(client, query) == ["Les coopératives tiennent l’événement"]


def test_all_the_words_must_be_there_wherever_they_are(client):
    NewsPageFactory(title="Pétanque au parc", summary="Avec du mölkky.")
    NewsPageFactory(title="Pétanque seule")
    assert answers(client, "molkky pétanque") == ["Pétanque au parc"]
    assert answers(client, "pétanque xylophone") == []


def english(model, words):
    """A live page in English that says `words`."""
    page = (NewsPageFactory if model is NewsPage else RecapPageFactory)(title="En français")
    twin = page.copy_for_translation(Locale.objects.get(language_code="en"))
    twin.title = words
    twin.save_revision().publish()
    return twin


@pytest.mark.parametrize(
    ("query", "title"),
    [("stories", "A story"), ("story", "Two stories"), ("company", "Companies"), ("MEETING", "Meetings")],
)
def test_english_has_its_own_plurals(client, query, title):
    english(NewsPage, title)
    english(NewsPage, "Nothing alike")
    assert answers(client, query, prefix="/en") == [title]


def test_each_answer_says_what_it_is_when_and_whose(client, monkeypatch, django_assert_max_num_queries):
    cooperative = CooperativeFactory(slug="cabestan", name="Cabestan")
    now = datetime(2026, 3, 9, 10, tzinfo=PARIS)
    monkeypatch.setattr(timezone, "now", lambda: now)
    home = HomePage.objects.get(locale__language_code="fr")
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    home.add_child(instance=ContentPage(title="Girafe à plat"))
    home.add_child(instance=FormPage(title="Girafe à écrire", purpose="<p>.</p>", thanks="<p>.</p>"))
    index.add_child(instance=CooperativePage(title="Girafe maison", cooperative=cooperative))
    NewsPageFactory(title="Girafe contée", date=date(2026, 3, 1), cooperative=cooperative)
    RecapPageFactory(title="Girafe racontée", date=date(2025, 10, 9), audience="members")
    days = {"à venir": [date(2026, 2, 1), date(2026, 3, 12), date(2026, 4, 2)], "passée": [date(2026, 2, 1)]}
    for title, dates in days.items():
        event = EventPageFactory(title=f"Girafe {title}")
        for day in dates:
            start = datetime.combine(day, time(18), PARIS)
            Occurrence.objects.create(event=event, date=day, starts_at=start, ends_at=start + timedelta(hours=1))
    EventPageFactory(title="Girafe sans date")
    home.title = "Girafe d’accueil"
    home.save()
    Client().get("/recherche/?q=girafe")
    with django_assert_max_num_queries(15):
        Client().get("/recherche/?q=girafe")
    client.force_login(MemberFactory())
    html = BeautifulSoup(client.get("/recherche/?q=girafe").content, "html.parser")
    rows = html.select(".rows > li")
    assert {row.h3.get_text().removeprefix("Girafe "): row.p.get_text() for row in rows} == {
        "d’accueil": "Accueil",
        "à plat": "Page",
        "à écrire": "Formulaire",
        "maison": "Coopérative · Cabestan",
        "contée": "Actualité · 1ᵉʳ mars 2026 · Cabestan",
        "racontée": "Compte rendu · 9 octobre 2025 · Tout le réseau · réservé aux membres",
        "à venir": "Événement · 12 mars 2026 · Tout le réseau",
        "passée": "Événement · c’était le 1ᵉʳ février 2026 · Tout le réseau",
        "sans date": "Événement · Tout le réseau",
    }
    assert [len(row.select("svg.sign")) for row in rows if "Cabestan" in row.p.get_text()] == [1, 1]


def test_an_answer_speaks_the_readers_language(client):
    twin = english(RecapPage, "A giraffe")
    html = BeautifulSoup(client.get("/en/recherche/?q=giraffes").content, "html.parser")
    row = html.select_one(".rows > li")
    assert (row.p.get_text(), row.a["href"]) == ("Recap · 9 October 2026 · The whole network", twin.url)


@pytest.mark.parametrize("query", ["villeurbanne", "adresse9", "salon rose", "presentation9", "chiffre9", "etape9"])
def test_places_and_every_block_are_searched(client, query):
    home = HomePage.objects.get(locale__language_code="fr")
    home.lead, home.figures = "présentation9", [("figure", {"number": "4", "label": "chiffre9", "unit": ""})]
    home.save()
    EventPageFactory(title="Rencontre", town="Villeurbanne", place="Salon rose")
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    index.add_child(instance=CooperativePage(title="Maison", address="adresse9"))
    steps = [("step", {"title": "Venir", "text": "etape9"})]
    home.add_child(instance=ContentPage(title="Rejoindre", steps=steps))
    assert len(answers(client, query)) == 1


def test_the_body_is_searched_and_shown_around_the_word_found(client):
    body = [{"type": "paragraph", "value": f"<p>{'mot ' * 200} la clé de voûte {'mot ' * 200}</p>"}]
    NewsPageFactory(title="Longue", body=body)
    html = BeautifulSoup(client.get("/recherche/?q=voute").content, "html.parser")
    row = html.select_one(".results .rows li")
    assert [mark.get_text() for mark in row.select("mark")] == ["voûte"]
    assert len(row.select("p")[-1].get_text()) < 300


def test_members_pages_are_neither_found_nor_counted_by_strangers(client):
    RecapPageFactory(title="Poisson public", kicker="poisson")
    RecapPageFactory(title="Poisson secret", audience="members")
    NewsPageFactory(title="Poisson des membres", audience="members")
    content = client.get("/recherche/?q=poisson").content.decode()
    assert "1 page trouvée" in content
    assert "secret" not in content and "membres</" not in content.split("site-footer")[0].split("</form>")[1]
    client.force_login(MemberFactory())
    assert sorted(answers(client, "poisson")) == ["Poisson des membres", "Poisson public", "Poisson secret"]


def test_drafts_are_not_found(client):
    NewsPageFactory(title="Brouillon de tulipe", live=False)
    assert answers(client, "tulipe") == []


def test_each_language_finds_its_own(client):
    news = NewsPageFactory(title="Un lieu", slug="un-lieu")
    english = news.copy_for_translation(NewsSectionPage.objects.get(locale__language_code="en").locale)
    NewsPage.objects.filter(pk=english.pk).update(live=True)
    english = NewsPage.objects.get(pk=english.pk)
    english.title = "A lieu of sorts"
    english.save()
    assert answers(client, "lieu") == ["Un lieu"]
    html = BeautifulSoup(client.get("/en/recherche/?q=lieu").content, "html.parser")
    assert [h3.get_text().strip() for h3 in html.select(".results h3")] == ["A lieu of sorts"]


def test_results_come_ten_at_a_time_without_a_repeat(client):
    for number in range(13):
        NewsPageFactory(title=f"Girafe {number}")
    pages = [answers(client, "girafe", page=page) for page in (1, 2)]
    assert [len(page) for page in pages] == [10, 3]
    assert {*pages[0], *pages[1]} == {f"Girafe {number}" for number in range(13)}


@pytest.mark.parametrize("page", ["abc", "-1", "0", "2", "99999999999999999999", "1.5", "²", "é"])
def test_a_page_number_that_makes_no_sense_says_so_and_shows_a_page(client, page):
    NewsPageFactory(title="Girafe")
    assert answers(client, "girafe", page=page, status=404) == ["Girafe"]


@pytest.mark.parametrize(
    "query", ["'", '"', "*", "AND", "a OR b", "NEAR(", "((", "%", "\\", "<script>", "🎈", "«»", "-"]
)
def test_any_sign_is_only_text(client, query):
    NewsPageFactory(title="Girafe")
    assert answers(client, query) == []
    assert "<script>" not in client.get("/recherche/", {"q": query}).content.decode()


def test_nothing_found_says_so_and_keeps_what_was_typed(client):
    html = BeautifulSoup(client.get("/recherche/?q=xylophone").content, "html.parser")
    assert html.select_one("input[name=q]")["value"] == "xylophone"
    text = html.get_text().replace("\xa0", " ")
    assert "Rien ne répond à « xylophone »" in text and "Vérifiez l’orthographe" in text
    assert [link["href"] for link in html.select(".empty a")] == [
        "/actualites/",
        "/evenements/",
        "/comptes-rendus/",
        "/cooperatives/",
        "/extranet/annuaire/",
    ]
    assert "tous vos mots" in client.get("/recherche/?q=xylophone+girafe").content.decode()


def test_no_question_is_no_error(client):
    assert BeautifulSoup(client.get("/recherche/").content, "html.parser").select(".error-summary, .results") == []


@pytest.mark.parametrize("query", ["", "   ", "a" * 10_000])
def test_a_question_that_is_none_is_explained(client, query):
    response = client.get("/recherche/", {"q": query})
    html = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 400
    assert len(html.select(".error-summary li a[href='#id_q']")) == 1
    assert html.select_one("input[name=q]").get("value", "") == query
    assert html.title.get_text().startswith("Erreur")


def test_the_home_page_is_found_by_what_it_says(client):
    home = HomePage.objects.get(locale__language_code="fr")
    home.title, home.summary = "Prenez votre élan", "Un collectif."
    home.save()
    assert answers(client, "elan") == ["Prenez votre élan"]


def test_marks_keep_the_text_and_escape_it():
    assert highlight("Des <b>chats</b> & d’autres", ["chat"]) == (
        "Des &lt;b&gt;<mark>chats</mark>&lt;/b&gt; &amp; d’autres"
    )


@pytest.mark.parametrize("query", ["cohop", "co'hop", "Co’hop"])
def test_the_network_is_found_however_its_name_is_written(client, query):
    for title in ("Venir à Co’hop", "Un co'hop", "Le cohop"):
        NewsPageFactory(title=title)
    NewsPageFactory(title="Un hop", summary="Co et hop.")
    assert set(answers(client, query)) == {"Co’hop", "Venir à Co’hop", "Un co'hop", "Le cohop"}
    text = client.get("/recherche/", {"q": query}).content.decode()
    assert all(f"<mark>{name}</mark>" in text for name in ("Co’hop", "co&#x27;hop", "cohop"))


def test_an_extract_without_the_word_is_the_beginning():
    text = "un " * 200
    assert extract(text, ["xylophon"], 20) == "un un un un un un …"
