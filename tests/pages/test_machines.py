"""What machines read: feed, sitemap, robots, the head of a page."""

import json
from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale

from pages.models import ContentPage, CooperativeIndexPage, CooperativePage, HomePage, NewsPage
from tests.factories import CooperativeFactory, EventPageFactory, MemberFactory, NewsPageFactory, RecapPageFactory
from tests.factories.pages import PARIS

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SITE = "http://127.0.0.1:8000"


def feed(client, address="/actualites/flux.xml"):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(response.content)


def head(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser").head


def test_the_feed_holds_public_news_newest_first_whoever_asks(client):
    cooperative = CooperativeFactory(slug="cabestan", name="Cabestan")
    NewsPageFactory(title="Ancienne", slug="ancienne", date="2026-01-01", cooperative=cooperative)
    NewsPageFactory(title="Récente", slug="recente", date="2026-02-01", summary="Une phrase.")
    NewsPageFactory(title="Secrète", audience="members")
    NewsPageFactory(title="Brouillon", live=False)
    client.force_login(MemberFactory())
    entries = feed(client).findall(f"{ATOM}entry")
    assert [
        (e.findtext(f"{ATOM}title"), e.find(f"{ATOM}link").get("href"), e.findtext(f"{ATOM}author/{ATOM}name"))
        for e in entries
    ] == [
        ("Récente", f"{SITE}/actualites/reseau/recente/", "Co’hop"),
        ("Ancienne", f"{SITE}/actualites/cabestan/ancienne/", "Cabestan"),
    ]
    assert entries[0].findtext(f"{ATOM}summary") == "Une phrase."


def test_a_hostile_title_does_not_break_the_feed(client):
    NewsPageFactory(title="Saine")
    hostile = NewsPageFactory(title="x", slug="x")
    text = "]]> <b>&amp; \x01\x08\x0b\x1f\x7f\x85\ufffe\u2028 «"
    NewsPage.objects.filter(pk=hostile.pk).update(title=text, summary=text)
    titles = {entry.findtext(f"{ATOM}title") for entry in feed(client).findall(f"{ATOM}entry")}
    assert titles == {"Saine", "]]> <b>&amp;  \u2028 «"}


def test_an_entry_keeps_its_name_and_date(client):
    NewsPageFactory(title="Une")
    first, second = (ElementTree.tostring(feed(client).find(f"{ATOM}entry")) for _ in range(2))
    assert first == second


def test_each_language_has_its_feed_and_other_addresses_have_none(client):
    NewsPageFactory(title="En français")
    assert feed(client, "/en/news/flux.xml").findall(f"{ATOM}entry") == []
    assert client.get("/evenements/flux.xml").status_code == client.get("/nulle-part/flux.xml").status_code == 404


def test_the_sitemap_holds_the_public_pages_of_both_languages(client):
    NewsPageFactory(title="Publique", slug="publique")
    NewsPageFactory(title="Secrète", slug="secrete", audience="members")
    home = HomePage.objects.get(locale__language_code="fr")
    home.add_child(instance=ContentPage(title="Cachée", slug="cachee", audience="members"))
    client.force_login(MemberFactory())  # of Cabestan, which has its sections
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    urls = {url.findtext(f"{SITEMAP}loc"): url for url in tree}
    french = ["/", "/actualites/", "/evenements/", "/comptes-rendus/", "/cooperatives/", "/actualites/reseau/"]
    french += ["/evenements/reseau/", "/comptes-rendus/reseau/"]
    french += ["/actualites/cabestan/", "/evenements/cabestan/", "/comptes-rendus/cabestan/"]
    english = ["/en/", "/en/news/", "/en/events/", "/en/recaps/", "/en/cooperatives/", "/en/news/network/"]
    english += ["/en/events/network/", "/en/recaps/network/"]
    assert set(urls) == {SITE + path for path in [*french, *english, "/actualites/reseau/publique/"]}
    twins = urls[f"{SITE}/actualites/"].findall(f"{XHTML}link")
    assert {(link.get("hreflang"), link.get("href")) for link in twins} == {
        ("fr", f"{SITE}/actualites/"),
        ("en", f"{SITE}/en/news/"),
    }
    assert urls[f"{SITE}/actualites/reseau/publique/"].findall(f"{XHTML}link") == []


def test_robots_are_kept_from_the_rooms_and_told_of_the_sitemap(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    closed = {f"{prefix}{path}" for prefix in ("", "/en") for path in ("/extranet/", "/recherche/", "/compte/")}
    assert {line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow")} == closed | {"/admin/"}
    assert f"Sitemap: {SITE}/sitemap.xml" in lines


def test_the_head_of_a_page_says_what_it_is(client):
    NewsPageFactory(title="Un lieu", slug="un-lieu", summary="Trois pistes & une quatrième.")
    found = head(client, "/actualites/reseau/un-lieu/?utm=1")
    assert found.title.get_text() == "Un lieu · Co’hop"
    assert found.select_one("link[rel=canonical]")["href"] == f"{SITE}/actualites/reseau/un-lieu/"
    assert {tag["property"]: tag["content"] for tag in found.select("meta[property]")} == {
        "og:type": "article",
        "og:site_name": "Co’hop",
        "og:title": "Un lieu",
        "og:description": "Trois pistes & une quatrième.",
        "og:url": f"{SITE}/actualites/reseau/un-lieu/",
        "og:locale": "fr_FR",
        "og:image": f"{SITE}/static/img/card.png",
    }
    assert [link["href"] for link in found.select("link[rel=alternate][type]")] == [
        "/actualites/flux.xml",
        "/evenements/agenda.ics",
    ]


def test_structured_data_says_the_same_and_cannot_be_closed(client):
    NewsPageFactory(title="</script><script>alert(1)</script>", slug="piege")
    block = head(client, "/actualites/reseau/piege/").select("script")
    assert [script["type"] for script in block] == ["application/ld+json"]
    data = json.loads(block[0].string)
    assert (data["@type"], data["headline"]) == ("NewsArticle", "</script><script>alert(1)</script>")
    assert json.loads(head(client, "/").select_one("script").string)["@type"] == "Organization"


def data(client, address):
    (block,) = head(client, address).select("script[type='application/ld+json']")
    return json.loads(block.string)


def test_a_recap_and_a_cooperative_say_what_they_are(client):
    recap = RecapPageFactory(title="Rêver", slug="rever", date="2025-10-09")
    told = data(client, recap.url)
    assert [told[name] for name in ("@type", "headline", "datePublished")] == ["Article", "Rêver", "2025-10-09"]
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    index.add_child(
        instance=CooperativePage(title="Elycoop", slug="elycoop", address="1, rue", website="https://e.example")
    )
    assert data(client, "/cooperatives/elycoop/") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Elycoop",
        "url": f"{SITE}/cooperatives/elycoop/",
        "address": {"@type": "PostalAddress", "streetAddress": "1, rue"},
        "sameAs": "https://e.example",
        "memberOf": {"@type": "Organization", "name": "Co’hop", "url": f"{SITE}/"},
    }


@pytest.mark.parametrize(
    ("fields", "mode", "places"),
    [
        ({"place": "Salle", "town": "Lyon"}, "Offline", ["Place"]),
        ({"address": "1, rue"}, "Offline", ["Place"]),
        ({"online_url": "https://visio.example/"}, "Online", ["VirtualLocation"]),
        ({"town": "Lyon", "online_url": "https://visio.example/"}, "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_an_event_says_where_it_takes_place(client, fields, mode, places):
    event = EventPageFactory(title="Venir", **fields)
    event.save_revision().publish()
    told = data(client, event.url)
    assert told["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in told["location"]] == places


def test_a_page_that_says_nothing_of_itself_has_no_empty_description(client):
    NewsPageFactory(title="Une", slug="une")
    found = head(client, "/actualites/reseau/une/")
    assert found.select("meta[name=description], meta[property='og:description'], meta[content='']") == []


@pytest.mark.parametrize(
    ("address", "factory"), [("/actualites/", NewsPageFactory), ("/comptes-rendus/", RecapPageFactory)]
)
def test_each_page_of_a_list_is_its_own(client, address, factory):
    for _ in range(13):
        factory(date="2026-01-01")
    for query, expected in (("", address), ("?utm=1", address), ("?page=1", address), ("?page=2", f"{address}?page=2")):
        found = head(client, address + query)
        assert found.select_one("link[rel=canonical]")["href"] == SITE + expected
        assert len(found.select("link[hreflang]")) == (0 if "page=" in expected else 3)


def test_one_date_of_an_event_leads_to_the_same_in_the_other_language(client):
    event = EventPageFactory(title="Série", slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    event.save_revision().publish()
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.slug = "series"
    twin.save_revision().publish()
    for address, day in (("/evenements/reseau/serie/", "2027-03-23/"), ("/evenements/reseau/serie/", "")):
        found = head(client, address + day)
        assert found.select_one("link[rel=canonical]")["href"] == f"{SITE}{address}{day}"
        assert {link["hreflang"]: link["href"] for link in found.select("link[hreflang]")} == {
            "fr": f"{SITE}{address}{day}",
            "en": f"{SITE}/en/events/network/series/{day}",
            "x-default": f"{SITE}{address}{day}",
        }


@pytest.mark.parametrize("address", ["/recherche/", "/recherche/?q=lieu", "/compte/login/", "/nulle-part/"])
def test_what_is_not_a_page_is_not_indexed(client, address):
    assert head(client, address).select_one("meta[name=robots]")["content"] == "noindex"


def test_the_plan_of_the_site_lists_what_one_may_read(client):
    home = HomePage.objects.get(locale__language_code="fr")
    home.add_child(instance=ContentPage(title="Cachée", slug="cachee", audience="members"))
    home.add_child(instance=ContentPage(title="Ouverte", slug="ouverte"))

    def listed():
        html = BeautifulSoup(client.get("/plan-du-site/").content, "html.parser")
        return {a["href"] for a in html.select("main .lines a")}

    member = MemberFactory()
    public = listed()
    assert "/ouverte/" in public
    client.force_login(member)
    assert listed() - public == {"/cachee/"}


@pytest.mark.parametrize(
    ("query", "canonical", "has_twins"),
    [
        ("", "", True),
        ("?coop=cabestan&quoi=fair", "", True),
        ("?utm=1", "", True),
        ("?passes=1", "?passes=1", False),
        ("?passes=oui&coop=cabestan", "?passes=1", False),
        ("?utm=1&mois=2027-03&pour=members", "?mois=2027-03", False),
        ("?vue=mois&mois=2027-03", "?mois=2027-03", False),
        ("?vue=semaine&quoi=fair", "?vue=semaine", False),
        ("?semaine=2027-W11&quoi=fair&vue=semaine", "?vue=semaine&semaine=2027-W11", False),
    ],
)
def test_a_period_of_the_agenda_is_a_page_of_its_own_and_a_choice_is_not(client, query, canonical, has_twins):
    CooperativeFactory(slug="cabestan", name="Cabestan")
    found = head(client, f"/evenements/{query}")
    assert found.select_one("link[rel=canonical]")["href"] == f"{SITE}/evenements/{canonical}"
    assert bool(found.select("link[hreflang]")) is has_twins


@pytest.mark.parametrize(
    ("recurrence", "canonical"),
    [("", "/evenements/reseau/bal/"), ("RRULE:FREQ=WEEKLY;COUNT=3", "/evenements/reseau/bal/2027-03-16/")],
)
def test_one_date_is_a_page_of_its_own_where_there_are_others(client, recurrence, canonical):
    EventPageFactory(title="Bal", slug="bal", recurrence=recurrence).save_revision().publish()
    found = head(client, "/evenements/reseau/bal/2027-03-16/")
    assert found.select_one("link[rel=canonical]")["href"] == SITE + canonical
    assert found.title.get_text() == "Bal, 16 mars 2027 · Co’hop"
    assert json.loads(found.select_one("script[type='application/ld+json']").string)["url"] == SITE + canonical
    assert head(client, "/evenements/reseau/bal/").title.get_text() == "Bal · Co’hop"


@pytest.mark.parametrize("year", [2020, 2090])
def test_each_date_of_a_series_has_its_title_and_its_address_even_when_all_is_over(client, year):
    start, end = datetime(year, 3, 16, 18, tzinfo=PARIS), datetime(year, 3, 16, 20, tzinfo=PARIS)
    fields = {"slug": "serie", "recurrence": "RRULE:FREQ=DAILY;COUNT=3", "starts_at": start, "ends_at": end}
    EventPageFactory(title="Série", **fields).save_revision().publish()
    whole = "/evenements/reseau/serie/"
    assert (head(client, whole).title.get_text(), data(client, whole)["url"]) == ("Série · Co’hop", SITE + whole)
    for day in (16, 17, 18):
        address = f"{whole}{year}-03-{day}/"
        assert head(client, address).title.get_text() == f"Série, {day} mars {year} · Co’hop"
        assert data(client, address)["url"] == SITE + address


@pytest.mark.parametrize(
    ("query", "canonical"),
    [("page=2&passes=1", "?passes=1&page=2"), ("passes=1&page=2&quoi=workshop", "?passes=1"), ("page=2", "")],
)
def test_each_page_of_the_past_is_its_own_and_one_of_a_choice_is_not(client, query, canonical):
    event = EventPageFactory()
    for day in range(1, 32):
        moment = datetime(2026, 1, day, 9, tzinfo=PARIS)
        event.occurrences.create(date=moment.date(), starts_at=moment, ends_at=moment + timedelta(hours=1))
    found = head(client, f"/evenements/?{query}")
    assert found.select_one("link[rel=canonical]")["href"] == f"{SITE}/evenements/{canonical}"


def test_each_year_of_the_recaps_is_its_own(client):
    for _ in range(13):
        RecapPageFactory(date="2025-10-09")
    for query, own in (("annee=2025", "?annee=2025"), ("page=2&annee=2025&x=1", "?annee=2025&page=2"), ("annee=", "")):
        found = head(client, f"/comptes-rendus/?{query}")
        assert found.select_one("link[rel=canonical]")["href"] == f"{SITE}/comptes-rendus/{own}"


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_no_page_is_written_to(method):
    answer = getattr(Client(enforce_csrf_checks=True), method)("/actualites/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize("query", ["coop=rien", "quoi=rien"])
def test_a_calendar_that_is_asked_in_vain_is_not_there(client, query):
    EventPageFactory(cooperative=CooperativeFactory()).save_revision().publish()
    assert client.get(f"/evenements/agenda.ics?{query}").status_code == 404
