"""Which circle a reader stands in: the whole table, written by hand."""

import pytest
from django.contrib.auth.models import AnonymousUser

from extranet.accounts import actions
from extranet.accounts.models import User
from extranet.directory.models import FIELDS
from extranet.directory.visibility import NOBODY, Level, asked_of
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory

OTHER = {"slug": "cabestan", "name": "Cabestan", "colour": "blue", "sign": "ring"}


def left(cooperative):
    user = MemberFactory(membership=cooperative)
    actions.leave(user)
    return User.objects.get(pk=user.pk)


READERS = {
    "stranger": (lambda home, away: AnonymousUser(), 4),
    "one who belongs nowhere": (lambda home, away: UserFactory(), 4),
    "member": (lambda home, away: MemberFactory(membership=away), 3),
    "same cooperative": (lambda home, away: MemberFactory(membership=home), 2),
    "advisor": (lambda home, away: AdvisorFactory(membership=home), 1),
    "other's advisor": (lambda home, away: AdvisorFactory(membership=away), 3),
    "former": (lambda home, away: left(home), 4),
}


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_asks_for_a_level_and_sees_what_reaches_it(elycoop, reader):
    make, level = READERS[reader]
    person = make(elycoop, CooperativeFactory(**OTHER))
    levels = {name: Level(number % 5) for number, name in enumerate(FIELDS)}
    profile = ProfileFactory(
        user__membership=elycoop, business="Trait d’encre", **{f"visible_{k}": v for k, v in levels.items()}
    )
    assert asked_of(profile, person) == level
    assert [name for name in FIELDS if profile.shows(name, level)] == [n for n in FIELDS if levels[n] >= level]
    assert profile.seen_by(person).business == ("Trait d’encre" if levels["business"] >= level else "")


@pytest.mark.parametrize("hide", ["unlisted", "former"])
@pytest.mark.parametrize("reader", READERS)
def test_those_who_left_or_stay_out_are_seen_by_nobody_but_themselves(elycoop, reader, hide):
    person = READERS[reader][0](elycoop, CooperativeFactory(**OTHER))
    profile = ProfileFactory(user__membership=elycoop, is_listed=hide != "unlisted")
    if hide == "former":
        actions.leave(profile.user)
        profile.refresh_from_db()
    assert asked_of(profile, person) == NOBODY > max(Level)
    assert asked_of(profile, profile.user) == Level.ME
