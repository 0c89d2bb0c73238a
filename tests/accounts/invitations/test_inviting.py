"""Who invites whom, into which cooperative, and what comes of it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.accounts.invitations import actions
from extranet.accounts.models import Deed, Invitation, Membership, User
from tests.factories import AdvisorFactory, MemberFactory, UserFactory

INVITE, LIST = "/extranet/equipe/inviter/", "/extranet/equipe/invitations/"
NADIA = {"email": " Nadia@Cohop.example ", "first_name": "Nadia", "last_name": "Prunier", "language": "fr"}


def page(response):
    return BeautifulSoup(response.content, "html.parser")


def test_an_advisor_invites_into_their_own_cooperative_and_nobody_has_an_account_yet(client, advisor, elsewhere):
    client.force_login(advisor)
    response = client.post(INVITE, NADIA | {"cooperative": elsewhere.pk})
    assert (response.status_code, response.url) == (302, INVITE)
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.cooperative) == ("nadia@cohop.example", advisor.membership.cooperative)
    assert invitation.invited_by == advisor
    assert list(User.objects.all()) == [advisor]
    deed = Deed.objects.get()
    assert (deed.actor, deed.verb, deed.subject, deed.detail) == (advisor, Deed.Verb.INVITED, None, "")


def test_an_administrator_chooses_the_cooperative(client, elsewhere):
    client.force_login(administrator())
    assert client.post(INVITE, NADIA).status_code == 422
    assert client.post(INVITE, NADIA | {"cooperative": elsewhere.pk}).status_code == 302
    assert Invitation.objects.get().cooperative == elsewhere


def administrator():
    user = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    accounts.settle(user)
    return user


@pytest.mark.parametrize(
    "address",
    [
        INVITE,
        LIST,
        "/extranet/equipe/import/",
        "{list}{key}/renvoyer/",
        "{list}{key}/reprendre/",
    ],
)
@pytest.mark.parametrize("role", ["member", "editor", "network editor"])
def test_who_invites_nobody_finds_nothing(client, expected, elycoop, role, address):
    if role == "network editor":
        user = UserFactory(network_role=User.NetworkRole.EDITOR)
    else:
        user = MemberFactory(membership=elycoop)
        user.membership.role = Membership.Role.EDITOR if role == "editor" else Membership.Role.MEMBER
        user.membership.save()
    accounts.settle(user)
    client.force_login(user)
    address = address.format(list=LIST, key=expected.key)
    assert [client.get(address).status_code, client.post(address).status_code] in ([404, 404], [405, 404])
    expected.refresh_from_db()
    assert expected.revoked_at is None


def test_another_cooperatives_advisor_sees_nothing_and_does_nothing(client, expected, elsewhere):
    client.force_login(AdvisorFactory(membership=elsewhere))
    for state in ("attente", "expirees", "acceptees", "reprises"):
        assert "nadia" not in client.get(LIST, {"etat": state, "q": ""}).content.decode().lower()
    for deed in ("renvoyer", "reprendre"):
        assert client.post(f"{LIST}{expected.key}/{deed}/").status_code == 404
    before = expected.key
    expected.refresh_from_db()
    assert (expected.key, expected.revoked_at) == (before, None)


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("nadia@cohop", "Écrivez une adresse e-mail comme"),
        ("n\u0430dia@cohop.example", "Le « а » de cette adresse est un caractère cyrillique"),
        ("nadi\u03b1@cohop.example", "est un caractère grec"),
        ("ｎadia@cohop.example", "est un caractère de pleine chasse"),
        ("nadia\u200b@cohop.example", "caractère invisible"),
        ("na dia@cohop.example", "caractère invisible"),
        ("nadia@coöp.example", "voyez le « ö »"),
        ("", "Champ requis"),
        (f"{'a' * 250}@cohop.example", "254"),
    ],
)
def test_an_address_that_is_none_is_refused_in_words(client, advisor, email, said):
    client.force_login(advisor)
    response = client.post(INVITE, NADIA | {"email": email})
    assert response.status_code == 422
    assert said in page(response).select_one(".error-summary").get_text()
    assert not Invitation.objects.exists()


def test_who_stands_where_is_told(client, advisor, elycoop, elsewhere, expected):
    MemberFactory(email="ici@cohop.example", membership=elycoop)
    MemberFactory(email="ailleurs@cohop.example", membership=elsewhere)
    UserFactory(email="fermee@cohop.example", is_active=False)
    client.force_login(advisor)
    for email, said in (
        ("nadia@cohop.example", "déjà invitée"),
        ("ici@cohop.example", "déjà membre de votre coopérative"),
        ("ailleurs@cohop.example", "déjà membre d’une autre coopérative"),
        ("fermee@cohop.example", "a fermé le compte"),
    ):
        response = client.post(INVITE, NADIA | {"email": email})
        assert response.status_code == 409, email
        assert said in page(response).select_one(".error-summary").get_text()
    assert list(Invitation.objects.all()) == [expected]


def test_former_members_are_told_from_strangers_by_nobody(client, advisor, elycoop, elsewhere):
    """Only one's own cooperative knows who left it: another's former member is invited as anybody is."""
    answers = []
    former, stranger = MemberFactory(email="partie@cohop.example", membership=elsewhere), "rien@cohop.example"
    accounts.leave(former)
    client.force_login(advisor)
    for email in (former.email, stranger):
        response = client.post(INVITE, NADIA | {"email": email}, follow=True)
        answers.append((response.status_code, page(response).main.get_text().replace(email, "ADRESSE")))
    assert answers[0] == answers[1]
    assert {deed.subject for deed in Deed.objects.filter(verb=Deed.Verb.INVITED)} == {None}


def test_two_cooperatives_may_expect_the_same_person(expected, elsewhere):
    actions.invite(AdvisorFactory(membership=elsewhere), elsewhere, expected.email)
    assert Invitation.objects.open().filter(email=expected.email).count() == 2


def test_one_that_had_its_time_is_invited_again_by_the_same_row(advisor, elycoop, expected):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1), written_at=timezone.now())
    former_key = expected.key
    actions.invite(advisor, elycoop, expected.email, "Nadège")
    expected.refresh_from_db()
    assert list(Invitation.objects.to_write()) == [expected]
    assert expected.key != former_key
    assert expected.first_name == "Nadège"


def test_an_invitation_is_sent_again_then_taken_back(client, advisor, expected):
    Invitation.objects.update(written_at=timezone.now())
    client.force_login(advisor)
    former_key = expected.key
    client.post(f"{LIST}{expected.key}/renvoyer/")
    expected.refresh_from_db()
    assert expected.key != former_key
    assert expected.written_at is None
    client.post(f"{LIST}{expected.key}/reprendre/")
    expected.refresh_from_db()
    assert expected.revoked_at
    verbs = list(Deed.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == [Deed.Verb.INVITED, Deed.Verb.REVOKED]
    for deed in ("renvoyer", "reprendre"):
        response = client.post(f"{LIST}{expected.key}/{deed}/", follow=True)
        assert "Trop tard" in page(response).select_one(".message--error").get_text()
    assert Deed.objects.count() == 2


def test_nobody_is_written_to_four_times_a_day(client, advisor, expected):
    client.force_login(advisor)
    for _n in range(4):
        expected.refresh_from_db()
        last = client.post(f"{LIST}{expected.key}/renvoyer/", follow=True)
    assert "laissez-lui le temps" in page(last).select_one(".message--error").get_text()
    assert Deed.objects.filter(verb=Deed.Verb.INVITED).count() == 3


def test_the_list_tells_states_apart_and_finds_somebody(client, advisor, elycoop):
    now = timezone.now()
    for email, fields in {
        "attend": {},
        "tard": {"expires_at": now - timedelta(days=1), "written_at": now - timedelta(days=31)},
        "venue": {"accepted_at": now},
        "reprise": {"revoked_at": now},
    }.items():
        Invitation.objects.create(email=f"{email}@cohop.example", cooperative=elycoop, **fields)
    client.force_login(advisor)

    def shown(**asked):
        return [h3.get_text() for h3 in page(client.get(LIST, asked)).select(".rows h3")]

    assert shown() == ["attend@cohop.example"]
    assert shown(etat="expirees") == ["tard@cohop.example"]
    assert shown(etat="acceptees") == ["venue@cohop.example"]
    assert shown(etat="reprises") == ["reprise@cohop.example"]
    assert shown(q="ATTEND") == ["attend@cohop.example"]
    assert shown(q="venue") == []
    assert client.get(LIST, {"etat": "rien"}).status_code == 404


def test_the_list_costs_as_much_with_one_as_with_thirty(client, advisor, elycoop):
    client.force_login(advisor)

    def fill(number, prefix):
        rows = [
            Invitation(email=f"{prefix}{n}@cohop.example", cooperative=elycoop, invited_by=advisor)
            for n in range(number)
        ]
        Invitation.objects.bulk_create(rows)
        client.get(LIST)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(LIST).status_code == 200
        return len(asked)

    assert fill(1, "a") == fill(29, "b") <= 14


def test_what_has_served_is_deleted_after_a_month(advisor, elycoop):
    now = timezone.now()
    old, recent = now - timedelta(days=31), now - timedelta(days=29)
    for name, fields in {
        "kept": {},
        "kept-late": {"expires_at": recent},
        "kept-accepted": {"accepted_at": recent},
        "late": {"expires_at": old},
        "accepted": {"accepted_at": old},
        "revoked": {"revoked_at": old},
    }.items():
        Invitation.objects.create(email=f"{name}@cohop.example", cooperative=elycoop, **fields)
    actions.forget()
    left = {each.email.partition("@")[0] for each in Invitation.objects.all()}
    assert left == {"kept", "kept-late", "kept-accepted"}
