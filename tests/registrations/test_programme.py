"""The programme of a day: its parts and their hours, the ateliers one chooses, what is proposed, who is told."""

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions as registrations
from extranet.registrations.links import registration_of
from extranet.registrations.models import Part, Registration, Seat, Shift
from extranet.registrations.programme import actions, copying
from pages.models import Occurrence
from pages.occurrences import PARIS
from tests.factories import MemberFactory

Status, State = Registration.Status, Part.State


def taken(part):
    """Who has a seat in it, by their order."""
    return [seat.registration.user for seat in part.seats.order_by("pk")]


def told(person):
    """The subjects of the mails to `person` about the programme."""
    subjects = OutboxMail.objects.filter(to=person.email).exclude(subject__startswith="Votre place est réservée")
    return [re.split(r"\s:", subject)[0] for subject in subjects.order_by("pk").values_list("subject", flat=True)]


def refused(deed, *args, match):
    with pytest.raises(actions.Refused, match=match):
        deed(*args)


def test_choosing_an_atelier_registers_who_was_not(day, atelier):
    member, occurrence = MemberFactory(), day(seats=1)
    part = atelier(occurrence)
    for _twice in range(2):
        actions.choose(member, part)
    assert (taken(part), occurrence.registrations.get().status) == ([member], Status.REGISTERED)
    late = MemberFactory()
    refused(actions.choose, late, part, match="liste d’attente")
    assert list(occurrence.registrations.values_list("user", flat=True)) == [member.pk], "nobody waits unasked"


def test_a_full_atelier_keeps_nobody_out_of_the_event_nor_of_their_other_atelier(day, atelier):
    occurrence, (first, second) = day(), MemberFactory.create_batch(2)
    full, other = atelier(occurrence, capacity=1), atelier(occurrence)
    actions.choose(first, full)
    refused(actions.choose, second, full, match="complet")
    assert occurrence.registrations.count() == 1, "a refusal registers nobody"
    actions.choose(second, other)
    refused(actions.choose, second, full, match="complet")
    assert taken(other) == [second]


def test_moving_to_another_atelier_is_one_click(day, atelier):
    occurrence, member = day(), MemberFactory()
    before, after = atelier(occurrence, 60, 120), atelier(occurrence, 119, 180)
    next_one = atelier(occurrence, 180, 240)
    for part in (before, next_one, after):
        actions.choose(member, part)
    assert [taken(part) for part in (before, after, next_one)] == [[], [member], [member]]
    actions.leave(occurrence.registrations.of(member), after)
    assert [taken(part) for part in (before, after, next_one)] == [[], [], [member]]


def test_who_runs_an_atelier_takes_no_seat_meanwhile(day, atelier):
    occurrence, host = day(), MemberFactory()
    theirs, other, later = atelier(occurrence), atelier(occurrence, 90, 150), atelier(occurrence, 120, 180)
    theirs.hosts.add(host)
    refused(actions.choose, host, theirs, match="Vous animez")
    refused(actions.choose, host, other, match="Vous animez")
    actions.choose(host, later)
    assert taken(later) == [host]


def test_a_visitor_chooses_as_members_do(day, atelier, visitor):
    """One at a time, none of those that are full; nor of another date, nor once they do not come."""
    occurrence, other = day(registration="everyone"), day(registration="everyone")
    mine = visitor(occurrence)
    first, second = atelier(occurrence), atelier(occurrence, 90, 150)
    full, elsewhere = atelier(occurrence, capacity=1), atelier(other)
    actions.choose(MemberFactory(), full)
    for part in (first, second, second):
        actions.take_seat(mine, part)
    refused(actions.take_seat, mine, full, match="complet")
    refused(actions.take_seat, mine, elsewhere, match="une fois votre place réservée")
    assert [seat.part for seat in mine.seats.all()] == [second]
    actions.leave([mine], second)
    assert not mine.seats.exists()
    for status in (Status.PENDING, Status.WAITING, Status.OFFERED, Status.CANCELLED):
        Registration.objects.filter(pk=mine.pk).update(status=status)
        refused(actions.take_seat, mine, first, match="une fois votre place réservée")
    mine.delete()
    refused(actions.take_seat, mine, first, match="une fois votre place réservée")


def test_a_visitor_is_told_of_their_atelier_with_the_link_that_is_theirs(day, atelier, visitor):
    occurrence = day(registration="everyone")
    mine = visitor(occurrence, language="en")
    early, late = atelier(occurrence, 60, 120), atelier(occurrence, 120, 180, title="Mölkky")
    for part in (early, late):
        actions.take_seat(mine, part)
    early.room = "Jardin"
    actions.write(early, [])
    late.starts_after = 90
    actions.write(late, [])
    actions.remove(early)
    mails = list(OutboxMail.objects.filter(to=mine.email).order_by("pk"))
    assert [re.split(r":", mail.subject)[0] for mail in mails] == [
        "A change",
        "Your place is given up",
        "Will not take place",
    ]
    assert [registration_of(re.search(r"/lien/(.+)/", mail.text)[1]) for mail in mails] == [mine] * 3
    assert {mail.language for mail in mails} == {"en"}


