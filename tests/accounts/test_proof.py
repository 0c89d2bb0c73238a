"""Who has neither password nor second factor proves again who they are by a fresh code, before what is sensitive."""

import re
from urllib.parse import unquote

import pytest
from allauth.account import app_settings
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from tests.factories import MemberFactory
from tests.factories.accounts import PASSWORD

CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$", re.MULTILINE)
SENSITIVE = ("/compte/email/", "/compte/password/set/", "/compte/2fa/webauthn/add/", "/compte/2fa/totp/activate/")
AGAIN = "/compte/reauthenticate/code/"


@pytest.fixture
def user():
    user = MemberFactory()
    user.set_unusable_password()
    user.save()
    return user


@pytest.fixture
def signed_in(client, user):
    """The client, just signed in by code."""
    client.post("/compte/login/code/", {"email": user.email})
    client.post("/compte/login/code/confirm/", {"code": CODE.search(mail.outbox[-1].body)[0]})
    mail.outbox.clear()
    return client


def grow_old(client, key=RECORDS):
    """Let allauth's limit go by."""
    session = client.session
    for proved in [session[key]] if isinstance(session[key], dict) else session[key]:
        proved["at"] -= max(app_settings.REAUTHENTICATION_TIMEOUT, app_settings.LOGIN_BY_CODE_TIMEOUT)
    session.save()


@pytest.fixture
def stale(signed_in):
    grow_old(signed_in)
    return signed_in


def new_code():
    return CODE.search(mail.outbox[-1].body)[0]


@pytest.mark.parametrize("path", SENSITIVE)
def test_who_has_just_come_in_by_code_is_not_asked_again(signed_in, path):
    assert signed_in.get(path).status_code == 200


@pytest.mark.parametrize("path", SENSITIVE)
@pytest.mark.parametrize("language", ["", "/en"])
def test_later_a_fresh_code_is_asked_for_first(stale, user, path, language):
    path = language + path
    asked = stale.get(path)
    assert (asked.status_code, unquote(asked.url)) == (302, f"{language}{AGAIN}?next={path}")
    page = stale.get(asked.url)
    assert (page.status_code, mail.outbox) == (200, [])
    sent = stale.post(asked.url, {"next": path, "send": ""})
    assert (sent.url, [letter.to for letter in mail.outbox]) == (asked.url, [[user.email]])
    assert user.email in stale.get(sent.url).content.decode()
    proved = stale.post(sent.url, {"next": path, "code": new_code().lower().replace("-", " ")})
    assert (proved.status_code, proved.url) == (302, path)
    assert stale.get(path).status_code == 200
    grow_old(stale)
    assert stale.get(path).status_code == 302


def test_a_post_waits_for_the_code_and_then_does_its_work(stale, user):
    stale.post("/compte/email/", {"action_add": "", "email": "nouvelle@cohop.example"})
    assert not EmailAddress.objects.filter(email="nouvelle@cohop.example").exists()
    stale.post(AGAIN, {"send": ""})
    stale.post(f"{AGAIN}?next=/compte/email/", {"code": new_code()})
    assert EmailAddress.objects.get(email="nouvelle@cohop.example").user == user


def test_the_common_address_leads_to_the_code(stale):
    assert stale.get("/compte/reauthenticate/?next=/compte/email/").url == f"{AGAIN}?next=%2Fcompte%2Femail%2F"


def test_a_wrong_code_opens_nothing_and_three_are_enough(stale):
    stale.post(AGAIN, {"send": ""})
    right = new_code()
    wrong = "BCDF-GHJK" if right != "BCDF-GHJK" else "XXXX-XXXX"
    pages = [stale.post(AGAIN, {"code": code}) for code in ("", "é", wrong, wrong, right)]
    assert [page.status_code for page in pages] == [422, 422, 422, 422, 429]
    assert "Ce code n’est pas le bon." in pages[2].content.decode()
    assert stale.get("/compte/email/").status_code == 302


@pytest.mark.parametrize("why", ["none was sent", "it is old", "it has served", "another took its place"])
def test_a_code_that_does_not_serve_opens_nothing(stale, why):
    code = "BCDF-GHJK"
    if why != "none was sent":
        stale.post(AGAIN, {"send": ""})
        code = new_code()
    if why == "it is old":
        grow_old(stale, "reauthentication_code")
    if why == "it has served":
        stale.post(AGAIN, {"code": code})
        grow_old(stale)
    if why == "another took its place":
        stale.post(AGAIN, {"send": ""})
    stale.post(AGAIN, {"code": code})
    assert stale.get("/compte/email/").status_code == 302


def test_codes_are_not_sent_without_end(stale):
    statuses = [stale.post(AGAIN, {"send": ""}).status_code for _ in range(4)]  # signing in took one
    assert (statuses, len(mail.outbox)) == ([302, 302, 429, 429], 2)


def test_it_is_not_for_strangers_nor_for_who_has_a_password(client):
    assert client.get(AGAIN).url == f"/compte/login/?next={AGAIN}"
    member = MemberFactory()
    client.post("/compte/login/", {"login": member.email, "password": PASSWORD})
    client.post(AGAIN, {"send": ""})
    assert (client.get(AGAIN).url, mail.outbox) == ("/compte/reauthenticate/", [])


def test_a_stranger_at_a_sensitive_address_is_sent_to_sign_in():
    for path in SENSITIVE:
        assert Client().get(path).url.startswith("/compte/login/?next="), path
