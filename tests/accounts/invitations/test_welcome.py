"""What the link of an invitation opens, for whom, and once."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.accounts.invitations import actions
from extranet.accounts.models import Deed, Invitation, Membership, User
from tests.factories import AdvisorFactory, MemberFactory, UserFactory

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
NAME = {"first_name": " Nadia ", "last_name": "Prunier"}


def link(invitation, language=""):
    return f"{language}/compte/invitation/{invitation.token}/"


def page(response):
    return BeautifulSoup(response.content, "html.parser")


def test_looking_does_nothing(client, expected):
    response = client.get(link(expected))
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    shown = page(response)
    assert shown.h1.get_text() == "Elycoop vous attend."
    assert shown.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert {field["name"]: field.get("value") for field in shown.main.select("form.form input.input")} == {
        "first_name": "Nadia",
        "last_name": "Prunier",
    }
    assert not User.objects.filter(email=expected.email).exists()


def test_who_accepts_is_a_member_and_inside(client, expected, advisor):
    response = client.post(link(expected), NAME)
    assert (response.status_code, response.url) == (302, "/extranet/")
    assert client.get("/extranet/annuaire/").status_code == 200
    nadia = User.objects.get(email="nadia@cohop.example")
    assert (nadia.first_name, nadia.last_name, nadia.has_usable_password()) == ("Nadia", "Prunier", False)
    membership = nadia.membership
    assert (membership.cooperative, membership.role, membership.ended_on) == (
        expected.cooperative,
        Membership.Role.MEMBER,
        None,
    )
    deed = Deed.objects.get()
    assert (deed.actor, deed.verb, deed.subject) == (advisor, Deed.Verb.JOINED, nadia)


def test_it_is_read_and_accepted_in_english(client, expected):
    assert page(client.get(link(expected, "/en"))).h1.get_text() == "Elycoop is expecting you."
    assert client.post(link(expected, "/en"), NAME).url == "/en/extranet/"
    assert User.objects.get(email=expected.email).language == "en"


def test_a_name_is_asked_for(client, expected):
    response = client.post(link(expected), {"first_name": " ", "last_name": ""})
    assert response.status_code == 422
    assert not User.objects.filter(email=expected.email).exists()


def closed(client, token, status, said):
    for method in (client.get, lambda path: client.post(path, NAME)):
        response = method(f"/compte/invitation/{token}/")
        assert response.status_code == status
        shown = page(response)
        assert shown.h1.get_text() == "Ce lien n’ouvre plus rien."
        assert said in shown.main.get_text()
        assert "nadia" not in shown.main.get_text().lower()


def test_a_link_that_serves_no_more_says_so(client, expected):
    closed(client, "rien", 404, "coupé, ou remplacé")
    closed(client, f"{expected.token}x", 404, "coupé, ou remplacé")
    Invitation.objects.update(expires_at=timezone.now())
    closed(client, expected.token, 410, "fait son temps")
    Invitation.objects.update(expires_at=timezone.now() + timedelta(days=1), revoked_at=timezone.now())
    closed(client, expected.token, 410, "a été reprise")
    Invitation.objects.update(revoked_at=None, accepted_at=timezone.now())
    closed(client, expected.token, 410, "déjà servi")
    assert not User.objects.filter(email=expected.email).exists()


def test_sent_again_its_former_link_opens_nothing(client, expected, advisor):
    actions.resend(advisor, expected)
    closed(client, expected.token, 404, "coupé, ou remplacé")
    expected.refresh_from_db()
    assert client.post(link(expected), NAME).status_code == 302


def test_a_link_opens_once(client, expected):
    client.post(link(expected), NAME)
    client.post("/compte/logout/")
    closed(client, expected.token, 410, "déjà servi")
    assert client.get("/extranet/annuaire/").status_code == 302


def test_links_are_not_guessed_at_leisure_and_true_ones_still_open(client, expected):
    statuses = [client.get(f"/compte/invitation/faux{n}/").status_code for n in range(22)]
    assert statuses == [404] * 20 + [429] * 2
    assert client.get(link(expected)).status_code == 200


def test_a_former_member_comes_back_to_their_own_account(client, expected, elycoop):
    nadia = MemberFactory(email=expected.email, first_name="N.", membership=elycoop)
    accounts.leave(nadia)
    assert client.post(link(expected), NAME).url == "/extranet/"
    assert list(User.objects.filter(email=expected.email)) == [nadia]
    nadia.refresh_from_db()
    assert (nadia.first_name, nadia.cooperative_id) == ("Nadia", elycoop.pk)
    assert client.get("/extranet/annuaire/").status_code == 200


def test_a_second_factor_is_asked_for_as_ever(client, expected, elycoop):
    nadia = MemberFactory(email=expected.email, membership=elycoop)
    TOTP.activate(nadia, generate_totp_secret())
    assert Authenticator.objects.filter(user=nadia).exists()
    accounts.leave(nadia)
    response = client.post(link(expected), NAME)
    assert response.url.startswith("/compte/2fa/authenticate/")
    assert client.get("/extranet/annuaire/").status_code == 302


def test_who_is_signed_in_as_somebody_else_is_that_person_no_more(client, expected, advisor):
    client.force_login(advisor)
    client.post(link(expected), NAME)
    assert client.session["_auth_user_id"] == str(User.objects.get(email=expected.email).pk)
    assert client.get("/extranet/equipe/inviter/").status_code == 404


def test_who_advises_here_already_stays_what_they_are(client, expected, elycoop):
    nadia = AdvisorFactory(email=expected.email, membership=elycoop)
    assert client.post(link(expected), NAME).status_code == 302
    nadia.membership.refresh_from_db()
    assert nadia.membership.role == Membership.Role.ADVISOR
    assert not Deed.objects.exists()


@pytest.mark.parametrize("who", ["nobody", "member", "former", "elsewhere", "closed"])
def test_looking_tells_nothing_of_the_account_of_that_address(client, expected, elycoop, elsewhere, who):
    """A link that was passed on, or fell into other hands, shows the same page for the same work."""
    with CaptureQueriesContext(connection) as asked_of_nobody:
        before = client.get(link(expected)).content
    if who == "closed":
        UserFactory(email=expected.email, is_active=False)
    elif who != "nobody":
        nadia = MemberFactory(email=expected.email, membership=elsewhere if who == "elsewhere" else elycoop)
        if who == "former":
            accounts.leave(nadia)
    with CaptureQueriesContext(connection) as asked:
        after = client.get(link(expected)).content
    assert TOKEN.sub(b"", after) == TOKEN.sub(b"", before)
    assert len(asked) == len(asked_of_nobody)


@pytest.mark.parametrize(
    ("who", "said"), [("elsewhere", "membre d’une autre coopérative"), ("closed", "Ce compte a été fermé")]
)
def test_who_may_not_join_is_told_why(client, expected, elsewhere, who, said):
    if who == "elsewhere":
        nadia = MemberFactory(email=expected.email, membership=elsewhere)
    else:
        nadia = UserFactory(email=expected.email, is_active=False)
    before = (nadia.first_name, nadia.last_name)
    response = client.post(link(expected), NAME)
    assert response.status_code == 409
    assert said in page(response).select_one(".error-summary").get_text()
    nadia.refresh_from_db()
    expected.refresh_from_db()
    assert (nadia.first_name, nadia.last_name) == before
    assert (expected.accepted_at, "_auth_user_id" in client.session) == (None, False)
