"""What no person types gets the right status, in the reader's language, and never a 500."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import path

from cms.urls import urlpatterns as site_urlpatterns


def explained(response, status, language="fr"):
    assert response.status_code == status
    html = BeautifulSoup(response.content, "html.parser")
    assert html.html["lang"] == language
    assert len(html.select("h1")) == 1
    return html.h1.get_text()


@pytest.mark.parametrize("address", ["/%00", "/actualites/%00/", "/actualites/?page=%00", "/recherche/?q=a%00b"])
def test_a_nul_in_an_address_is_refused(client, address):
    assert explained(client.get(address), 400) == "Cette demande est illisible"


@pytest.mark.parametrize("query", ["q=%ff", "q=%C3%28", "%ff=1", "page=%ED%A0%80"])
def test_broken_utf8_in_a_query_is_refused(client, query):
    explained(client.get(f"/recherche/?{query}"), 400)
    explained(client.get(f"/en/recherche/?{query}"), 400, "en")


def test_raw_bytes_in_a_query_are_refused_too(client):
    explained(client.get("/recherche/", QUERY_STRING="q=\xff\xfe"), 400)


def test_broken_utf8_in_a_path_leads_nowhere(client):
    explained(client.get("/%ff%fe/"), 404)


def test_a_nul_in_a_cookie_is_refused(client):
    explained(client.get("/", HTTP_COOKIE='sessionid="a\\000b"'), 400)


@pytest.mark.parametrize(
    "body", [b"", b"no boundary here", b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n', b"\xff\x00" * 50]
)
@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"]
)
def test_a_malformed_form_is_no_crash(body, kind):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/compte/login/", body, content_type=kind).status_code in (400, 403)


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "utf8", "latin-1", "rot13", "nowhere"])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_in_another_charset_is_refused(client, charset, kind):
    for address, language in (("/compte/login/", "fr"), ("/en/compte/login/", "en")):
        explained(client.generic("POST", address, b"a=b", content_type=f"{kind}; charset={charset}"), 400, language)


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8"])
def test_a_form_in_our_charset_is_read(client, charset):
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    page = client.post("/compte/login/", b"login=a%40cohop.example", content_type=kind).content.decode()
    assert 'value="a@cohop.example"' in page


def test_too_many_fields_are_refused(client):
    response = client.post("/compte/login/", {f"f{n}": "1" for n in range(10_001)})
    explained(response, 400)


def test_an_unknown_address_is_told_in_the_readers_language(client):
    assert explained(client.get("/nulle-part/"), 404) == "Personne à cette adresse"
    explained(client.get("/en/nowhere/"), 404, "en")


def failing(request):
    raise RuntimeError


urlpatterns = [path("panne/", failing), *site_urlpatterns]


def test_a_crash_says_so_without_asking_the_database(settings, django_assert_num_queries):
    settings.ROOT_URLCONF = "tests.pages.test_bad_input"
    with django_assert_num_queries(0):
        response = Client(raise_request_exception=False).get("/panne/")
    assert explained(response, 500) == "Quelque chose a lâché"
