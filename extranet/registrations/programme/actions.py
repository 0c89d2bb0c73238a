"""What becomes of a programme: verbs, each a transaction under the lock of the date, as for its seats."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from extranet.access import is_member
from extranet.accounts.actions import hold
from extranet.registrations.actions import Refused, lock, register, seats_left
from extranet.registrations.models import Helper, Part, Registration, Seat

from . import letters
from .permissions import answered, closed, closed_to_proposals, organisers

MOST_PROPOSALS = 5  # of one person for one date, that wait for an answer

Kind, State = Part.Kind, Part.State
Status = Registration.Status


@transaction.atomic
def choose(member, part):
    """Take a seat in an atelier for `member`, registered first if need be; a refusal registers nobody."""
    member = hold(member)
    take_seat(_registered(member, lock(part.occurrence_id)), part)


@transaction.atomic
def take_seat(registration, part):
    """Give somebody who comes, member or visitor, a seat in an atelier, in place of any other at that time.

    Twice is once. Raises Refused when there is none to take: then nothing changes, the old seat least of all.
    """
    occurrence = lock(part.occurrence_id)
    part = _still_there(occurrence.parts.ateliers(), part)
    if reason := closed(part, timezone.now()):
        raise Refused(reason)
    if not occurrence.registrations.attending().filter(pk=registration.pk).exists():
        raise Refused(_("Les ateliers se choisissent une fois votre place réservée."))
    if part.seats.filter(registration=registration).exists():
        return
    meanwhile = occurrence.parts.ateliers().at_the_time_of(part)
    member = registration.user
    if member and (part.hosts.contains(member) or meanwhile.filter(hosts=member).exists()):
        raise Refused(_("Vous animez un atelier à cette heure."))
    if places_left(part) == 0:
        raise Refused(_("Cet atelier est complet."))
    registration.seats.filter(part__in=meanwhile).delete()
    Seat.objects.create(part=part, registration=registration)


def leave(registrations, part):
    """Free the seats in an atelier of `registrations`: those of one person."""
    Seat.objects.filter(part=part, registration__in=registrations).delete()


def places_left(timed):
    """How many seats of an atelier, or of a shift, nobody holds; None when there is no limit."""
    if timed.capacity is None:
        return None
    held = timed.seats if isinstance(timed, Part) else timed.helpers
    return max(0, timed.capacity - held.count())


@transaction.atomic
def help_out(member, shift):
    """Have `member` take a shift. Twice is once; raises Refused when it has all its people."""
    _hold_member(member)
    shift = _still_there(lock(shift.occurrence_id).shifts, shift)
    if reason := closed(shift, timezone.now()):
        raise Refused(reason)
    if shift.helpers.filter(user=member).exists():
        return
    if places_left(shift) == 0:
        raise Refused(_("Merci ! Quelqu’un vient de prendre la dernière place."))
    Helper.objects.create(shift=shift, user=member)


def stop_helping(member, shift):
    """Have `member` give a shift back."""
    Helper.objects.filter(shift=shift, user=member).delete()


@transaction.atomic
def propose(member, part):
    """Put to the organisers an atelier that `member` would run: `part` is not saved yet. Raises Refused."""
    _hold_member(member)
    occurrence = lock(part.occurrence_id)
    if reason := closed_to_proposals(occurrence, timezone.now()):
        raise Refused(reason)
    if occurrence.parts.proposed().filter(proposed_by=member).count() >= MOST_PROPOSALS:
        raise Refused(
            _("Vous avez déjà cinq propositions en attente pour cette date : c’est généreux, et c’est assez.")
        )
    part.kind, part.state, part.proposed_by = Kind.ATELIER, State.PROPOSED, member
    part.save()
    part.hosts.add(member)
    letters.proposed(part, organisers(occurrence.event))


@transaction.atomic
def change(proposal):
    """Keep what its author wrote anew of a proposal; the organisers know of it, and read it when they answer.

    Raises Refused once they have.
    """
    _lock_unanswered(proposal)
    proposal.save()


@transaction.atomic
def withdraw(proposal):
    """Take a proposal back, for its author. Raises Refused once it is answered."""
    _lock_unanswered(proposal)
    proposal.delete()


@transaction.atomic
def write(part, hosts):
    """Put `part` in the programme as its organisers want it, or put it right; tell whom it concerns.

    Nobody has two ateliers at a time: those whose atelier now falls on another of theirs lose the one that moved.
    """
    occurrence = lock(part.occurrence_id)
    before = _still_there(occurrence.parts, part) if part.pk else None
    if before and part.kind != Kind.ATELIER and before.seats.exists():
        raise Refused(_("Des personnes ont choisi cet atelier : il reste un atelier."))
    part.state = State.ACCEPTED
    part.save()
    part.hosts.set(hosts)
    if before and before.state != State.ACCEPTED:
        letters.accepted(part)
    elif before and _place(before) != _place(part):
        letters.moved(part, _free_what_overlaps(part))


@transaction.atomic
def decline(part, word):
    """Say no to a proposal, with a word for who made it; saying so twice writes once."""
    part = _still_there(lock(part.occurrence_id).parts, part)
    if part.state == State.PROPOSED:
        part.state = State.DECLINED
        part.save(update_fields=["state"])
        letters.declined(part, word)


@transaction.atomic
def write_shift(shift):
    """Ask for hands, or put it right; those who take it are told when its hours change."""
    occurrence = lock(shift.occurrence_id)
    before = _still_there(occurrence.shifts, shift) if shift.pk else None
    shift.save()
    if before and _place(before) != _place(shift):
        letters.moved(shift)


@transaction.atomic
def remove(timed):
    """Take a part or a shift away, and tell those who hang on it, unless it is over; twice is once."""
    occurrence = lock(timed.occurrence_id)
    rows = occurrence.parts if isinstance(timed, Part) else occurrence.shifts
    if timed := rows.filter(pk=timed.pk).first():
        if not closed(timed, timezone.now()):
            letters.removed(timed)
        timed.delete()


def _hold_member(member):
    if not is_member(hold(member)):
        raise Refused(_("Votre adhésion a pris fin."))


def _still_there(rows, timed):
    found = rows.filter(pk=timed.pk).first()
    if found is None:
        raise Refused(_("Ce n’est plus au programme."))
    return found


def _lock_unanswered(proposal):
    if reason := answered(lock(proposal.occurrence_id).parts.filter(pk=proposal.pk).first()):
        raise Refused(reason)


def _registered(member, occurrence):
    """The registration of `member`; one that is made at once, where nothing is asked and a seat is free."""
    mine = occurrence.registrations.standing().filter(user=member).exclude(status=Status.PENDING).first()
    if mine is None:
        if occurrence.event.questions or occurrence.event.consent:
            raise Refused(_("Inscrivez-vous d’abord : quelques questions vous attendent."))
        if seats_left(occurrence) == 0:
            raise Refused(_("C’est complet : inscrivez-vous en liste d’attente, vous choisirez ensuite."))
        mine = register(member, occurrence)
    return mine


def _place(timed):
    return timed.starts_after, timed.ends_after, getattr(timed, "room", "")


def _free_what_overlaps(part):
    """Free the seats in `part` of those who have another atelier by then; return how these people are reached."""
    meanwhile = part.occurrence.parts.ateliers().at_the_time_of(part)
    rows = part.seats.filter(registration__seats__part__in=meanwhile).select_related("registration__user").distinct()
    lost = list(rows)
    part.seats.filter(pk__in=[seat.pk for seat in lost]).delete()
    return [letters.reached(seat.registration) for seat in lost]