def test_who_waits_for_a_seat_chooses_once_they_have_it(day, atelier):
    occurrence, (first, second) = day(seats=1), MemberFactory.create_batch(2)
    part = atelier(occurrence)
    mine, _theirs = (registrations.register(member, occurrence) for member in (first, second))
    refused(actions.choose, second, part, match="une fois votre place réservée")
    actions.choose(first, part)
    registrations.cancel(mine)
    assert taken(part) == [], "a seat in an atelier goes with the registration"
    refused(actions.choose, second, part, match="une fois votre place réservée")


def test_who_has_questions_to_answer_registers_first(day, atelier):
    occurrence = day(consent="J’accepte d’être sur les photos.")
    refused(actions.choose, MemberFactory(), atelier(occurrence), match="quelques questions")


@pytest.mark.parametrize("state", [State.PROPOSED, State.DECLINED])
def test_nobody_chooses_what_is_not_in_the_programme(day, atelier, state):
    occurrence, member = day(), MemberFactory()
    refused(actions.choose, member, atelier(occurrence, state=state), match="plus au programme")
    refused(actions.choose, member, atelier(occurrence, kind=Part.Kind.MOMENT), match="plus au programme")


def test_nothing_is_chosen_once_it_started_or_is_cancelled(day, atelier):
    occurrence, member = day(), MemberFactory()
    part = atelier(occurrence)
    registrations.register(member, occurrence)
    occurrence.cancelled_at = timezone.now()
    occurrence.save()
    refused(actions.choose, member, part, match="annulée")
    occurrence.cancelled_at = None
    occurrence.starts_at, occurrence.ends_at = (timezone.now() + timedelta(hours=n) for n in (-2, 6))
    occurrence.save()
    refused(actions.choose, member, part, match="commencé")
    actions.choose(member, atelier(occurrence, 180, 240))


def test_a_date_that_moves_takes_its_programme_along(day, atelier):
    occurrence = day()
    part = atelier(occurrence, 60, 120)
    event = occurrence.event
    event.starts_at, event.ends_at = (
        moment + timedelta(days=1, minutes=30) for moment in (event.starts_at, event.ends_at)
    )
    event.save_revision().publish()
    part = Part.objects.get()
    assert (part.starts_at, part.ends_at) == (
        event.starts_at + timedelta(hours=1),
        event.starts_at + timedelta(hours=2),
    )


def test_hours_are_those_of_the_wall_across_summer_time(day, atelier):
    """A night that begins before the clocks change: breakfast stays at eight."""
    start = datetime(2027, 3, 27, 20, tzinfo=PARIS)
    part = atelier(day(starts_at=start, ends_at=start + timedelta(hours=15)), 12 * 60, 13 * 60)
    assert part.starts_at.isoformat() == "2027-03-28T08:00:00+02:00"


def test_a_proposal_waits_for_the_organisers_and_is_answered_by_mail(day):
    occurrence, member = day(), MemberFactory(language="en")
    part = Part(occurrence=occurrence, title="Mölkky", ends_after=90)
    actions.propose(member, part)
    assert (part.state, part.kind, list(part.hosts.all())) == (State.PROPOSED, Part.Kind.ATELIER, [member])
    actions.decline(part, "Il pleut toujours ce jour-là.")
    actions.decline(part, "Deux fois.")
    (mail,) = OutboxMail.objects.filter(to=member.email)
    assert (mail.language, "Il pleut toujours" in mail.text) == ("en", True)
    part.starts_after, part.ends_after, part.room = 60, 150, "Pelouse"
    actions.write(part, [member])
    mail = OutboxMail.objects.filter(to=member.email).latest("pk")
    assert mail.subject == "On the programme: Mölkky"
    assert "Pelouse" in mail.text


def test_those_who_edit_the_event_are_told_of_a_proposal(day, editor):
    occurrence = day()
    actions.propose(MemberFactory(), Part(occurrence=occurrence, title="Mölkky", ends_after=90))
    (mail,) = OutboxMail.objects.all()
    assert mail.to == editor.email
    assert f"/extranet/evenements/{occurrence.pk}/programme/{Part.objects.get().pk}/" in mail.text


@pytest.mark.parametrize("deed", [actions.change, actions.withdraw])
def test_what_is_answered_meanwhile_is_not_changed_nor_withdrawn(day, deed):
    part = Part(occurrence=day(), title="Mölkky", ends_after=90)
    actions.propose(MemberFactory(), part)
    read_before = Part.objects.get()
    part.room = "Jardin"
    actions.write(part, [])
    read_before.title = "Pétanque"
    refused(deed, read_before, match="a reçu sa réponse")
    assert (Part.objects.get().title, Part.objects.get().state) == ("Mölkky", State.ACCEPTED)
    actions.remove(part)
    refused(deed, read_before, match="a reçu sa réponse")
    assert not Part.objects.exists()


