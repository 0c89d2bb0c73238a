"""Coming in: by code or by password, back to where one was going, and never anywhere else."""

import base64
import json
import re
from xml.etree import ElementTree

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.usersessions.models import UserSession
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client

from tests.factories import MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD

CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$", re.MULTILINE)
GOING = "/extranet/annuaire/?q=tapissier"
ELSEWHERE = (
    "https://ailleurs.example/",
    "//ailleurs.example/",
    "/\\ailleurs.example/",
    "https:ailleurs.example",
    "javascript:alert(1)",
    "\t//ailleurs.example",
    "http://testserver.ailleurs.example/",
    "https://localhost:8443/",
)
PAGES = (
    "/compte/login/",
    "/compte/login/?par=mot-de-passe",
    "/compte/login/code/",
    "/compte/password/reset/",
    "/compte/password/reset/done/",
    "/compte/password/reset/key/x-y/",
    "/compte/password/reset/key/done/",
    "/compte/confirm-email/",
    "/compte/confirm-email/inconnu/",
    "/compte/inactive/",
    "/compte/signup/",
)
OWN_PAGES = (
    "/compte/email/",
    "/compte/password/change/",
    "/compte/2fa/",
    "/compte/2fa/totp/activate/",
    "/compte/2fa/totp/deactivate/",
    "/compte/2fa/webauthn/",
    "/compte/2fa/webauthn/add/",
    "/compte/2fa/recovery-codes/",
    "/compte/2fa/recovery-codes/generate/",
    "/compte/sessions/",
    "/compte/reauthenticate/",
    "/compte/logout/",
)
CREDENTIALS = (
    {},
    [],
    "x",
    7,
    {"id": "x"},
    {"id": "x", "rawId": "x"},
    {"id": "eA", "rawId": "eA", "type": "public-key", "response": {}},
    {"id": "eA", "rawId": "eA", "type": "public-key", "response": []},
    {"id": "eA", "rawId": "eA", "type": "public-key", "response": {
        "clientDataJSON": "e30", "authenticatorData": "eA", "signature": "eA", "userHandle": "OTk5OTk5OTk5OTk5OTk5OTk"
    }},
    {"id": "eA", "rawId": "eA", "type": "public-key", "response": {
        "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoieHh4eCIsIm9yaWdpbiI6Imh0dHA6Ly94In0",
        "authenticatorData": "A" * 50, "signature": "eA", "userHandle": "MQ"
    }},
)  # fmt: skip


def signed_in(client):
    return "_auth_user_id" in client.session


def ask_for_a_code(client, email, going=""):
    asked = client.post("/compte/login/code/", {"email": email, "next": going})
    return asked, CODE.search(mail.outbox[-1].body)[0]


def test_a_code_brings_one_where_one_was_going(client):
    user = MemberFactory()
    asked, code = ask_for_a_code(client, user.email.upper(), GOING)
    assert 'name="next" value="/extranet/annuaire/?q=tapissier"' in client.get(asked.url).content.decode()
    entered = client.post("/compte/login/code/confirm/", {"code": code.lower().replace("-", " "), "next": GOING})
    assert (entered.status_code, entered.url, signed_in(client)) == (302, GOING, True)


def test_a_code_serves_once(client):
    user = MemberFactory()
    _asked, code = ask_for_a_code(client, user.email)
    client.post("/compte/login/code/confirm/", {"code": code})
    client.post("/compte/logout/")
    client.post("/compte/login/code/confirm/", {"code": code})
    assert not signed_in(client)


def test_a_code_lives_ten_minutes(client):
    user = MemberFactory()
    _asked, code = ask_for_a_code(client, user.email)
    session = client.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    session.save()
    client.post("/compte/login/code/confirm/", {"code": code})
    assert not signed_in(client)


def test_a_code_of_somebody_elses_window_opens_nothing(client):
    user = MemberFactory()
    _asked, code = ask_for_a_code(client, user.email)
    client.cookies.clear()
    client.post("/compte/login/code/confirm/", {"code": code})
    assert not signed_in(client)


