"""No cookie but the session's and the CSRF's, and none at all for who only reads."""

import pytest
from django.contrib.sessions.models import Session

from tests.factories import MemberFactory
from tests.factories.accounts import PASSWORD

OURS = {"sessionid", "csrftoken"}


@pytest.mark.parametrize("path", ["/", "/en/", "/actualites/", "/recherche/?q=girafe", "/rien/"])
def test_who_only_reads_gets_no_cookie_and_makes_no_session(client, path):
    client.get(path)
    assert dict(client.cookies) == {}
    assert not Session.objects.exists()


def test_a_message_waits_in_the_session_and_is_said_once(client, settings):
    user = MemberFactory()
    settings.SECOND_FACTOR_REQUIRED = True
    user.network_role = user.NetworkRole.EDITOR
    user.save()
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    client.post("/compte/sessions/")
    assert set(client.cookies) <= OURS
    pages = [client.get("/compte/2fa/").content.decode() for _ in range(2)]
    assert ['class="message' in page for page in pages] == [True, False]


def test_signing_in_and_out_sets_no_other(client):
    user = MemberFactory()
    client.post("/compte/login/code/", {"email": user.email})
    client.get("/compte/login/code/confirm/")
    client.post("/compte/login/code/confirm/", {"code": "BCDF-GHJK"})
    client.post("/compte/logout/")
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    client.post("/compte/reauthenticate/", {"password": PASSWORD})
    client.post("/compte/email/", {"action_add": "", "email": "nouvelle@cohop.example"})
    client.post("/extranet/profil/", {"is_listed": "on", "language": "fr"})
    client.post("/compte/logout/")
    client.get("/")
    assert set(client.cookies) <= OURS
