"""The desk of those who look after accounts: whom each of them finds there, and what each verb does."""

import re
from datetime import timedelta
from functools import partial

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts import actions, roles
from extranet.accounts.models import Deed, Membership, User
from extranet.accounts.permissions import may_help
from extranet.accounts.team.desk import key_of
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD
from tests.processes import together

DESK = "/extranet/equipe/"
Verb = Deed.Verb


@pytest.fixture
def elycoop():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


@pytest.fixture
def cabestan():
    return CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")


@pytest.fixture
def advisor(client, elycoop):
    user = AdvisorFactory(membership=elycoop, first_name="Salomé", last_name="Brotteaux")
    client.force_login(user)
    return user


@pytest.fixture
def maud(elycoop):
    return MemberFactory(membership=elycoop, first_name="Maud", last_name="Élan", email="maud@cohop.example")


def of(user, verb=""):
    return f"{DESK}membres/{key_of(user)}/{verb}"


def names(client, **asked):
    page = BeautifulSoup(client.get(DESK, asked).content, "html.parser")
    return [title.get_text() for title in page.select(".rows h3")]


def everybody(home, away):
    """One of each kind, by name; those whose names end in "away" belong elsewhere."""

    def make(cooperative, role=Membership.Role.MEMBER, network_role=""):
        user = UserFactory(network_role=network_role)
        actions.join(user, cooperative, role)
        return user

    former, former_advisor = make(home), make(home, Membership.Role.ADVISOR)
    for user in (former, former_advisor):
        actions.leave(user)
    return {
        "own": make(home),
        "former": former,
        "colleague": make(home, Membership.Role.ADVISOR),
        "former colleague": former_advisor,
        "editor": make(home, Membership.Role.EDITOR),
        "network editor": make(home, network_role=User.NetworkRole.EDITOR),
        "administrator": make(home, network_role=User.NetworkRole.ADMINISTRATOR),
        "away": make(away),
        "editor away": make(away, Membership.Role.EDITOR),
    }


READERS = {  # whose accounts each looks after
    "member": set(),
    "editor": set(),
    "network editor": set(),
    "advisor": {"own", "former"},
    "advisor away": {"away"},
    "administrator": {
        *("own", "former", "colleague", "former colleague", "editor", "network editor", "administrator"),
        *("away", "editor away"),
    },
}
PAGES = ("", "fin/", "acces/", "adresse/")
POSTS = {"fin/": {}, "retour/": {}, "acces/": {}, "adresse/": {"email": "neuve@cohop.example"}}


def reader_called(name, home, away):
    user = UserFactory(network_role={"network editor": "editor", "administrator": "administrator"}.get(name, ""))
    role = {"advisor": "advisor", "advisor away": "advisor", "editor": "editor"}.get(name, "member")
    actions.join(user, away if name == "advisor away" else home, role)
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("name", READERS)
def test_each_finds_those_they_look_after_and_nobody_else(client, elycoop, cabestan, name):
    people = everybody(elycoop, cabestan)
    reader = reader_called(name, elycoop, cabestan)
    client.force_login(reader)
    expected = {people[each].pk for each in READERS[name]}
    assert set(Membership.objects.helped_by(reader).values_list("user", flat=True)) == expected
    assert {user.pk for user in User.objects.all() if may_help(reader, user)} == expected
    listed = 200 if expected else 404
    assert [client.get(f"{DESK}{path}").status_code for path in ("", "journal/")] == [listed, listed]
    assert (b'href="/extranet/equipe/"' in client.get("/extranet/annuaire/").content) is bool(expected)
    for each, user in people.items():
        is_helped = each in READERS[name]
        for path in PAGES:
            seen = client.get(of(user, path)).status_code
            refused = 409 if path == "fin/" and "former" in each else 200
            assert seen == (refused if is_helped else 404), (each, path)
        for path in () if is_helped else POSTS:
            assert client.post(of(user, path), POSTS[path]).status_code == 404, (each, path)
    assert client.get(of(reader)).status_code == 404, "nobody looks after themselves"
    assert not Deed.objects.filter(actor=reader).exists()