def test_a_password_brings_one_where_one_was_going(client):
    user = MemberFactory()
    door = client.get("/extranet/annuaire/?q=tapissier")
    page = client.get(door.url + "&par=mot-de-passe").content.decode()
    assert 'name="next" value="/extranet/annuaire/?q=tapissier"' in page
    entered = client.post("/compte/login/", {"login": user.email, "password": PASSWORD, "next": GOING})
    assert (entered.url, signed_in(client)) == (GOING, True)


def test_a_second_factor_keeps_in_mind_where_one_was_going(client):
    user = MemberFactory()
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    _asked, code = ask_for_a_code(client, user.email, GOING)
    between = client.post("/compte/login/code/confirm/", {"code": code, "next": GOING})
    assert (between.url, signed_in(client)) == ("/compte/2fa/authenticate/", False)
    right = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    entered = client.post("/compte/2fa/authenticate/", {"code": right})
    assert (entered.url, signed_in(client)) == (GOING, True)


def test_without_an_aim_one_comes_home(client):
    entered = client.post("/compte/login/", {"login": MemberFactory().email, "password": PASSWORD})
    assert entered.url == "/extranet/"


@pytest.mark.parametrize("aim", ELSEWHERE)
def test_nobody_is_sent_elsewhere(client, aim):
    user = MemberFactory()
    entered = client.post("/compte/login/", {"login": user.email, "password": PASSWORD, "next": aim})
    assert entered.url == "/extranet/"
    assert client.post("/compte/logout/", {"next": aim}).url == "/"
    asked, code = ask_for_a_code(client, user.email, aim)
    assert "ailleurs" not in asked.url.partition("?")[0]
    assert client.post("/compte/login/code/confirm/", {"code": code, "next": aim}).url == "/extranet/"
    assert client.get("/compte/login/", {"next": aim}).url == "/extranet/", "already in"


