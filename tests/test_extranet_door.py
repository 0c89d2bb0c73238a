"""The one door: every address behind it, known or not, whatever the method and the language."""

import pytest
from bs4 import BeautifulSoup
from django.urls import NoReverseMatch, URLPattern, reverse
from django.utils import translation

from extranet import urls as extranet_urls
from extranet.accounts import actions
from tests.factories import MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD

SAMPLES = (1, "x", "2026-03-17", "00000000-0000-0000-0000-000000000000")
UNKNOWN = ("rien/", "rien", "a/b/c/", "..%2f", "%0a", "annuaire/inconnu/", "annonces/0/", "un mot/", "index.php")
METHODS = ("get", "post", "head", "options", "put", "patch", "delete")
LANGUAGES = ("", "/en")


def names(patterns=extranet_urls.urlpatterns, namespaces=(), arguments=()):
    """Every named address behind the door, with the names of its arguments."""
    for pattern in patterns:
        known = (*arguments, *pattern.pattern.converters)
        if isinstance(pattern, URLPattern):
            assert pattern.name, f"{pattern.pattern} has no name: no test could walk through it"
            yield ":".join((*namespaces, pattern.name)), known
        else:
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from names(pattern.url_patterns, inner, known)


def address(name, arguments):
    for sample in SAMPLES:
        try:
            return reverse(name, kwargs=dict.fromkeys(arguments, sample))
        except NoReverseMatch:
            continue
    raise AssertionError(f"no sample suits {name} {arguments}")


def known():
    with translation.override("fr"):
        return [address(name, arguments) for name, arguments in names()]


def everywhere():
    return [
        language + path for language in LANGUAGES for path in [*known(), *(f"/extranet/{path}" for path in UNKNOWN)]
    ]


def test_the_walk_meets_the_members_home():
    assert "/extranet/" in known()


@pytest.mark.parametrize("method", METHODS)
def test_a_stranger_is_sent_to_sign_in_and_told_nothing_else(client, method):
    for path in everywhere():
        response = getattr(client, method)(path)
        language = "/en" if path.startswith("/en/") else ""
        assert response.status_code == 302, path
        assert response.url.startswith(f"{language}/compte/login/?next={language}/extranet/"), path
        assert "no-store" in response.headers["Cache-Control"], path


@pytest.mark.parametrize(
    ("language", "heading", "whom"),
    [
        ("", "Votre adhésion a pris fin", "écrivez à l’équipe support de Cabestan"),
        ("/en", "Your membership has ended", "write to the support team of Cabestan"),
    ],
)
def test_who_left_is_told_so_without_the_members_menu(client, language, heading, whom):
    former = MemberFactory()
    actions.leave(former)
    client.post("/compte/login/", {"login": former.email, "password": PASSWORD})
    for path in ("/extranet/", "/extranet/annuaire/", "/extranet/rien/"):
        response = client.get(language + path)
        page = BeautifulSoup(response.content, "html.parser")
        assert response.status_code == 404, path
        assert page.h1.get_text() == heading
        assert whom in page.main.get_text()
        assert page.select(".site-header--member") == [], path
        assert page.main.find("a", href=f"{language}/compte/logout/")


def test_who_never_belonged_is_told_whom_to_write_to(client):
    client.force_login(UserFactory())
    page = BeautifulSoup(client.get("/extranet/annonces/").content, "html.parser")
    assert page.h1.get_text() == "Aucune coopérative pour ce compte"
    assert page.main.find("a", href="/cooperatives/")
    assert page.select(".site-header--member") == []


@pytest.mark.parametrize("method", METHODS)
def test_who_belongs_nowhere_finds_nothing(client, method):
    client.force_login(UserFactory())
    for path in everywhere():
        response = getattr(client, method)(path)
        assert response.status_code == 404, path
        assert "no-store" in response.headers["Cache-Control"], path


def test_a_member_is_never_asked_to_sign_in_again(client):
    client.force_login(MemberFactory())
    for path in everywhere():
        response = client.get(path)
        assert response.status_code < 500, path
        assert "/compte/login/" not in response.headers.get("Location", ""), path
        assert "no-store" in response.headers["Cache-Control"], path


def test_a_member_finds_404_at_unknown_addresses(client):
    client.force_login(MemberFactory())
    for path in ("rien/", "rien", "a/b/c/", "index.php", "%0a"):
        assert client.get(f"/extranet/{path}").status_code == 404, path


def test_the_next_address_is_the_one_asked_for_with_its_query(client):
    response = client.get("/extranet/annuaire/?q=menuisier&page=2")
    assert response.url == "/compte/login/?next=/extranet/annuaire/%3Fq%3Dmenuisier%26page%3D2"


def test_the_door_closes_behind_who_signs_out(client):
    client.force_login(MemberFactory())
    assert client.get("/extranet/annuaire/").status_code == 200
    client.post("/compte/logout/")
    assert client.get("/extranet/annuaire/").status_code == 302