def test_nobody_is_found_by_counting(client, advisor, maud):
    assert client.get(of(maud)).status_code == 200
    for key in (maud.pk, f"{maud.pk}:", f"{maud.pk}:{'a' * 43}", key_of(maud)[:-1], "x"):
        assert client.get(f"{DESK}membres/{key}/").status_code == 404, key
    page = client.get(DESK).content.decode()
    assert f"/membres/{maud.pk}/" not in page


def test_the_list_tells_who_is_there_who_does_not_come_and_who_left(client, advisor, elycoop, maud):
    now = timezone.now()
    User.objects.filter(pk=maud.pk).update(last_login=now)
    idle = MemberFactory(membership=elycoop, first_name="Zoé", last_name="abel", last_login=now - timedelta(days=200))
    never = MemberFactory(membership=elycoop, first_name="Yann", last_name="Brun")
    User.objects.filter(pk=never.pk).update(date_joined=now - timedelta(days=200))
    new = MemberFactory(membership=elycoop, first_name="Luc", last_name="Dru")
    gone = MemberFactory(membership=elycoop, first_name="Ève", last_name="Fin")
    actions.leave(gone)
    closed = MemberFactory(membership=elycoop, first_name="Guy", last_name="Gay", is_active=False)
    everyone = [str(user) for user in (idle, never, new, maud, gone, closed)]
    assert names(client) == everyone, "as in a telephone book, accents and capitals apart"
    assert names(client, etat="actifs") == [str(new), str(maud)]
    assert names(client, etat="inactifs") == [str(idle), str(never)]
    assert names(client, etat="anciens") == [str(gone), str(closed)]
    chips = BeautifulSoup(client.get(DESK).content, "html.parser").select("section .chip__count")
    assert [chip.get_text() for chip in chips] == ["6", "2", "2", "2"]


@pytest.mark.parametrize("words", ["elan", "ÉLAN maud", "  mau ", "maud@cohop", "Élan"])
def test_somebody_is_found_by_name_or_address(client, advisor, elycoop, maud, words):
    MemberFactory(membership=elycoop, first_name="Luc", last_name="Dru", email="luc@cohop.example")
    assert names(client, q=words) == ["Maud Élan"]
    assert names(client, q=words, etat="anciens") == []


@pytest.mark.parametrize("asked", ["?etat=x", "?page=9", "?page=x"])
def test_an_address_that_asks_for_nothing_is_said(client, advisor, maud, asked):
    response = client.get(DESK + asked)
    assert (response.status_code, "Maud Élan" in response.content.decode()) == (404, True)


def test_three_people_cost_as_much_as_sixty(client, advisor, elycoop):
    def queries(path):
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        return len(asked)

    def fill(number):
        for user in MemberFactory.create_batch(number, membership=elycoop):
            actions.leave(user, advisor)

    fill(3)
    few = [queries(DESK), queries(f"{DESK}journal/")]
    fill(60)
    assert [queries(f"{DESK}?page=2"), queries(f"{DESK}journal/?page=2")] == few
    assert max(few) <= 10


def test_an_end_is_shown_first_then_done_and_told_in_the_log(client, advisor, maud):
    there = Client()
    there.post("/compte/login/", {"login": maud.email, "password": PASSWORD})
    page = client.get(of(maud, "fin/")).content.decode()
    assert "Mettre fin à l’adhésion de Maud Élan" in page
    assert there.get("/extranet/annuaire/").status_code == 200, "looking does nothing"
    assert client.post(of(maud, "fin/")).url == of(maud)
    assert there.get("/extranet/annuaire/").status_code == 302, "access has ended, and the session"
    assert client.post(of(maud, "fin/")).status_code == 409, "once is enough"
    assert list(Deed.objects.values_list("actor", "verb", "subject")) == [(advisor.pk, Verb.ENDED, maud.pk)]


