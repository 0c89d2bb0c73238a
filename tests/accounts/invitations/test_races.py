"""Two deeds at once: one account an address, one invitation, one answer, whoever is first."""

import threading

from extranet.accounts.invitations import actions
from extranet.accounts.invitations.dry_run import dry_run
from extranet.accounts.models import Deed, Invitation, Membership, User
from tests.accounts.invitations.test_import import batch_of, someone
from tests.factories import AdvisorFactory
from tests.processes import together

MEETING = 2  # seconds that two wait for each other between looking and writing: a lock keeps the second out
MANY = 10


def meeting(monkeypatch, looking):
    """Have two who look, by the function `looking` of `actions`, wait for each other before they write, if they can."""
    both, look = threading.Barrier(2), getattr(actions, looking)

    def looked(*given):
        found = look(*given)
        try:
            both.wait(MEETING)
        except threading.BrokenBarrierError:
            pass
        return found

    monkeypatch.setattr(actions, looking, looked)


def outcome(deed, *given):
    """What came of a deed: "done", or the kind of refusal."""
    try:
        deed(*given)
    except (actions.Refused, actions.NotOpen) as refused:
        return type(refused).__name__
    return "done"


def accept(invitation):
    return outcome(actions.accept, invitation.token, "Nadia", "Prunier", "fr")


def test_without_the_lock_two_invite_the_same_address(transactional_db, advisor, elycoop, monkeypatch):
    """What the lock is for: without it both are told that they invited, and the first link is dead already."""
    monkeypatch.setattr(actions, "_hold", lambda cooperative: None)
    meeting(monkeypatch, "standings")
    together(lambda n: actions.invite.__wrapped__(advisor, elycoop, "nadia@cohop.example"), 2)
    assert Deed.objects.count() == 2


def test_two_who_invite_the_same_address_make_one_invitation(transactional_db, advisor, elycoop, monkeypatch):
    meeting(monkeypatch, "standings")
    done = together(lambda n: outcome(actions.invite, advisor, elycoop, "nadia@cohop.example"), 2)
    assert sorted(done) == ["Refused", "done"]
    assert (Invitation.objects.count(), Deed.objects.count()) == (1, 1)


def test_a_link_opened_many_times_at_once_makes_one_member(transactional_db, expected):
    done = together(lambda n: accept(expected), MANY)
    assert sorted(done) == ["NotOpen"] * (MANY - 1) + ["done"]
    assert User.objects.filter(email=expected.email).count() == Membership.objects.filter(role="member").count() == 1


def test_two_cooperatives_links_accepted_at_once_make_one_member_of_one(transactional_db, expected, elsewhere):
    other = Invitation.objects.create(email=expected.email, cooperative=elsewhere)
    done = together(lambda n: accept((expected, other)[n]), 2)
    assert sorted(done) == ["Refused", "done"]
    nadia = User.objects.get(email=expected.email)
    kept = (expected, other)[done.index("done")]
    assert nadia.membership.cooperative == kept.cooperative
    assert list(Invitation.objects.exclude(accepted_at=None)) == [kept]


def test_accepted_or_taken_back_never_both(transactional_db, expected, advisor):
    for _n in range(MANY):
        User.objects.filter(email=expected.email).delete()
        Invitation.objects.update(accepted_at=None, revoked_at=None)
        done = together(lambda n: accept(expected) if n else outcome(actions.revoke, advisor, expected), 2)
        expected.refresh_from_db()
        assert done in (["done", "NotOpen"], ["Refused", "done"])
        assert bool(expected.revoked_at) is (done[0] == "done")
        assert bool(expected.accepted_at) is User.objects.filter(email=expected.email).exists() is (done[1] == "done")


def test_the_same_list_imported_twice_at_once_is_imported_once(transactional_db, advisor, monkeypatch):
    batch = batch_of(advisor, *(someone(n) for n in range(20)))
    seen = dry_run(batch).signature
    meeting(monkeypatch, "dry_run")
    done = together(lambda n: actions.import_batch(advisor, batch, seen), 2)
    assert done == [20, 20]
    assert (Invitation.objects.count(), Deed.objects.count()) == (20, 1)


def test_two_lists_with_the_same_people_at_once_the_second_reads_again(transactional_db, advisor, monkeypatch):
    batches = [batch_of(advisor, *(someone(n) for n in range(20))) for _list in range(2)]
    seen = dry_run(batches[0]).signature
    meeting(monkeypatch, "dry_run")
    done = together(lambda n: outcome(actions.import_batch, advisor, batches[n], seen), 2)
    assert sorted(done) == ["Refused", "done"]
    assert (Invitation.objects.count(), Deed.objects.count()) == (20, 1)


def test_a_list_and_one_of_its_people_invited_at_once(transactional_db, advisor, elycoop, monkeypatch):
    batch = batch_of(advisor, *(someone(n) for n in range(20)))
    seen, other = dry_run(batch).signature, AdvisorFactory(membership=elycoop)
    done = together(
        lambda n: (
            outcome(actions.invite, other, elycoop, "n7@cohop.example")
            if n
            else outcome(actions.import_batch, advisor, batch, seen)
        ),
        2,
    )
    assert sorted(done) == ["Refused", "done"]
    assert Invitation.objects.count() == (20 if done[0] == "done" else 1)
