"""One date changed alone: what becomes of it, of its series, and of those who registered."""

import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.notifications.models import OutboxMail
from extranet.registrations import actions
from pages import apart
from tests.factories import MemberFactory
from tests.pages.series import move, paris, series, told
from tests.processes import together

MEETING = 2  # seconds that two editors wait for each other


def test_a_date_that_moved_stays_where_it_went_when_its_series_changes_hours():
    event, (_first, second, _third) = series()
    move(second, 24, 9)
    assert told(event) == [(16, 18, True, False, 0), (24, 9, True, True, 1), (30, 18, True, False, 0)]
    event.starts_at, event.ends_at = paris(16, 17), paris(16, 19)
    event.save_revision().publish()
    assert told(event) == [(16, 17, True, False, 1), (24, 9, True, True, 1), (30, 17, True, False, 1)]
    apart.rejoin(second)
    assert told(event) == [(16, 17, True, False, 1), (23, 17, True, False, 2), (30, 17, True, False, 1)]


def test_a_date_that_was_called_off_stays_so_and_comes_back_at_its_own_hours():
    event, (_first, second, third) = series()
    move(second, 24, 9)
    for _twice in range(2):
        apart.cancel(second, "Salle fermée.")
        apart.cancel(third, "Grève.")
    event.save_revision().publish()
    assert told(event)[1:] == [(24, 9, False, True, 2), (30, 18, False, True, 1)]
    second.refresh_from_db()
    assert second.reason == "Salle fermée."
    for row in (second, third):
        apart.restore(row)
        apart.restore(row)
        row.refresh_from_db()
        assert row.reason == ""
    assert told(event)[1:] == [(24, 9, True, True, 3), (30, 18, True, False, 2)]


def test_a_place_and_a_note_do_not_set_a_date_apart_and_seats_alone_tell_nobody():
    event, (first, *_others) = series(capacity=8)
    apart.change(first, place="Chez Zoé", note="Des bottes.", capacity=4)
    apart.change(first, place="Chez Zoé", note="Des bottes.", capacity=5)
    assert told(event)[0] == (16, 18, True, False, 1)
    event.starts_at, event.ends_at = paris(16, 17), paris(16, 19)
    event.save_revision().publish()
    first.refresh_from_db()
    assert (told(event)[0], first.place, first.note, first.seats) == (
        (16, 17, True, False, 2),
        "Chez Zoé",
        "Des bottes.",
        5,
    )


def test_what_makes_no_sense_is_refused_and_changes_nothing():
    event, (first, second, third) = series()
    apart.cancel(third, "Grève.")
    before = told(event)
    with pytest.raises(apart.Refused, match="Le mardi 16 mars 2027 a déjà une date"):
        move(second, 16, 9)
    with pytest.raises(apart.Refused, match="déjà passé"):
        apart.change(second, starts_at=paris(1).replace(year=2026), ends_at=paris(2).replace(year=2026))
    with pytest.raises(apart.Refused, match="rétablissez-la"):
        apart.change(third, note="Trop tard")
    assert told(event) == before
    move(second, 30, 9)  # where the third was
    with pytest.raises(apart.Refused, match="Le mardi 30 mars 2027 a déjà une date"):
        apart.restore(third)
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=2"
    event.save_revision().publish()
    apart.rejoin(second)
    for verb in (apart.restore, apart.rejoin):
        with pytest.raises(apart.Refused, match="n’est plus de la série"):
            verb(third)
    now = timezone.now()
    event.occurrences.filter(pk=first.pk).update(starts_at=now - timedelta(hours=2), ends_at=now)
    for verb in (apart.restore, apart.rejoin, lambda row: apart.cancel(row, "x"), lambda row: move(row, 17)):
        with pytest.raises(apart.Refused, match="est passée"):
            verb(first)


def test_those_who_registered_are_told_once_of_each_change_and_nobody_else_is():
    event, (first, second, _third) = series(registration="members", place="La Fabrique")
    for row in (first, second):
        actions.register(MemberFactory(email=f"{row.day:%d}@x.example"), row)
    OutboxMail.objects.all().delete()

    def mails():
        actions.follow()
        actions.follow()
        found = [(mail.to, mail.subject, mail.text) for mail in OutboxMail.objects.order_by("pk")]
        OutboxMail.objects.all().delete()
        return found

    move(second, 24, 9)
    apart.change(second, place="Chez Zoé", note="Des bottes.")
    ((to, subject, text),) = mails()
    assert (to, subject.partition("\u00a0:")[0]) == ("23@x.example", "Du changement")
    assert [words in text for words in ("Mercredi 24 mars 2027", "Chez Zoé", "Des bottes.", "La Fabrique")] == [
        True,
        True,
        True,
        False,
    ]
    apart.change(second, capacity=3)
    assert mails() == []
    apart.cancel(second, "Salle fermée.")
    ((to, subject, text),) = mails()
    assert (to, subject.partition("\u00a0:")[0]) == ("23@x.example", "Annulation")
    assert "Salle fermée." in text
    event.refresh_from_db()
    assert event.occurrences.get(pk=first.pk).sequence == 0


def test_two_editors_at_once_do_not_move_two_dates_to_one_day(transactional_db, monkeypatch):
    """They wait for each other between looking and writing, if they can: the lock keeps the second out."""
    event, (_first, *rows) = series()
    both, check = threading.Barrier(2), apart._check

    def checked(row):
        check(row)
        try:
            both.wait(MEETING)
        except threading.BrokenBarrierError:
            pass

    def try_to(n):
        try:
            move(rows[n], 25, 9 + n)
        except apart.Refused as refused:
            return str(refused)

    monkeypatch.setattr(apart, "_check", checked)
    said = together(try_to, 2)
    assert sorted(text is None for text in said) == [False, True]
    assert [row[0] for row in told(event)].count(25) == 1