@pytest.mark.parametrize("language", ["", "/en"])
def test_nobody_signs_up_alone(client, language):
    page = client.get(f"{language}/compte/signup/")
    assert page.status_code == 200
    assert "<form" not in page.content.decode().partition("<main")[2].partition("</main")[0]
    client.post(
        f"{language}/compte/signup/", {"email": "seule@cohop.example", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert not signed_in(client)
    for path in set(PAGES) - {"/compte/signup/"}:
        assert not re.search('(href|action)="[^"]*signup', client.get(language + path, follow=True).content.decode()), (
            path
        )


@pytest.mark.parametrize("path", [*PAGES, *OWN_PAGES])
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_is_ours_private_and_safe(client, language, path):
    if path in OWN_PAGES:
        user = MemberFactory()
        client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
        client.post("/compte/reauthenticate/", {"password": PASSWORD})
        TOTP.activate(user, generate_totp_secret())
        RecoveryCodes.activate(user)
    response = client.get(language + path, follow=True)
    page = response.content.decode()
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert ('class="site-footer"' in page, page.count("<h1")) == (True, 1)
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style", page)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page)


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("path", ["login/", "login/?par=mot-de-passe", "login/code/", "password/reset/"])
def test_who_has_no_account_is_told_whom_to_ask(client, language, path):
    page = BeautifulSoup(client.get(f"{language}/compte/{path}").content, "html.parser")
    words = {"": "C’est l’équipe support de votre coopérative", "/en": "Your cooperative’s support team"}[language]
    help_line = next(line for line in page.select("main p.meta") if words in line.get_text())
    assert help_line.a["href"] == f"{language}/cooperatives/"
    assert client.get(help_line.a["href"]).status_code == 200


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_key_that_says_nonsense_is_not_known_and_opens_nothing(client, credential):
    response = client.post("/compte/2fa/webauthn/login/", {"credential": json.dumps(credential)}, follow=True)
    page = response.content.decode()
    assert "Cette clé d’accès n’est pas reconnue." in page or "Votre appareil n’a rien répondu" in page
    assert not signed_in(client)


def test_a_mail_server_that_is_down_is_said_and_tells_nothing(client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    UserFactory(email="connue@cohop.example")
    for email in ("connue@cohop.example", "inconnue@cohop.example"):
        page = client.post("/compte/login/code/", {"email": email}, follow=True)
        assert "L’e-mail n’a pas pu partir." in page.content.decode()
        client.post("/compte/logout/")


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/compte/login/", {"login": "a\x00@cohop.example", "password": "x"}),
        ("/compte/login/", {"login": "x" * 10_000, "password": "y" * 10_000}),
        ("/compte/login/code/", {"email": "a\x00@cohop.example"}),
        ("/compte/login/code/", {}),
        ("/compte/password/reset/", {"email": "é@" + "x" * 5_000}),
        ("/compte/2fa/webauthn/login/", {"credential": "{"}),
        ("/compte/2fa/webauthn/login/", {}),
        *(("/compte/2fa/webauthn/login/", {"credential": json.dumps(credential)}) for credential in CREDENTIALS),
    ],
)
def test_what_no_person_types_is_answered_without_a_fault(client, path, data):
    assert client.post(path, data, follow=True).status_code in (200, 400, 422)


def test_who_signs_out_comes_to_the_public_site(client):
    client.force_login(MemberFactory())
    assert client.get("/compte/logout/").status_code == 200, "a link alone signs nobody out"
    assert signed_in(client)
    assert client.post("/compte/logout/").url == "/"
    assert not signed_in(client)


def test_other_devices_are_signed_out_from_here(client):
    user = MemberFactory()
    there = Client()
    for browser in (there, client):
        browser.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    page = client.get("/compte/sessions/").content.decode()
    assert (page.count('<li class="notice">'), "Cet appareil-ci" in page) == (2, True)
    client.post("/compte/sessions/")
    assert [browser.get("/extranet/annuaire/").status_code for browser in (there, client)] == [302, 200]


def test_one_device_is_signed_out_and_no_other(client):
    user = MemberFactory()
    there, elsewhere, stranger = Client(), Client(), Client()
    for browser in (there, elsewhere, client):
        browser.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    stranger.post("/compte/login/", {"login": MemberFactory().email, "password": PASSWORD})
    ends = {row.session_key: f"/compte/sessions/{row.pk}/" for row in UserSession.objects.all()}
    address, own = ends[there.session.session_key], ends[client.session.session_key]
    page = BeautifulSoup(client.get("/compte/sessions/").content, "html.parser")
    forms = {form["action"] for form in page.select("main li form")}
    assert forms == {address, ends[elsewhere.session.session_key]}, "one for each but this one"
    assert client.get(address).status_code == 405, "a link alone does nothing"
    assert stranger.post(address).status_code == 404, "somebody else's"
    assert client.post("/compte/sessions/0/").status_code == 404
    assert Client().post(address).url == f"/compte/login/?next={address}"
    assert client.post(address).url == "/compte/sessions/"
    assert client.post(address).status_code == 404, "once is enough"
    assert client.post(own).url == "/compte/logout/", "this one is asked about first"
    states = [browser.get("/extranet/annuaire/").status_code for browser in (there, elsewhere, client, stranger)]
    assert states == [302, 200, 200, 200]


def test_the_square_to_photograph_stands_on_white_in_the_dark_too(client):
    client.post("/compte/login/", {"login": MemberFactory().email, "password": PASSWORD})
    client.post("/compte/reauthenticate/", {"password": PASSWORD})
    page = BeautifulSoup(client.get("/compte/2fa/totp/activate/").content, "html.parser")
    kind, _comma, encoded = page.select_one("main img")["src"].partition(",")
    assert kind == "data:image/svg+xml;base64"
    paper, drawing = ElementTree.fromstring(base64.b64decode(encoded))
    assert (paper.attrib, drawing.tag.endswith("path")) == ({"width": "100%", "height": "100%", "fill": "#fff"}, True)
