"""Two factors, for whom: at each door that is theirs, and for nobody else (docs/adr/0016)."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from extranet.accounts import actions
from extranet.accounts.models import Membership, User
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD

DOORS = (
    "/extranet/annonces/", "/en/extranet/annonces/", "/extranet/annuaire/", "/extranet/rien/", "/admin/",
    "/django-admin/",
)  # fmt: skip
OPEN = {  # what each finds there once they have what they need
    "member": (200, 200, 200, 404, 404, 404),
    "former advisor": (404, 404, 404, 404, 404, 404),
    "advisor": (200, 200, 200, 404, 404, 404),
    "editor": (200, 200, 200, 404, 200, 404),
    "network editor": (200, 200, 200, 404, 200, 404),
    "administrator": (200, 200, 200, 404, 200, 200),
    "advisor and administrator": (200, 200, 200, 404, 200, 200),
}
MUST = {"advisor", "editor", "network editor", "administrator", "advisor and administrator"}
FACTORS = {"none": False, "recovery codes": False, "codes": True, "passkey": True}


@pytest.fixture(autouse=True)
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


def called(name):
    network_role = {"network editor": "editor"}.get(name, "administrator" if "administrator" in name else "")
    user = UserFactory(network_role=network_role)
    role = "advisor" if "advisor" in name else "editor" if name == "editor" else "member"
    cooperative = CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")
    actions.join(user, cooperative, role)
    if "former" in name:
        actions.leave(user)
    return User.objects.get(pk=user.pk)


def give(user, factor):
    if factor == "codes":
        TOTP.activate(user, generate_totp_secret())
    elif factor == "passkey":
        Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={})
    elif factor == "recovery codes":
        Authenticator.objects.create(user=user, type=Authenticator.Type.RECOVERY_CODES, data={})


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("name", OPEN)
def test_each_door_asks_it_of_those_who_serve_and_of_nobody_else(client, name, factor):
    user = called(name)
    give(user, factor)
    client.force_login(user)
    is_stopped = name in MUST and not FACTORS[factor]
    for door, expected in zip(DOORS, OPEN[name], strict=True):
        response = client.get(door)
        is_no_door_of_theirs = door.endswith("admin/") and expected == 404
        if is_stopped and not is_no_door_of_theirs:
            assert (response.status_code, response.url.removeprefix("/en")) == (302, "/compte/2fa/"), door
        else:
            assert response.status_code == expected, door


def test_a_form_does_not_go_round_it(client):
    client.force_login(called("advisor"))
    maud = MemberFactory(membership=CooperativeFactory(slug="elycoop"))
    for path in ("/extranet/annonces/ecrire/", "/extranet/equipe/membres/x/fin/", "/en/extranet/profil/"):
        assert client.post(path, {"title": "x"}).url.removeprefix("/en") == "/compte/2fa/", path
    assert Membership.objects.get(user=maud).ended_on is None


def test_what_sets_it_up_stays_open_and_so_does_the_way_out(client):
    user = called("advisor")
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    page = client.get("/extranet/", follow=True)
    assert "Avant d’entrer ici, ajoutez une clé d’accès" in page.content.decode()
    client.post("/compte/reauthenticate/", {"password": PASSWORD})
    assert client.get("/compte/2fa/totp/activate/").status_code == 200
    assert client.get("/plan-du-site/").status_code == 200, "the public site is for everybody"
    assert client.post("/compte/logout/").url == "/"
    assert "_auth_user_id" not in client.session


def test_a_role_given_meanwhile_opens_nothing_without_it(client):
    user = MemberFactory()
    client.force_login(user)
    assert client.get("/extranet/annuaire/").status_code == 200
    actions.join(user, user.membership.cooperative, Membership.Role.ADVISOR)
    assert client.get("/extranet/annuaire/").url == "/compte/2fa/"
    give(user, "codes")
    assert client.get("/extranet/annuaire/").status_code == 200


@pytest.mark.parametrize("factor", ["codes", "passkey"])
@pytest.mark.parametrize("name", ["member", "advisor"])
def test_a_mailed_code_alone_does_not_open_where_there_is_one(client, mailoutbox, name, factor):
    user = called(name)
    give(user, factor)
    client.post("/compte/login/code/", {"email": user.email})
    code = re.search(r"^[A-Z]{4}-[A-Z]{4}$", mailoutbox[-1].body, re.MULTILINE)[0]
    assert client.post("/compte/login/code/confirm/", {"code": code}).url == "/compte/2fa/authenticate/"
    assert "_auth_user_id" not in client.session
    assert client.get("/extranet/annuaire/").status_code == 302


def test_it_is_offered_to_all(client):
    client.force_login(called("member"))
    assert "Elle est offerte à tout le monde." in client.get("/compte/2fa/").content.decode()
    assert 'href="/compte/2fa/"' in client.get("/compte/sessions/").content.decode().partition("<main")[2]
