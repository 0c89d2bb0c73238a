"""Who goes into which group: even, repeatable, and nobody moves for those who come late."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extranet.registrations.grouping import Person, number_of_groups, number_with_late, placed

COOPERATIVES = st.sampled_from(["cabestan", "elycoop", "escale", "graines", ""])
TRADES = st.sampled_from(["", "graphist", "menuisi", "ceramist"])
SEEDS = st.integers(0, 9999)
SIZES = st.integers(2, 9)


@st.composite
def crowds(draw, most=70):
    pairs = draw(st.lists(st.tuples(COOPERATIVES, TRADES), min_size=1, max_size=most))
    return [Person(key, *pair) for key, pair in enumerate(pairs, 1)]


def spread(places, groups, people):
    """How many of `people` the fullest group has over the emptiest."""
    numbers = Counter(places[person.key] for person in people)
    return max(numbers[group] for group in range(groups)) - min(numbers[group] for group in range(groups))


@given(crowds(), SIZES, SEEDS)
def test_sizes_and_each_cooperative_differ_by_one_at_most(people, size, seed):
    groups = number_of_groups(len(people), size)
    places = placed(people, groups, seed)
    assert places.keys() == {person.key for person in people}
    assert max(Counter(places.values()).values()) <= size
    assert spread(places, groups, people) <= 1
    for cooperative in {person.cooperative for person in people}:
        assert spread(places, groups, [person for person in people if person.cooperative == cooperative]) <= 1


@given(crowds(), SIZES, SEEDS)
def test_within_one_cooperative_each_trade_differs_by_one_at_most(people, size, seed):
    people = [person._replace(cooperative="cabestan") for person in people]
    groups = number_of_groups(len(people), size)
    places = placed(people, groups, seed)
    for trade in {person.trade for person in people} - {""}:
        assert spread(places, groups, [person for person in people if person.trade == trade]) <= 1


@given(crowds(), SIZES, SEEDS, st.randoms(use_true_random=False))
def test_the_same_seed_makes_the_same_groups_in_whatever_order_people_come(people, size, seed, chance):
    groups = number_of_groups(len(people), size)
    shuffled = chance.sample(people, len(people))
    assert placed(people, groups, seed) == placed(shuffled, groups, seed)


def test_another_seed_makes_other_groups():
    people = [Person(key, "cabestan") for key in range(1, 31)]
    assert len({tuple(placed(people, 5, seed).items()) for seed in range(20)}) == 20


@given(crowds(40), st.lists(st.tuples(COOPERATIVES, TRADES), max_size=30), SIZES, SEEDS)
def test_those_who_come_late_move_nobody_and_fill_what_is_lacking(people, others, size, seed):
    groups = number_of_groups(len(people), size)
    places = placed(people, groups, seed)
    late = [Person(key, *pair) for key, pair in zip(count(1000), others, strict=False)]
    more = number_with_late(len(people) + len(late), size, groups)
    added = placed(late, more, seed, [(person, places[person.key]) for person in people])
    assert added.keys() == {person.key for person in late}, "who has a place is not placed again"
    everybody, before = Counter((places | added).values()), Counter(places.values())
    filled = {group for group in range(more) if everybody[group] > before[group]}
    assert all(everybody[group] <= min(everybody[other] for other in range(more)) + 1 for group in filled)


def test_a_latecomer_goes_where_their_cooperative_is_missing():
    before = [(Person(1, "cabestan"), 0), (Person(2, "elycoop"), 1), (Person(3, "cabestan"), 2)]
    assert placed([Person(9, "cabestan")], 3, 7, before) == {9: 1}


@pytest.mark.parametrize(
    ("people", "groups", "expected"), [(12, 2, 2), (15, 2, 2), (16, 2, 3), (18, 2, 3), (6, 3, 3), (40, 2, 7)]
)
def test_a_group_opens_once_latecomers_fill_more_than_half_of_it(people, groups, expected):
    assert number_with_late(people, 6, groups) == expected