def test_who_comes_back_is_a_plain_member_of_the_same_cooperative(client, advisor, maud):
    assert client.post(of(maud, "retour/")).status_code == 409, "she has not left"
    actions.leave(maud, advisor)
    assert client.get(of(maud, "retour/")).status_code == 405, "a link alone does nothing"
    assert client.post(of(maud, "retour/")).url == of(maud)
    membership = Membership.objects.get(user=maud)
    assert (membership.cooperative, membership.role, membership.ended_on) == (
        advisor.membership.cooperative,
        Membership.Role.MEMBER,
        None,
    )
    assert client.post(of(maud, "retour/")).status_code == 409
    assert Deed.objects.filter(verb=Verb.JOINED, actor=advisor, subject=maud).count() == 1


def test_a_closed_account_is_opened_by_the_network_alone(client, advisor, maud):
    actions.leave(maud)
    User.objects.filter(pk=maud.pk).update(is_active=False)
    response = client.post(of(maud, "retour/"))
    assert (response.status_code, "Ce compte est fermé" in response.content.decode()) == (409, True)
    assert not Membership.objects.filter(user=maud, ended_on=None).exists()


def test_a_lost_device_opens_nothing_once_the_access_is_opened_again(client, advisor, maud):
    TOTP.activate(maud, generate_totp_secret())
    Authenticator.objects.create(user=maud, type=Authenticator.Type.WEBAUTHN, data={"name": "clé"})
    Authenticator.objects.create(user=maud, type=Authenticator.Type.RECOVERY_CODES, data={})
    thief = Client()
    thief.force_login(maud)
    half_way = Client()
    half_way.post("/compte/login/", {"login": maud.email, "password": PASSWORD})
    page = client.get(of(maud)).content.decode()
    assert "1 clé d’accès" in page
    assert client.get(of(maud, "acces/")).status_code == 200
    assert Authenticator.objects.filter(user=maud).count() == 3, "looking does nothing"

    assert client.post(of(maud, "acces/")).url == of(maud)

    assert not Authenticator.objects.filter(user=maud).exists()
    assert thief.get("/extranet/annuaire/").status_code == 302
    assert half_way.post("/compte/2fa/authenticate/", {"code": "123456"}).status_code in (302, 422)
    assert "_auth_user_id" not in half_way.session
    again = Client()
    again.post("/compte/login/", {"login": maud.email, "password": PASSWORD})
    assert "_auth_user_id" not in again.session
    (mail,) = OutboxMail.objects.all()
    assert (mail.to, mail.subject) == (maud.email, "Votre accès est rouvert")
    assert "Salomé Brotteaux a rouvert" in mail.text and advisor.email in mail.text
    assert list(Deed.objects.values_list("actor", "verb", "subject", "detail")) == [
        (advisor.pk, Verb.RESTORED, maud.pk, "")
    ]


def test_she_then_enters_by_a_code(client, advisor, maud, mailoutbox):
    client.post(of(maud, "acces/"))
    there = Client()
    there.post("/compte/login/code/", {"email": maud.email})
    code = re.search(r"^[A-Z]{4}-[A-Z]{4}$", mailoutbox[-1].body, re.MULTILINE)[0]
    there.post("/compte/login/code/confirm/", {"code": code})
    assert there.get("/extranet/annuaire/").status_code == 200


def test_a_new_address_is_told_to_both(client, advisor, maud):
    there = Client()
    there.post("/compte/login/", {"login": maud.email, "password": PASSWORD})
    assert client.post(of(maud, "adresse/"), {"email": "Maud.Elan@Exemple.example"}).url == of(maud)
    maud.refresh_from_db()
    assert maud.email == "maud.elan@exemple.example"
    assert list(maud.emailaddress_set.values_list("email", "verified", "primary")) == [(maud.email, True, True)]
    assert there.get("/extranet/annuaire/").status_code == 302
    mails = {mail.to: mail.text for mail in OutboxMail.objects.all()}
    assert set(mails) == {"maud@cohop.example", "maud.elan@exemple.example"}
    assert "n’ouvre plus" in mails["maud@cohop.example"]
    assert "maud.elan@exemple.example" not in mails["maud@cohop.example"], "whoever holds the old box learns no more"
    (deed,) = Deed.objects.all()
    assert (deed.verb, deed.detail) == (Verb.READDRESSED, ""), "no address in the log"


