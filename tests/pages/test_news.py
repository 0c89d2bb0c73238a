"""The news: lists, sections, a page of its own, and what strangers never see."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from pages.models import NewsSectionPage
from tests.factories import CooperativeFactory, MemberFactory, NewsPageFactory

FIRST = date(2026, 1, 1)


def titles(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    html = BeautifulSoup(response.content, "html.parser")
    return [h3.get_text(strip=True) for h3 in html.select(".news__lead h3, .news__item h3")]


def test_lists_are_newest_first_and_sections_hold_their_own(client):
    cooperative = CooperativeFactory(slug="cabestan", name="Cabestan")
    NewsPageFactory(title="Ancienne", date=FIRST)
    NewsPageFactory(title="De Cabestan", date=FIRST + timedelta(1), cooperative=cooperative)
    NewsPageFactory(title="Récente", date=FIRST + timedelta(2))
    assert titles(client, "/actualites/") == ["Récente", "De Cabestan", "Ancienne"]
    assert titles(client, "/actualites/cabestan/") == ["De Cabestan"]
    assert titles(client, "/actualites/reseau/") == ["Récente", "Ancienne"]


def test_a_page_holds_twelve(client):
    for number in range(13):
        NewsPageFactory(title=f"Nº {number}", date=FIRST + timedelta(number))
    assert titles(client, "/actualites/") == [f"Nº {number}" for number in range(12, 0, -1)]
    assert titles(client, "/actualites/?page=2") == ["Nº 0"]


@pytest.mark.parametrize("number", ["99", "-1", "0", "01", "abc", "1e9", "²", "9" * 10_000])
@pytest.mark.parametrize("address", ["/actualites/", "/actualites/reseau/"])
def test_a_page_number_that_makes_no_sense_says_so_and_shows_a_page(client, address, number):
    NewsPageFactory(title="Seule")
    assert titles(client, f"{address}?page={number}", 404) == ["Seule"]
    assert "Cette adresse demande" in client.get(f"{address}?page={number}").content.decode()


@pytest.mark.parametrize("query", ["page=1", "page=", "utm=x"])
def test_an_address_without_a_page_number_is_the_first(client, query):
    NewsPageFactory(title="Seule")
    assert titles(client, f"/actualites/?{query}") == ["Seule"]
    assert "Cette adresse demande" not in client.get(f"/actualites/?{query}").content.decode()


def test_members_news_do_not_exist_for_strangers(client):
    NewsPageFactory(title="Publique", slug="publique")
    NewsPageFactory(title="Secrète", slug="secrete", audience="members")
    assert titles(client, "/actualites/") == titles(client, "/") == ["Publique"]
    assert client.get("/actualites/reseau/secrete/").status_code == 404
    client.force_login(MemberFactory())
    assert sorted(titles(client, "/actualites/")) == ["Publique", "Secrète"]
    assert client.get("/actualites/reseau/secrete/").status_code == 200


def test_english_lists_show_translated_news_only(client):
    news = NewsPageFactory(title="Un lieu", slug="un-lieu")
    NewsPageFactory(title="Sans anglais")
    section = NewsSectionPage.objects.get(locale__language_code="en")
    english = news.copy_for_translation(section.locale)
    english.title, english.slug = "A place", "a-place"
    english.save_revision().publish()
    assert titles(client, "/en/news/") == titles(client, "/en/") == ["A place"]
    html = BeautifulSoup(client.get("/en/news/network/a-place/").content, "html.parser")
    assert {(link["hreflang"], link["href"]) for link in html.select("link[hreflang]")} == {
        ("fr", "http://127.0.0.1:8000/actualites/reseau/un-lieu/"),
        ("en", "http://127.0.0.1:8000/en/news/network/a-place/"),
        ("x-default", "http://127.0.0.1:8000/actualites/reseau/un-lieu/"),
    }


def test_an_empty_list_says_so_kindly(client):
    assert "Rien à raconter ici pour l’instant." in client.get("/actualites/").content.decode()


def test_a_10000_character_title_breaks_nothing(client):
    news = NewsPageFactory(title="a" * 255, slug="long")
    type(news).objects.filter(pk=news.pk).update(summary="é" * 300)
    assert client.get("/actualites/reseau/long/").status_code == client.get("/").status_code == 200