def test_nobody_buries_the_organisers_in_proposals(day):
    occurrence, member = day(), MemberFactory()
    for number in range(5):
        actions.propose(member, Part(occurrence=occurrence, title=f"{number}", ends_after=60))
    refused(actions.propose, member, Part(occurrence=occurrence, title="6", ends_after=60), match="cinq propositions")


def test_those_who_come_are_told_when_an_atelier_moves_or_is_removed(day, atelier):
    occurrence, (comes, hosts, other) = day(), MemberFactory.create_batch(3)
    part = atelier(occurrence)
    part.hosts.add(hosts)
    actions.choose(comes, part)
    registrations.register(other, occurrence)
    part.text = "Un mot de plus."
    actions.write(part, [hosts])
    assert told(comes) == told(hosts) == []
    part.room = "Jardin"
    actions.write(part, [hosts])
    assert told(comes) == told(hosts) == ["Du changement"]
    for _twice in range(2):
        actions.remove(part)
    assert told(comes) == told(hosts) == ["Du changement", "N’aura pas lieu"]
    assert told(other) == []
    refused(
        actions.write, Part(pk=part.pk, occurrence=occurrence, title="?", ends_after=60), [], match="plus au programme"
    )
    assert not Part.objects.exists()


def test_an_atelier_that_moves_onto_another_keeps_nobody_in_both(day, atelier):
    occurrence, (both, one) = day(), MemberFactory.create_batch(2)
    early, late = atelier(occurrence, 60, 120), atelier(occurrence, 120, 180)
    for part in (early, late):
        actions.choose(both, part)
    actions.choose(one, late)
    late.starts_after = 90
    actions.write(late, [])
    assert (taken(early), taken(late)) == ([both], [one])
    assert (told(both), told(one)) == (["Votre place est libérée"], ["Du changement"])


def test_an_atelier_that_people_chose_stays_one(day, atelier):
    occurrence = day()
    part = atelier(occurrence)
    actions.choose(MemberFactory(), part)
    part.kind = Part.Kind.MOMENT
    refused(actions.write, part, [], match="ont choisi")
    assert (Part.objects.get().kind, Seat.objects.count()) == (Part.Kind.ATELIER, 1)


def test_within_a_series_who_runs_a_part_comes_along_if_they_are_members_still(day, atelier):
    start = (timezone.now() + timedelta(days=7)).replace(second=0, microsecond=0)
    day(starts_at=start, ends_at=start + timedelta(hours=8), recurrence="RRULE:FREQ=WEEKLY;COUNT=2")
    source, occurrence = Occurrence.objects.order_by("starts_at")
    here, gone = MemberFactory.create_batch(2)
    part = atelier(source, other_hosts="Le club du quartier")
    part.hosts.add(here, gone)
    accounts.leave(gone)
    assert copying.copy(source, occurrence) == []
    part = occurrence.parts.get()
    assert (list(part.hosts.all()), part.other_hosts) == ([here], "Le club du quartier")
    assert told(here) == []


def test_what_has_a_programme_or_is_too_short_takes_no_other(day, atelier):
    start = (timezone.now() + timedelta(days=7)).replace(second=0, microsecond=0)
    source, short = day(), day(starts_at=start, ends_at=start + timedelta(hours=1))
    atelier(source), atelier(source, 30, 61)
    refused(copying.copy, source, short, match="ne tient dans les heures")
    assert not short.parts.exists()
    occurrence = day()
    atelier(occurrence, state=State.PROPOSED)
    shift = Shift.objects.create(occurrence=occurrence, task="welcome", ends_after=60, capacity=1)
    Shift.objects.create(occurrence=source, task="photos", ends_after=60, capacity=1)
    copying.copy(source, occurrence)
    assert (occurrence.parts.accepted().count(), occurrence.parts.proposed().count()) == (2, 1)
    assert list(occurrence.shifts.all()) == [shift], "those who are asked for already stay alone"
    refused(copying.copy, source, occurrence, match="déjà un programme")


def test_a_shift_takes_as_many_hands_as_it_needs(day):
    occurrence, (first, second) = day(), MemberFactory.create_batch(2)
    shift = Shift.objects.create(occurrence=occurrence, task="welcome", ends_after=60, capacity=1)
    for _twice in range(2):
        actions.help_out(first, shift)
    refused(actions.help_out, second, shift, match="dernière place")
    actions.stop_helping(first, shift)
    actions.help_out(second, shift)
    assert [helper.user for helper in shift.helpers.all()] == [second]
    assert not occurrence.registrations.exists(), "who lends a hand need not register"
    actions.remove(shift)
    assert (told(first), told(second)) == ([], ["N’aura pas lieu"])
