"""Seats and the line: who gets one, in which order, and what becomes of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.notifications.models import OutboxMail
from extranet.registrations import actions, tasks
from extranet.registrations.models import Answer, Registration
from tests.factories import MemberFactory, UserFactory

Status = Registration.Status


def states(occurrence):
    """The state of each registration, in their order."""
    return list(Registration.objects.filter(occurrence=occurrence).order_by("pk").values_list("status", flat=True))


def subjects():
    return sorted(mail.subject.partition("\u00a0:")[0] for mail in OutboxMail.objects.all())


def test_the_last_seat_goes_to_the_first_come_and_the_others_stand_in_line(opened, members):
    occurrence = opened(seats=1)
    first, second, third = (actions.register(member, occurrence) for member in members(3))
    assert [row.status for row in (first, second, third)] == [Status.REGISTERED, Status.WAITING, Status.WAITING]
    assert [row.rank for row in (first, second, third)] == [None, 1, 2]
    assert list(occurrence.registrations.attending()) == [first]
    assert subjects() == ["En liste d’attente", "En liste d’attente", "Votre place est réservée"]


def test_without_a_limit_everybody_has_a_seat(opened, members):
    occurrence = opened()
    for member in members(3):
        actions.register(member, occurrence)
    assert (states(occurrence), actions.seats_left(occurrence)) == ([Status.REGISTERED] * 3, None)


def test_a_date_may_have_its_own_number_of_seats(opened, members):
    occurrence = opened(seats=5)
    occurrence.capacity = 0
    occurrence.save()
    (member,) = members(1)
    assert actions.register(member, occurrence).status == Status.WAITING


def test_registering_twice_is_registering_once(opened, members):
    occurrence = opened(seats=1)
    (member,) = members(1)
    assert actions.register(member, occurrence) == actions.register(member, occurrence)
    assert (Registration.objects.count(), OutboxMail.objects.count()) == (1, 1)


def test_a_freed_seat_is_kept_for_the_first_in_line_at_once(opened, members):
    occurrence = opened(seats=1)
    first, second, third = (actions.register(member, occurrence) for member in members(3))
    before = timezone.now()
    actions.cancel(first)
    second.refresh_from_db()
    assert states(occurrence) == [Status.CANCELLED, Status.OFFERED, Status.WAITING]
    assert before + actions.OFFER <= second.answer_by <= timezone.now() + actions.OFFER
    assert list(occurrence.registrations.attending()) == [], "who has not confirmed does not come"
    assert (actions.seats_left(occurrence), third.rank) == (0, 1)
    assert actions.confirm(second).status == Status.REGISTERED
    assert actions.confirm(second).status == Status.REGISTERED, "a second click changes nothing"
    assert subjects().count("Une place se libère") == 1


def test_an_offer_lasts_no_longer_than_the_wait_for_the_event(opened, members):
    start = timezone.now() + timedelta(hours=3)
    occurrence = opened(seats=1, starts_at=start, ends_at=start + timedelta(hours=1))
    first, second = (actions.register(member, occurrence) for member in members(2))
    actions.cancel(first)
    second.refresh_from_db()
    assert second.answer_by == occurrence.starts_at


def test_who_does_not_answer_in_time_lets_the_next_have_it(opened, members):
    occurrence = opened(seats=1)
    first, second, _third = (actions.register(member, occurrence) for member in members(3))
    actions.cancel(first)
    Registration.objects.filter(pk=second.pk).update(answer_by=timezone.now())
    with pytest.raises(actions.Refused, match="passé"):
        actions.confirm(second)
    tasks.pass_on_seats()
    tasks.pass_on_seats()
    assert states(occurrence) == [Status.CANCELLED, Status.CANCELLED, Status.OFFERED]
    assert [subjects().count(each) for each in ("La place est passée à la suite", "Une place se libère")] == [1, 2]


def test_nobody_passes_those_who_wait(opened, members):
    occurrence = opened(seats=1)
    first, second, late = members(3)
    mine = actions.register(first, occurrence)
    actions.register(second, occurrence)
    actions.cancel(mine)
    assert actions.register(late, occurrence).status == Status.WAITING
    assert actions.register(first, occurrence).rank == 2, "who comes back stands last"


def test_a_lowered_number_of_seats_throws_nobody_out_and_calls_nobody(opened, members):
    occurrence = opened(seats=3)
    rows = [actions.register(member, occurrence) for member in members(4)]
    occurrence.event.capacity = 1
    occurrence.event.save()
    actions.cancel(rows[0])
    tasks.pass_on_seats()
    assert states(occurrence) == [Status.CANCELLED, Status.REGISTERED, Status.REGISTERED, Status.WAITING]
    assert actions.seats_left(occurrence) == 0


def test_a_raised_number_of_seats_calls_those_who_wait(opened, members):
    occurrence = opened(seats=1)
    for member in members(4):
        actions.register(member, occurrence)
    occurrence.event.capacity = 3
    occurrence.event.save()
    tasks.pass_on_seats()
    assert states(occurrence) == [Status.REGISTERED, Status.OFFERED, Status.OFFERED, Status.WAITING]


def test_leaving_the_line_lets_the_others_move_up(opened, members):
    occurrence = opened(seats=1)
    _seated, second, third = (actions.register(member, occurrence) for member in members(3))
    actions.cancel(second)
    assert third.rank == 1


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"registration": "none"}, "pas ici"),
        ({"registration_opens_at": timedelta(days=1)}, "ouvrent le"),
        ({"registration_closes_at": timedelta(days=-1)}, "closes depuis"),
        ({"starts_at": timedelta(hours=-1), "ends_at": timedelta(hours=1)}, "commencé"),
    ],
)
def test_who_comes_too_early_or_too_late_is_told_why(opened, members, fields, reason):
    now = timezone.now()
    fields = {name: now + value if isinstance(value, timedelta) else value for name, value in fields.items()}
    (member,) = members(1)
    occurrence = opened(**fields)
    with pytest.raises(actions.Refused, match=reason):
        actions.register(member, occurrence)
    assert not Registration.objects.exists()


def test_nobody_registers_for_what_is_cancelled_or_withdrawn(opened, members):
    (member,) = members(1)
    occurrence = opened()
    occurrence.cancelled_at = timezone.now()
    occurrence.save()
    with pytest.raises(actions.Refused, match="annulée"):
        actions.register(member, occurrence)
    other = opened()
    other.event.unpublish()
    with pytest.raises(actions.Refused):
        actions.register(member, other)


def test_a_members_event_refuses_who_is_none(opened):
    with pytest.raises(actions.Refused, match="réservées aux membres"):
        actions.register(UserFactory(), opened())


def test_needs_are_forgotten_a_week_after_and_the_rest_is_kept(opened):
    occurrence = opened()
    answers = [Answer(question=kind, label="?", kind=kind, text="oui") for kind in ("diet", "access", "text", "choice")]
    actions.register(MemberFactory(), occurrence, answers)
    occurrence.ends_at = timezone.now() - timedelta(days=6, hours=23)
    occurrence.save()
    tasks.forget()
    assert Answer.objects.count() == 4
    occurrence.ends_at = timezone.now() - timedelta(days=7, minutes=1)
    occurrence.save()
    tasks.forget()
    assert sorted(Answer.objects.values_list("kind", flat=True)) == ["choice", "text"]


def test_visitors_are_forgotten_three_months_after_and_members_remember(opened):
    occurrence = opened(registration="everyone")
    member = actions.register(MemberFactory(), occurrence)
    for days, created in ((0, timezone.now()), (8, timezone.now() - timedelta(days=8))):
        rows = {"occurrence": occurrence, "name": "Léa", "status": Status.PENDING, "created_at": created}
        Registration.objects.create(email=f"lea.{days}@exemple.example", **rows)
    come = Registration.objects.create(
        occurrence=occurrence, name="Noé", email="noe@exemple.example", status=Status.REGISTERED
    )
    tasks.forget()
    assert set(Registration.objects.values_list("email", flat=True)) == {"", "lea.0@exemple.example", come.email}
    occurrence.ends_at = timezone.now() - timedelta(days=91)
    occurrence.save()
    tasks.forget()
    assert list(Registration.objects.all()) == [member]
