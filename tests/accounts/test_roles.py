"""A person's rights follow what they are today, and nothing else."""

from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.core.management import call_command

from extranet.access import is_member
from extranet.accounts import actions, roles
from extranet.accounts.models import Membership, User
from pages.network import ADMINISTRATORS, ADVISORS, MEMBERS, NETWORK_EDITORS
from tests.factories import CooperativeFactory, UserFactory

ROLE = Membership.Role


def groups(user):
    return set(user.groups.values_list("name", flat=True))


def fresh(user):
    return User.objects.get(pk=user.pk)


@pytest.fixture
def cabestan():
    return CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (ROLE.MEMBER, {MEMBERS}),
        (ROLE.ADVISOR, {MEMBERS, ADVISORS}),
        (ROLE.EDITOR, {MEMBERS, "Rédaction Cabestan"}),
    ],
)
def test_groups_follow_the_role_in_a_cooperative(cabestan, role, expected):
    user = UserFactory()
    actions.join(user, cabestan, role)
    assert groups(user) == expected
    assert is_member(fresh(user))


@pytest.mark.parametrize(
    ("role", "expected", "is_staff"),
    [
        (User.NetworkRole.EDITOR, {MEMBERS, NETWORK_EDITORS}, False),
        (User.NetworkRole.ADMINISTRATOR, {MEMBERS, ADMINISTRATORS}, True),
        ("", set(), False),
    ],
)
def test_groups_follow_the_role_in_the_network(role, expected, is_staff):
    user = UserFactory(network_role=role)
    roles.settle(user)
    assert (groups(user), fresh(user).is_staff) == (expected, is_staff)


def test_rights_add_up(cabestan):
    user = UserFactory(network_role=User.NetworkRole.EDITOR)
    actions.join(user, cabestan, ROLE.ADVISOR)
    assert groups(user) == {MEMBERS, ADVISORS, NETWORK_EDITORS}


def test_who_changes_cooperative_keeps_nothing_of_the_former(cabestan):
    user = UserFactory()
    elycoop = CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")
    actions.join(user, cabestan, ROLE.EDITOR)
    actions.join(user, elycoop, ROLE.EDITOR)
    assert groups(user) == {MEMBERS, "Rédaction Elycoop"}
    assert Membership.objects.get(user=user).cooperative == elycoop


def test_a_new_role_does_not_make_somebody_a_newcomer(cabestan):
    user = UserFactory()
    actions.join(user, cabestan)
    Membership.objects.filter(user=user).update(joined_on=date(2019, 1, 1))
    membership = actions.join(user, cabestan, ROLE.ADVISOR)
    assert (membership.joined_on, membership.role) == (date(2019, 1, 1), ROLE.ADVISOR)


def test_leaving_ends_access_and_sessions_at_once(client, cabestan):
    user = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR, is_superuser=True)
    actions.join(user, cabestan, ROLE.EDITOR)
    client.post("/compte/login/", {"login": user.email, "password": "un mot de passe assez long"})
    assert client.get("/extranet/annuaire/").status_code == 200

    actions.leave(user)

    assert client.get("/extranet/annuaire/").status_code == 302, "the session is over"
    assert groups(user) == set()
    left = fresh(user)
    assert (left.is_staff, left.is_superuser, left.network_role, is_member(left)) == (False, False, "", False)
    assert Membership.objects.get(user=user).ended_on is not None


def test_who_left_may_come_back(cabestan):
    user = UserFactory()
    actions.join(user, cabestan)
    actions.leave(user)
    membership = actions.join(user, cabestan)
    assert (membership.ended_on, groups(user)) == (None, {MEMBERS})


def test_a_closed_account_has_no_right(cabestan):
    user = UserFactory()
    actions.join(user, cabestan)
    user.is_active = False
    user.save()
    actions.settle(user)
    assert groups(user) == set()


def test_every_new_account_can_sign_in_with_its_address_at_once():
    call_command(
        "createsuperuser", email="Patronne@Cohop.example", first_name="A", last_name="B", interactive=False, verbosity=0
    )
    user = User.objects.get()
    assert user.network_role == User.NetworkRole.ADMINISTRATOR
    assert list(EmailAddress.objects.values_list("user", "email", "verified", "primary")) == [
        (user.pk, "patronne@cohop.example", True, True)
    ]


def test_an_address_changed_by_an_administrator_is_the_only_one_left():
    user = UserFactory(email="avant@cohop.example")
    user.email = "apres@cohop.example"
    user.save()
    actions.settle(user)
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [
        ("apres@cohop.example", True, True)
    ]
