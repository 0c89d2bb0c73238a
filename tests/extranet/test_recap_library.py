"""The library of recaps, behind the door."""

import re
from datetime import date

import pytest
from wagtail.models import Locale

from pages import downloads
from pages.models import Audience
from tests.factories import MemberFactory, RecapPageFactory, UserFactory
from tests.factories.recaps import four_cooperatives, full_recap

LIBRARY = "/extranet/comptes-rendus/"


@pytest.fixture
def member(client):
    downloads.forget()
    user = MemberFactory()
    client.force_login(user)
    return user


def titles(client, query=""):
    html = client.get(f"{LIBRARY}{query}").content.decode()
    return re.findall(r'<li class="news__item">.*?<h3><a [^>]*>(.*?)</a>', html, re.DOTALL)


def test_a_member_finds_all_recaps_and_downloads_each(client, member):
    members = RecapPageFactory(title="Entre membres", audience=Audience.MEMBERS, date=date(2025, 3, 1))
    public = RecapPageFactory(title="Rêver", date=date(2026, 3, 1))
    RecapPageFactory(title="Brouillon", live=False)
    assert titles(client) == ["Rêver", "Entre membres"]
    html = client.get(LIBRARY).content.decode()
    links = re.findall(r'<a class="button[^"]*" href="([^"]*)">Télécharger le compte rendu \(PDF\)', html)
    assert links == [f"{LIBRARY}{public.pk}/pdf/", f"{LIBRARY}{members.pk}/pdf/"]
    for link in links:
        answer = client.get(link)
        assert b"".join(answer.streaming_content)[:5] == b"%PDF-"
    assert client.get(LIBRARY).content.decode().count("\u00a0Ko)") == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("rever cooperations", ["Rêver notre coopération"]),
        ("RÊVES", ["Rêver notre coopération"]),
        ("toutes", []),
        ("boite outil", ["Rêver notre coopération"]),
        ("partenaire", ["Rêver notre coopération"]),
        ("rever pétanque", []),
        ("!!! ", []),
        ("%27)(*^", []),
        ("", ["Marché", "Rêver notre coopération"]),
    ],
)
def test_a_search_forgives_accents_case_and_plurals(client, member, query, found):
    full_recap()
    RecapPageFactory(title="Marché")
    assert titles(client, f"?q={query}") == found


def test_a_year_is_a_filter(client, member):
    RecapPageFactory(title="Vieux", date=date(2024, 3, 1))
    RecapPageFactory(title="Neuf", date=date(2026, 3, 1))
    assert [titles(client, f"?annee={year}") for year in ("2024", "2026", "1", "x")] == [
        ["Vieux"],
        ["Neuf"],
        ["Neuf", "Vieux"],
        ["Neuf", "Vieux"],
    ]


def test_each_recap_comes_once_in_the_language_of_its_reader(client, member):
    recap = RecapPageFactory(title="Rêver", slug="reve", date=date(2026, 3, 2))
    RecapPageFactory(title="Jouer", date=date(2026, 3, 1))
    english = recap.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title, english.live = "Dreaming", True
    english.save()
    html = client.get("/en/extranet/comptes-rendus/").content.decode()
    assert re.findall(r"<h3><a [^>]*>(.*?)</a>", html) == ["Dreaming", "Jouer"]
    assert titles(client) == ["Rêver", "Jouer"]


def test_what_does_not_exist_is_not_there(client, member):
    draft = RecapPageFactory(live=False)
    answers = [client.get(f"{LIBRARY}{pk}/pdf/") for pk in (draft.pk, draft.get_parent().pk, 99999, 10**18)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 404]


def test_somebody_who_belongs_nowhere_has_nothing(client):
    recap = RecapPageFactory()
    client.force_login(UserFactory())
    assert [client.get(address).status_code for address in (LIBRARY, f"{LIBRARY}{recap.pk}/pdf/")] == [404, 404]


@pytest.mark.parametrize("number", [1, 3, 40])
def test_the_library_costs_the_same_whatever_its_length(client, member, django_assert_num_queries, number):
    four_cooperatives()
    for _ in range(number):
        RecapPageFactory()
    client.get(LIBRARY)
    with django_assert_num_queries(9):
        assert len(titles(client)) == min(number, 20)


@pytest.mark.parametrize("query", ["page=abc", "page=9", "annee=1789", "annee=x"])
def test_what_the_address_asks_in_vain_is_said(client, member, query):
    RecapPageFactory(title="Rêver")
    response = client.get(f"{LIBRARY}?{query}")
    assert response.status_code == 404
    assert "une page, un mois, une année ou un filtre qui n’existe pas" in response.content.decode()
    assert titles(client, f"?{query}") == ["Rêver"]


@pytest.mark.parametrize("pk", [0, 10**9, 10**22])
def test_a_number_that_no_recap_has_is_not_found(client, member, pk):
    assert client.get(f"{LIBRARY}{pk}/pdf/").status_code == 404
