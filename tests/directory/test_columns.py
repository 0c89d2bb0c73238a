"""The index in memory: always what the table is, whoever wrote it, and in order page by page."""

import pytest
from django.db import transaction

from extranet.accounts import actions
from extranet.directory import columns, index
from extranet.directory.models import Block, Change, Entry
from extranet.directory.visibility import Level
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory
from tests.processes import together


def told(now, rows=None):
    """What the columns hold of these rows, or of all that some circle may find, as the table would say it."""
    rows = columns.BitMap.union(*now.values("circle").values()) if rows is None else rows
    return sorted(now.names[row] for row in rows)


def stored(entries=None):
    return sorted((Entry.objects.all() if entries is None else entries).values_list("sort_name", "profile_id"))


def test_what_is_read_is_kept_until_something_changes(camille, django_assert_num_queries):
    now = columns.now()
    with django_assert_num_queries(1):
        assert columns.now() is now
    camille.headline = "Relieuse"
    camille.save()
    with django_assert_num_queries(3):
        assert columns.now() is not now


@pytest.mark.parametrize("reread", [0, 1], ids=["all of it", "what changed"])
def test_each_change_is_followed(elycoop, camille, monkeypatch, reread):
    monkeypatch.setattr(columns, "REREAD", reread)
    others = [ProfileFactory(user__last_name=name, user__membership=elycoop, commune="Bron") for name in "BAC"]
    assert told(columns.now()) == stored()
    camille.user.last_name = "Zola"
    camille.user.save()
    assert told(columns.now()) == stored()
    others[0].user.delete()
    actions.leave(others[1].user)
    now = columns.now()
    assert told(now) == stored()
    assert told(now, now.held("place", "Bron")) == stored(Entry.objects.filter(profile=others[2]))
    assert [now.profiles[row] for row in now.by_name if row in now.held("circle", "for_others")] == [
        others[2].pk,
        camille.pk,
    ]


def test_what_was_taken_back_is_not_followed(camille):
    before = told(columns.now())
    with transaction.atomic():
        camille.user.last_name = "Zola"
        camille.user.save()
        assert told(columns.now()) != before
        transaction.set_rollback(True)
    assert told(columns.now()) == before


def test_dropping_the_changes_loses_none(camille, monkeypatch):
    monkeypatch.setattr(index, "CHANGES", 0)
    before = columns.now()
    camille.user.last_name = "Zola"
    camille.user.save()
    index.forget_changes()
    assert (Change.objects.count(), told(columns.now())) == (1, stored())
    monkeypatch.setattr(columns, "_latest", None)
    assert told(columns.now()) == stored(), "a process that starts reads it too"
    assert told(before) != told(columns.now())


def test_a_few_changes_are_kept(camille):
    before = set(Change.objects.values_list("pk"))
    index.forget_changes()
    assert set(Change.objects.values_list("pk")) == before


def test_many_writers_and_readers_end_with_the_same(transactional_db, elycoop):
    people = [ProfileFactory(user__membership=elycoop) for _ in range(12)]

    def move(number):
        user = people[number % len(people)].user
        user.last_name = f"N{number}"
        user.save(update_fields=["last_name"])
        return told(columns.now())

    together(move, 36, connections=4)
    assert told(columns.now()) == stored()
    assert index.stale() == []


def test_a_row_is_found_by_those_of_the_table(elycoop):
    cabestan = CooperativeFactory(slug="cabestan", name="Cabestan")
    levels = (Level.ME, Level.ADVISORS, Level.COOPERATIVE, Level.MEMBERS)
    people = [
        ProfileFactory(user__membership=home, headline="Relieuse", visible_headline=level)
        for home in (elycoop, cabestan)
        for level in levels
    ]
    blocked, blocking = MemberFactory(membership=elycoop), MemberFactory(membership=cabestan)
    Block.objects.create(blocker=blocked, blocked=people[0].user)
    Block.objects.create(blocker=people[-1].user, blocked=blocking)
    advisors = [AdvisorFactory(membership=home) for home in (elycoop, cabestan)]
    now = columns.now()
    counts = []
    for reader in (blocked, blocking, *advisors, UserFactory()):
        rows = index.rows_for(reader)
        found = now.found_by(reader)
        assert set(rows.values_list("pk", flat=True)) == set(found)
        counts.append(len(found))
    assert counts == [7, 7, 8, 8, 0]


@pytest.mark.parametrize("few", [0, 1], ids=["met in order", "sorted"])
def test_pages_follow_each_other_from_part_to_part(elycoop, monkeypatch, few):
    monkeypatch.setattr(columns, "FEW", few)
    people = [ProfileFactory(user__last_name=name, user__membership=elycoop).pk for name in "GCAFBED"]
    now = columns.now()
    rows = [now.rows_of[pk][0] for pk in people]
    parts = [columns.BitMap(rows[:3]), columns.BitMap(), columns.BitMap(rows[3:])]
    found = columns.People(now, parts)
    whole = [people[number] for number in (2, 1, 0, 4, 6, 5, 3)]
    assert list(found) == whole
    assert [found[start : start + 2] for start in range(0, 8, 2)] == [whole[n : n + 2] for n in range(0, 8, 2)]
    assert (len(found), found[9:]) == (7, [])
