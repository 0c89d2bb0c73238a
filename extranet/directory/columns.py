"""The index in the memory of this process: sets of rows, which are filtered and counted at once (docs/adr/0014).

The table stays the truth. Each use asks it first whether it has changed, and reads anew what did.
"""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from threading import Lock

from django.db import connection
from django.db.models import Sum
from pyroaring import BitMap, FrozenBitMap

from extranet.access import is_member

from . import terms
from .index import CIRCLES, home_circle
from .models import Change, Entry, Profile
from .visibility import apart

FEW = 0.02  # of all rows: fewer are sorted, more are met in an order that is there already
REREAD = 0.1  # of all profiles: where more have changed, everything is read again
COLUMNS = ("id", "profile_id", "cooperative_id", "sort_name", "arrival", "place", "facets")
_NONE = FrozenBitMap()


class Columns:
    """The rows of the index at one moment, by key: what is read once changes no more, and threads may share it."""

    def __init__(self, changes):
        self.changes = changes  # {key: profiles} of what has been read
        self.token = sum(changes) or None
        self.profiles, self.names, self.arrivals = {}, {}, {}  # {row: its own}
        self.by_name, self.by_arrival = [], []  # the rows in order, the last to arrive first
        self.rows_of = {}  # {profile: its rows}
        self.sets = defaultdict(lambda: defaultdict(BitMap))  # {group: {value: rows}}

    def read(self, entries):
        """Add these entries; return self."""
        new = []
        for row, profile, home, name, arrival, place, facets, *circles in entries.values_list(*COLUMNS, *CIRCLES):
            new.append(row)
            self.profiles[row], self.names[row], self.arrivals[row] = profile, (name, profile), (arrival, name, profile)
            self.rows_of.setdefault(profile, []).append(row)
            told = [line.split("=", 1) for line in facets.strip("\n").split("\n") if line]
            for group, value in [("home", home), ("place", place), *told]:
                self.sets[group][value].add(row)
            for circle in (name for name, is_one in zip(CIRCLES, circles, strict=True) if is_one):
                self.sets["circle"][circle].add(row)
        self.by_name = sorted([*self.by_name, *new], key=self.names.__getitem__)
        self.by_arrival = sorted([*self.by_arrival, *new], key=self.arrivals.__getitem__, reverse=True)
        return self

    def after(self, changes):
        """These columns once `changes`, more than it has read, are read too."""
        changed = {profile for key in changes.keys() - self.changes.keys() for profile in changes[key]}
        if self.changes.keys() - changes.keys() or len(changed) > REREAD * len(self.rows_of):
            return Columns(changes).read(Entry.objects.all())
        fresh = Columns(changes)
        fresh.profiles, fresh.names, fresh.arrivals = self.profiles.copy(), self.names.copy(), self.arrivals.copy()
        fresh.by_name, fresh.by_arrival, fresh.rows_of = self.by_name, self.by_arrival, self.rows_of.copy()
        for group, values in self.sets.items():
            fresh.sets[group].update((value, rows.copy()) for value, rows in values.items())
        gone = BitMap(row for profile in changed for row in fresh.rows_of.pop(profile, ()))
        for values in fresh.sets.values():
            for rows in values.values():
                rows.difference_update(gone)
        return fresh.read(Entry.objects.filter(profile__in=changed))

    def values(self, group):
        """{value: rows} of a group."""
        return self.sets.get(group, {})

    def held(self, group, value):
        """The rows that hold this value of a group."""
        return self.values(group).get(value, _NONE)

    def found_by(self, reader):
        """The rows that `reader` may find: those of `index.rows_for`."""
        if not is_member(reader):
            return BitMap()
        home = self.held("home", reader.cooperative_id)
        ours = self.held("circle", home_circle(reader))
        rows = ours & home | self.held("circle", "for_others") - home
        if away := apart(reader):
            parted = Profile.objects.filter(user__in=away).values_list("pk", flat=True)
            rows -= BitMap(row for profile in parted for row in self.rows_of.get(profile, ()))
        return rows

    def holding(self, question):
        """The rows whose terms answer `question`: one query."""
        with connection.cursor() as cursor:
            cursor.execute(terms.KEYS[connection.vendor], [question])
            return BitMap(json.loads(f"[{cursor.fetchone()[0] or ''}]"))

    def arrived_since(self, day):
        """The rows of those who joined on `day` or later."""
        end = bisect_right(self.by_arrival, -day.toordinal(), key=lambda row: -self.arrivals[row][0])
        return BitMap(self.by_arrival[:end])

    def in_order(self, rows, newest=False):
        """`rows` by name, or by arrival: one after the other, as far as they are asked for."""
        if len(rows) > FEW * len(self.profiles):
            return (row for row in (self.by_arrival if newest else self.by_name) if row in rows)
        return sorted(rows, key=(self.arrivals if newest else self.names).__getitem__, reverse=newest)


class People(Sequence):
    """The profiles of sets of rows, one set after the other, each in order: read a page at a time."""

    def __init__(self, columns, parts, newest=False):
        self.columns, self.parts, self.newest = columns, parts, newest

    def __len__(self):
        return sum(map(len, self.parts))

    def __getitem__(self, pages):
        start, stop, _ = pages.indices(len(self))
        found = []
        for rows in self.parts:
            if start < len(rows) and stop > 0:
                ordered = self.columns.in_order(rows, self.newest)
                found += (self.columns.profiles[row] for row in islice(ordered, max(start, 0), stop))
            start, stop = start - len(rows), stop - len(rows)
        return found

    def __iter__(self):
        return iter(self[:])


_latest = None
_lock = Lock()


def now():
    """The columns as the index is now: one query, and two more after a change."""
    global _latest
    latest, token = _latest, Change.objects.aggregate(token=Sum("key"))["token"]
    if latest is None or latest.token != token:
        with _lock:
            changes = dict(Change.objects.values_list("key", "profiles"))
            latest = _latest = _latest.after(changes) if _latest else Columns(changes).read(Entry.objects.all())
    return latest
