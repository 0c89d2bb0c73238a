"""Somebody is erased, or signed out, while the site answers them: they are led to the sign-in, and no row is back."""

import pytest
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connection

from extranet.accounts import actions, erasure
from extranet.accounts.models import User
from tests.factories import MemberFactory
from tests.factories.accounts import PASSWORD
from tests.factories.rooms import ProfileFactory

READ, LET_IN = 'FROM "accounts_user"', "auth_group_permissions"  # who they are, then what they may do
FOUND, SIGNS_IN = 'FROM "directory_profile"', 'FROM "mfa_authenticator"'
NEW = "une phrase de passe bien longue"


def asked(client, moment, deed, path, data):
    """Ask for `path` with `data` and do `deed` meanwhile, once, just after the `moment` of the first such query."""
    left = [deed]

    def meanwhile(execute, sql, params, many, context):
        done = execute(sql, params, many, context)
        if left and moment in sql:
            left.pop()()
        return done

    with connection.execute_wrapper(meanwhile):
        answer = client.post(path, data) if data is not None else client.get(path)
    assert not left
    return answer


@pytest.mark.parametrize(
    ("moment", "path", "data"),
    [
        (LET_IN, "/extranet/", None),
        (LET_IN, "/extranet/profil/", {"headline": "Potière", "language": "fr"}),
        (LET_IN, "/extranet/profil/bienvenue/qui/", {"headline": "Potière"}),
        (FOUND, "/extranet/annuaire/{other}/ecrire/", {"body": "Bonjour.", "submission": ""}),
        (FOUND, "/extranet/annuaire/{other}/bloquer/", {}),
        (READ, "/compte/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}),
        (SIGNS_IN, "/compte/login/", {"login": "nadia@cohop.example", "password": PASSWORD}),
        (READ, "/compte/mes-donnees/", {}),
        (READ, "/compte/effacement/", {}),
    ],
)
def test_whoever_is_erased_meanwhile_is_led_to_the_sign_in(transactional_db, client, moment, path, data):
    nadia, other = MemberFactory(email="nadia@cohop.example"), ProfileFactory()
    if moment != SIGNS_IN:
        client.force_login(nadia)
    answer = asked(client, moment, lambda: erasure.erase(nadia), path.format(other=other.public_id), data)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/compte/login/")
    assert list(User.objects.all()) == [other.user]
    assert not Session.objects.exists()
    assert client.get("/extranet/").url.startswith("/compte/login/")


def test_whoever_is_signed_out_meanwhile_is_too(client):
    nadia = MemberFactory()
    client.post("/compte/login/", {"login": nadia.email, "password": PASSWORD})
    answer = asked(client, LET_IN, lambda: actions.leave(nadia), "/extranet/profil/", {"language": "fr"})
    assert (answer.status_code, answer.url) == (302, "/compte/login/")
    assert not answer.cookies, "a new session may have come by another answer"
    assert client.get("/extranet/").url.startswith("/compte/login/")


@pytest.mark.parametrize("fault", [DatabaseError, User.DoesNotExist])
def test_a_fault_about_somebody_who_is_there_stays_one(client, monkeypatch, fault):
    def fail(*args):
        raise fault("a fault of ours")

    client.force_login(MemberFactory())
    monkeypatch.setattr("extranet.directory.editing.actions.save_profile", fail)
    with pytest.raises(fault, match="of ours"):
        client.post("/extranet/profil/", {"language": "fr"})
