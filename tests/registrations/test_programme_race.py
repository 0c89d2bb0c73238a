"""The last seat of an atelier, and the last hand of a shift, when many want them at once."""

import pytest

from extranet.registrations.models import Part, Seat, Shift
from extranet.registrations.programme import actions, copying
from tests.processes import together
from tests.registrations.races import meeting, unheld, unlocked


def tried(deed, *args):
    """Whether it was done, or refused."""
    try:
        deed(*args)
    except actions.Refused:
        return False
    return True


@pytest.fixture
def last_seat(day, atelier):
    return atelier(day(), capacity=1)


@pytest.fixture
def last_hand(day):
    return Shift.objects.create(occurrence=day(), task="welcome", ends_after=60, capacity=1)


def test_without_the_lock_the_last_hand_is_lent_twice(transactional_db, last_hand, members, monkeypatch):
    """What the lock is for: in autocommit on SQLite, without the row lock on PostgreSQL, the race does happen."""
    people = members(2)
    monkeypatch.setattr(actions, "hold", unheld)
    monkeypatch.setattr(actions, "lock", unlocked)
    meeting(monkeypatch, actions, "places_left")
    together(lambda n: actions.help_out.__wrapped__(people[n], last_hand), 2)
    assert last_hand.helpers.count() == 2


def test_with_the_lock_it_is_not(transactional_db, last_hand, members, monkeypatch):
    people = members(2)
    meeting(monkeypatch, actions, "places_left")
    assert sorted(together(lambda n: tried(actions.help_out, people[n], last_hand), 2)) == [False, True]
    assert last_hand.helpers.count() == 1


def test_a_member_and_a_visitor_want_the_last_seat_and_one_has_it(
    transactional_db, last_seat, members, visitor, monkeypatch
):
    (member,), guest = members(1), visitor(last_seat.occurrence)
    deeds = [(actions.choose, member), (actions.take_seat, guest)]
    meeting(monkeypatch, actions, "places_left")
    assert sorted(together(lambda n: tried(*deeds[n], last_seat), 2)) == [False, True]
    assert Seat.objects.count() == 1


def test_forty_people_want_the_last_ten_seats_of_an_atelier(transactional_db, day, atelier, members):
    """Each clicks twice: ten have a seat and are registered, the others are told, and nobody has two."""
    part, people = atelier(day(), capacity=10), members(40)
    done = together(lambda n: [tried(actions.choose, people[n], part) for _twice in range(2)], 40)
    assert sorted(done) == [[False, False]] * 30 + [[True, True]] * 10
    assert Seat.objects.values("registration").distinct().count() == Seat.objects.count() == 10
    assert part.occurrence.registrations.count() == 10


def test_two_people_who_swap_ateliers_at_once_end_up_in_one_each(transactional_db, day, atelier, members):
    """Both full but for them: whatever the order, nobody is in two at a time, and no seat is sold twice."""
    occurrence, people = day(), members(2)
    parts = [atelier(occurrence, 60, 120, capacity=1), atelier(occurrence, 90, 150, capacity=1)]
    for person, part in zip(people, parts, strict=True):
        actions.choose(person, part)
    assert together(lambda n: tried(actions.choose, people[n], parts[1 - n]), 2) == [False, False]
    assert [part.seats.get().registration.user for part in parts] == people


def test_one_person_who_clicks_everywhere_at_once_is_in_one_atelier(transactional_db, day, atelier, members):
    occurrence, (member,) = day(), members(1)
    parts = [atelier(occurrence, 60 + n, 120 + n) for n in range(8)]
    together(lambda n: actions.choose(member, parts[n % 8]), 24)
    assert (Seat.objects.count(), occurrence.registrations.count()) == (1, 1)


def test_two_organisers_who_copy_at_once_write_one_programme(transactional_db, day, atelier):
    source, occurrence = day(), day()
    for start in (0, 60, 120):
        atelier(source, start, start + 60)
    assert sorted(together(lambda _n: tried(copying.copy, source, occurrence), 2)) == [False, True]
    assert occurrence.parts.count() == 3


def test_an_atelier_is_moved_onto_another_while_people_choose_it(transactional_db, day, atelier, members):
    occurrence, people = day(), members(10)
    early, late = atelier(occurrence, 60, 120), atelier(occurrence, 120, 180)
    for person in people:
        actions.choose(person, early)

    def deed(n):
        if n < 10:
            return actions.choose(people[n], late)
        moved = Part.objects.select_related("occurrence").get(pk=late.pk)
        moved.starts_after = 90
        return actions.write(moved, [])

    together(deed, 11)
    assert Seat.objects.values("registration").distinct().count() == Seat.objects.count() == 10
