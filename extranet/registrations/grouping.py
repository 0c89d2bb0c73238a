"""Who goes into which group: pure, and the same on every machine for the same people and seed.

Nobody who has a place ever moves. The others go one by one, cooperative after cooperative, into the smallest group;
among these, where their cooperative is least present, then their trade. So sizes and cooperatives stay even.
"""

from collections import Counter
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple


class Person(NamedTuple):
    """Somebody to place: `key` is theirs alone; a trade of "" is none, and is not spread."""

    key: int
    cooperative: str
    trade: str = ""


def number_of_groups(people, size):
    """How many groups a first draw makes of so many `people`: none has more than `size`."""
    return max(1, -(-people // size))


def number_with_late(people, size, groups):
    """How many groups there are once everybody has a place: a new one only when more than half of it would be there."""
    return max(groups, (2 * people + size - 1) // (2 * size))


def placed(people, groups, seed, before=()):
    """Return {key: group} of `people` in so many `groups`, numbered from 0.

    `before` holds (Person, group) of those who have a place already; they count, and stay where they are.
    """
    crowd = _Crowd(before)
    places = {}
    for person in sorted(people, key=lambda person: _order(seed, person)):
        group = min(range(groups), key=lambda group: (*crowd.lack(person, group), _chance(seed, person.key, group)))
        crowd.seat(person, group)
        places[person.key] = group
    if not before:
        _mix_trades(sorted(people), places, crowd)
    return places


class _Crowd:
    """How many of each cooperative and of each trade are in each group."""

    def __init__(self, before):
        self.sizes, self.cooperatives, self.trades = Counter(), Counter(), Counter()
        for person, group in before:
            self.seat(person, group)

    def seat(self, person, group, number=1):
        self.sizes[group] += number
        self.cooperatives[group, person.cooperative] += number
        if person.trade:
            self.trades[group, person.trade] += number

    def lack(self, person, group):
        """The less, the more `group` lacks `person`."""
        return self.sizes[group], self.cooperatives[group, person.cooperative], self.trades[group, person.trade]

    def swap(self, one, other, places):
        for person, number in ((one, -1), (other, -1)):
            self.seat(person, places[person.key], number)
        places[one.key], places[other.key] = places[other.key], places[one.key]
        for person in (one, other):
            self.seat(person, places[person.key])

    def relief(self, one, other, places):
        """How much better spread trades are once these two have changed places."""
        here, there = places[one.key], places[other.key]
        if here == there:
            return 0
        gains = ((one.trade, here, there), (other.trade, there, here))
        return sum(self.trades[left, trade] - self.trades[joined, trade] - 1 for trade, left, joined in gains if trade)


def _mix_trades(people, places, crowd):
    """Have people of one cooperative change places as long as it spreads a trade better: nothing else changes."""
    pairs = [
        (one, other)
        for one, other in combinations(people, 2)
        if one.cooperative == other.cooperative and one.trade != other.trade
    ]
    is_better = True
    while is_better:
        is_better = False
        for one, other in pairs:
            if crowd.relief(one, other, places) > 0:
                crowd.swap(one, other, places)
                is_better = True


def _order(seed, person):
    """Cooperative after cooperative, in an order that the seed alone decides."""
    return _chance(seed, "coop", person.cooperative), _chance(seed, person.key, "")


def _chance(*parts):
    return sha256("/".join(map(str, parts)).encode()).digest()