@pytest.mark.parametrize("email", ["", "x", "maud@cohop.example", "Maud@Cohop.example", "prise@cohop.example"])
def test_an_address_that_cannot_be_is_said_and_changes_nothing(client, advisor, maud, email):
    UserFactory(email="prise@cohop.example")
    response = client.post(of(maud, "adresse/"), {"email": email})
    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 422
    assert page.select_one(".field__error").get_text()
    assert page.select_one("[name=email]").get("value", "") == email, "what was typed is still there"
    assert User.objects.get(pk=maud.pk).email == "maud@cohop.example"
    assert not Deed.objects.exists() and not OutboxMail.objects.exists()


def test_taken_addresses_are_not_fished_for(client, advisor, maud):
    for n in range(20):
        assert client.post(of(maud, "adresse/"), {"email": f"{n}@cohop.example"}).status_code == 302
    assert client.post(of(maud, "adresse/"), {"email": "autre@cohop.example"}).status_code == 429


def test_whom_one_no_longer_looks_after_is_left_alone(advisor, maud):
    """The page was read before she became an editor: the verb looks again, under the lock."""
    actions.join(maud, maud.membership.cooperative, Membership.Role.EDITOR)
    stale = User.objects.get(pk=maud.pk)
    give = partial(actions.change_address, email="autre@cohop.example")
    for verb in (actions.restore_access, actions.welcome_back, give):
        with pytest.raises(actions.Refused, match="n’accompagnez plus"):
            verb(advisor, stale)


def test_two_at_once_give_one_address_to_one_person(transactional_db, elycoop):
    advisor = AdvisorFactory(membership=elycoop)
    people = MemberFactory.create_batch(4, membership=elycoop)

    def give(n):
        try:
            actions.change_address(advisor, people[n], "convoitee@cohop.example")
        except actions.AddressTaken:
            return False
        return True

    assert sorted(together(give, 4)) == [False, False, False, True]
    assert User.objects.filter(email="convoitee@cohop.example").count() == 1
    assert Deed.objects.count() == 1


def test_the_log_is_that_of_ones_own_cooperative(client, advisor, elycoop, cabestan, maud):
    other = MemberFactory(membership=cabestan, first_name="Nora", last_name="Vieux")
    actions.leave(maud, advisor)
    actions.leave(other)
    moved = MemberFactory(membership=elycoop, first_name="Otto", last_name="Parti")
    actions.leave(moved, advisor)
    actions.join(moved, cabestan)
    lines = BeautifulSoup(client.get(f"{DESK}journal/").content, "html.parser").select(".lines li")
    for line in lines:
        line.find(class_="meta").extract()
    assert [" ".join(line.get_text().split()) for line in lines] == [
        "Salomé Brotteaux a mis fin à l’adhésion de quelqu’un qui a changé de coopérative",
        "Salomé Brotteaux a mis fin à l’adhésion de Maud Élan",
    ]
    administrator = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    roles.settle(administrator)
    client.force_login(administrator)
    page = client.get(f"{DESK}journal/").content.decode()
    assert page.count("<time") == 4
    assert "Otto Parti" in page and "Nora Vieux" in page


def test_an_erased_person_leaves_a_line_without_a_name(client, advisor, maud):
    actions.leave(maud, advisor)
    maud.delete()
    page = client.get(f"{DESK}journal/").content.decode()
    assert "a mis fin à l’adhésion de quelqu’un" in page and "Élan" not in page
