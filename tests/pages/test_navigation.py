"""Header, footer and language switch."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group

from pages.models import ContentPage, CooperativeIndexPage, CooperativePage, HomePage
from pages.network import NETWORK_EDITORS
from tests.factories import CooperativeFactory, MemberFactory, NewsPageFactory, UserFactory


@pytest.fixture
def home():
    return HomePage.objects.get(locale__language_code="fr")


def page_at(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def links(html, selector):
    return [(a.get_text(strip=True), a["href"]) for a in html.select(f"{selector} a")]


def test_the_menu_is_what_editors_show_in_menus(client, home):
    home.add_child(instance=ContentPage(title="Rejoindre", slug="rejoindre", show_in_menus=True))
    home.add_child(instance=ContentPage(title="Brouillon", show_in_menus=True, live=False))
    home.add_child(instance=ContentPage(title="Discrète", slug="discrete"))
    home.add_child(instance=ContentPage(title="Secrète", show_in_menus=True, audience="members"))
    assert links(page_at(client, "/"), ".site-nav") == [
        ("Actualités", "/actualites/"),
        ("Événements", "/evenements/"),
        ("Comptes rendus", "/comptes-rendus/"),
        ("Coopératives", "/cooperatives/"),
        ("Rejoindre", "/rejoindre/"),
        ("Rechercher", "/recherche/"),
    ]


def test_the_menu_tells_where_one_is(client):
    NewsPageFactory(title="Un lieu", slug="un-lieu")
    there = page_at(client, "/actualites/").select(".site-nav [aria-current]")
    below = page_at(client, "/actualites/reseau/un-lieu/").select(".site-nav [aria-current]")
    assert [(a["href"], a["aria-current"]) for a in there] == [("/actualites/", "page")]
    assert [(a["href"], a["aria-current"]) for a in below] == [("/actualites/", "true")]


def test_the_footer_names_every_cooperative_and_the_pages_put_there(client, home):
    here, nowhere = CooperativeFactory(name="Ici", slug="ici"), CooperativeFactory(name="Ailleurs", slug="ailleurs")
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    index.add_child(instance=CooperativePage(title="Ici", slug="ici", cooperative=here))
    home.add_child(instance=ContentPage(title="Presse", slug="presse", footer="inform"))
    home.add_child(instance=ContentPage(title="Mentions légales", slug="mentions", footer="legal"))
    html = page_at(client, "/")
    columns = [[item.get_text(strip=True) for item in ul.select("li")] for ul in html.select(".site-footer ul")]
    assert columns == [
        [nowhere.name, here.name],
        ["S’abonner à l’agenda", "Flux des actualités", "Presse"],
        ["Espace membre", "English"],
    ]
    assert ("Ici", "/cooperatives/ici/") in links(html, ".site-footer")
    assert links(html, ".site-footer__legal") == [
        ("Mentions légales", "/mentions/"),
        ("Plan du site", "/plan-du-site/"),
    ]


@pytest.mark.parametrize(
    ("address", "said", "block"),
    [
        ("/", "S’abonner à l’agenda", "/evenements/#abonnement"),
        ("/en/", "Subscribe to the calendar", "/en/events/#abonnement"),
    ],
)
def test_the_footer_leads_to_what_explains_how_to_subscribe(client, address, said, block):
    assert (said, block) in links(page_at(client, address), ".site-footer")
    path, _hash, anchor = block.partition("#")
    assert page_at(client, path).find(id=anchor).h2.get_text() == said


def test_the_law_is_in_every_footer_in_french_where_there_is_no_translation(client, home):
    legal = {"footer": "legal", "locale": home.locale}
    notice = home.add_child(instance=ContentPage(title="Mentions légales", slug="mentions", **legal))
    data = home.add_child(instance=ContentPage(title="Vos données", slug="donnees", **legal))
    home.add_child(instance=ContentPage(title="Entre nous", slug="entre-nous", audience="members", **legal))
    home.add_child(instance=ContentPage(title="Brouillon", slug="brouillon", live=False, **legal))
    home.add_child(instance=ContentPage(title="Presse", slug="presse", footer="inform", locale=home.locale))
    english = data.copy_for_translation(HomePage.objects.get(locale__language_code="en").locale)
    ContentPage.objects.filter(pk=english.pk).update(
        live=True, title="Your data", slug="your-data", url_path="/home/your-data/"
    )
    html = page_at(client, "/en/")
    found = [
        (a.get_text(strip=True), a["href"], a.get("lang"), a.get("hreflang"))
        for a in html.select(".site-footer__legal a")
    ]
    assert found == [
        ("Your data", "/en/your-data/", None, None),
        ("Mentions légales", "/mentions/", "fr", "fr"),
        ("Site map", "/en/plan-du-site/", None, None),
    ]
    assert "Presse" not in html.select_one(".site-footer").get_text()
    assert not page_at(client, "/").select(".site-footer__legal [lang]")
    notice.unpublish()
    assert "Mentions légales" not in page_at(client, "/en/").get_text()


@pytest.mark.parametrize("address", ["/", "/actualites/", "/recherche/", "/plan-du-site/", "/compte/login/", "/en/"])
def test_each_page_has_one_title_one_main_and_a_way_to_skip_to_it(client, address):
    html = page_at(client, address)
    assert len(html.select("h1")) == len(html.select("main#contenu")) == 1
    assert html.select("body > a")[0]["href"] == "#contenu"
    assert html.html["lang"] == ("en" if address.startswith("/en/") else "fr")
    assert not re.search(r"<[^>]+\s(on\w+|style)=", str(html))


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/", "/en/"),
        ("/en/", "/"),
        ("/actualites/", "/en/news/"),
        ("/en/news/network/", "/actualites/reseau/"),
        ("/actualites/reseau/sans-anglais/", "/en/"),
        ("/recherche/?q=lieu", "/en/recherche/?q=lieu"),
        ("/en/compte/login/", "/compte/login/"),
    ],
)
def test_the_switch_leads_to_the_same_page_or_to_the_other_home(client, address, other):
    NewsPageFactory(title="Sans anglais", slug="sans-anglais")
    assert page_at(client, address).select_one(".site-header a[hreflang]")["href"] == other


def test_a_page_that_does_not_exist_switches_to_the_other_home(client):
    assert page_at(client, "/nulle-part/", 404).select_one(".site-header a[hreflang]")["href"] == "/en/"
    html = page_at(client, "/en/nowhere/", 404)
    assert (html.html["lang"], html.select_one(".site-header a[hreflang]")["href"]) == ("en", "/")


def test_a_translation_for_members_is_not_named_to_strangers(client, home):
    page = home.add_child(instance=ContentPage(title="Ouverte", slug="ouverte"))
    english = page.copy_for_translation(HomePage.objects.get(locale__language_code="en").locale)
    ContentPage.objects.filter(pk=english.pk).update(live=True, audience="members", slug="quiet")
    html = page_at(client, "/ouverte/")
    assert html.select_one(".site-header a[hreflang]")["href"] == "/en/"
    assert html.select("link[hreflang]") == []


def test_members_have_their_own_header_inside_the_extranet_only(client):
    member = MemberFactory(first_name="Maud")
    client.force_login(member)
    outside, inside = page_at(client, "/"), page_at(client, "/extranet/annuaire/")
    assert "site-header--member" not in outside.header["class"]
    assert outside.select_one(".me")["href"] == "/extranet/"
    assert [title for title, _ in links(inside, ".site-nav")] == [
        "Accueil",
        "Annuaire",
        "Annonces",
        "Événements",
        "Comptes rendus",
        "Se déconnecter",
    ]
    assert inside.select_one(".me")["href"] == "/extranet/profil/"
    assert "Maud" in inside.select_one(".me").get_text()


def test_editors_also_find_the_admin(client):
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(editor)
    assert ("Rédaction", "/admin/") in links(page_at(client, "/extranet/"), ".site-nav")


def test_the_way_down_is_read_from_the_tree(client):
    NewsPageFactory(title="Un lieu", slug="un-lieu")
    crumbs = page_at(client, "/actualites/reseau/un-lieu/").select(".breadcrumb li")
    assert [item.get_text(strip=True) for item in crumbs] == ["Accueil", "Actualités", "Le réseau", "Un lieu"]
