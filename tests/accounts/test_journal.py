"""Who looks after whom, and the log of what they do."""

import pytest

from extranet.accounts import actions
from extranet.accounts.models import Deed, Membership, User
from extranet.accounts.permissions import may_help
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory


@pytest.fixture
def elycoop():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


@pytest.fixture
def advisor(elycoop):
    return AdvisorFactory(membership=elycoop)


def people(home, away):
    editor = MemberFactory(membership=home)
    actions.join(editor, home, Membership.Role.EDITOR)
    network = MemberFactory(membership=home)
    network.network_role = User.NetworkRole.EDITOR
    network.save()
    former = MemberFactory(membership=home)
    actions.leave(former)
    return {
        "member": MemberFactory(membership=home),
        "former": former,
        "colleague": AdvisorFactory(membership=home),
        "editor": editor,
        "network editor": network,
        "elsewhere": MemberFactory(membership=away),
    }


def test_an_advisor_looks_after_the_plain_members_of_their_own_cooperative(advisor, elycoop):
    everybody = people(elycoop, CooperativeFactory(slug="cabestan"))
    fresh = {name: User.objects.get(pk=user.pk) for name, user in everybody.items()}
    helped = {name for name, user in fresh.items() if may_help(advisor, user)}
    assert helped == {"member", "former"}
    rows = Membership.objects.helped_by(advisor).values_list("user", flat=True)
    assert set(rows) == {fresh[name].pk for name in helped}
    assert not any(may_help(fresh["member"], user) for user in fresh.values())
    assert not Membership.objects.helped_by(fresh["member"]).exists()


def test_belonging_is_told_in_the_log_and_an_end_once(advisor, elycoop):
    maud = MemberFactory(membership=elycoop)
    Deed.objects.all().delete()
    heard = []

    def listen(user, **kwargs):
        heard.append(user)

    actions.left.connect(listen)
    try:
        actions.leave(maud, advisor)
        actions.leave(maud, advisor)
    finally:
        actions.left.disconnect(listen)
    actions.join(maud, elycoop, actor=advisor)
    deeds = Deed.objects.order_by("pk").values_list("actor", "verb", "subject", "cooperative")
    assert list(deeds) == [(advisor.pk, verb, maud.pk, elycoop.pk) for verb in ("ended", "joined")]
    assert heard == [maud, maud], "those who listen do so twice without harm"
