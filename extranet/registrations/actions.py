"""What becomes of the seats of a date: verbs, each a transaction under the lock of that date.

The lock is the row of the occurrence (on SQLite, the transaction itself): whoever has it counts alone. Before it, a
member is held, so that nobody takes a seat while they leave.
"""

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from extranet.accounts.actions import hold
from extranet.accounts.models import User
from pages.models import Occurrence
from pages.occurrences import local_date

from . import letters
from .models import Answer, Registration, Scan
from .models.registration import new_code
from .permissions import closed_door, doors_open_at, obstacle, too_late

OFFER = timedelta(hours=24)  # how long a freed seat is kept for the first in line
NEEDS_KEPT = timedelta(days=7)  # how long answers about diet and access outlive the event
VISITORS_KEPT = timedelta(days=90)  # how long those of visitors do: the recap is written by then
UNCONFIRMED_KEPT = timedelta(days=7)  # since it was asked for
SCANS_KEPT = timedelta(days=1)  # how long a phone may tell again what it saw

Status = Registration.Status


class Refused(Exception):
    """There is no seat to take, for a reason that can be shown."""


@transaction.atomic
def register(member, occurrence, answers=(), consent=""):
    """Give `member` a seat, or a turn in line when there is none; return the registration. Twice is once.

    `answers` are unsaved Answers. Raises Refused when one may not register.
    """
    now, member = timezone.now(), hold(member)
    occurrence = lock(occurrence.pk)
    mine = occurrence.registrations.standing().filter(user=member).first()
    if mine and mine.status != Status.PENDING:
        return mine
    if reason := obstacle(occurrence, member, now):
        raise Refused(reason)
    mine = mine or Registration(occurrence=occurrence, user=member, language=member.language)
    mine.consent = consent
    _settle(occurrence, now)
    _take_place(mine, occurrence, now)
    _answer(mine, answers)
    return mine


@transaction.atomic
def ask(name, email, language, occurrence, answers=(), consent=""):
    """Have a visitor confirm by mail that they would like to come; nothing is counted before they do.

    The mail tells who has registered already how to change it, so that no answer tells strangers who comes.
    """
    now = timezone.now()
    occurrence = lock(occurrence.pk)
    if reason := obstacle(occurrence, AnonymousUser(), now):
        raise Refused(reason)
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    person = {"user": user} if user else {"email": email.lower()}
    theirs = occurrence.registrations.standing().filter(**person).first()
    if theirs is None or theirs.status == Status.PENDING:
        theirs = theirs or Registration(occurrence=occurrence, status=Status.PENDING, **person)
        theirs.language, theirs.consent = language, consent
        theirs.name = "" if user else name
        theirs.save()
        _answer(theirs, answers)
    letters.confirm(theirs, now)


@transaction.atomic
def confirm(registration):
    """Take the seat that one asked for, or that is kept; return the registration. Raises Refused once it is late."""
    now = timezone.now()
    occurrence = lock(registration.occurrence_id)
    if reason := too_late(occurrence, now):
        raise Refused(reason)
    _settle(occurrence, now)
    registration = occurrence.registrations.get(pk=registration.pk)
    if registration.status == Status.CANCELLED:
        raise Refused(_("Le délai est passé : la place est allée à la personne suivante."))
    if registration.status == Status.PENDING:
        _take_place(registration, occurrence, now)
    elif registration.status == Status.OFFERED:
        _set(registration, Status.REGISTERED, now)
        letters.registered(registration)
    return registration


@transaction.atomic
def cancel(registration):
    """Give up a seat or a turn in line; what is freed goes to the first in line at once."""
    now = timezone.now()
    occurrence = lock(registration.occurrence_id)
    registration = occurrence.registrations.get(pk=registration.pk)
    if registration.status != Status.CANCELLED:
        _set(registration, Status.CANCELLED, now)
        _settle(occurrence, now)


@transaction.atomic
def unname(registration):
    """Forget who registered: a seat ahead goes to the next in line; one that was taken is counted, and is nobody's."""
    now, occurrence = timezone.now(), lock(registration.occurrence_id)
    if occurrence.starts_at > now:
        cancel(registration)
    registration = occurrence.registrations.get(pk=registration.pk)
    if registration.status != Status.REGISTERED:
        registration.delete()
        return
    registration.answers.all().delete()
    registration.scans.all().delete()
    if occurrence.ends_at > now:
        registration.seats.all().delete()  # nobody is told of an atelier that moves
    registration.user, registration.name, registration.email, registration.consent = None, "", "", ""
    registration.code, registration.told_sequence = new_code(), None
    registration.is_asked = registration.has_told = True
    registration.save()


@transaction.atomic
def change_answers(registration, answers):
    """Answer again what was asked, with unsaved Answers; a registration that is cancelled answers nothing."""
    registration = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    if registration.status != Status.CANCELLED:
        _answer(registration, answers)


@transaction.atomic
def check_in(registration, at):
    """Note that somebody arrived `at` that moment; return the registration, and whether it is news. Twice is once.

    Two phones may have seen the same badge: the earlier moment stays, whichever tells first. Who waits takes a seat
    that is free. Raises Refused when there is none.
    """
    now = timezone.now()
    occurrence = lock(registration.occurrence_id)
    registration = occurrence.registrations.get(pk=registration.pk)
    at = max(doors_open_at(occurrence), min(at, now))  # whatever the clock of the phone says
    if registration.arrived_at:
        registration.arrived_at = min(at, registration.arrived_at)
        registration.save(update_fields=["arrived_at"])
        return registration, False
    if reason := closed_door(occurrence, now):
        raise Refused(reason)
    if registration.status == Status.CANCELLED:
        raise Refused(_("Cette inscription est annulée : cherchez par nom, il y en a peut-être une autre."))
    if registration.status not in Registration.SEATED and _room(occurrence, now) == 0:
        raise Refused(_("C’est complet : aucune place n’est libre pour l’instant."))
    registration.arrived_at = at
    _set(registration, Status.REGISTERED, now)
    return registration, True


@transaction.atomic
def note_scan(key, registration, at):
    """Check somebody in for a phone that saw their badge; return as check_in. The same `key` again changes nothing."""
    lock(registration.occurrence_id)
    told = Scan.objects.filter(key=key, registration=registration).select_related("registration").first()
    if told is None:
        registration, is_news = check_in(registration, at)
        Scan.objects.get_or_create(key=key, defaults={"registration": registration, "is_news": is_news})
        return registration, is_news
    if told.registration.arrived_at is None:
        raise Refused(_("Cette arrivée a été annulée depuis."))
    return told.registration, told.is_news


@transaction.atomic
def undo_check_in(registration):
    """Forget an arrival noted by mistake; a seat taken at the door stays taken."""
    occurrence = lock(registration.occurrence_id)
    occurrence.registrations.filter(pk=registration.pk).update(arrived_at=None)


@transaction.atomic
def settle(occurrence):
    """Take back the seats that nobody confirmed in time, and offer what is free to those who wait."""
    _settle(lock(occurrence.pk), timezone.now())


def follow():
    """Settle each date that has something to settle, and tell of those that changed: what the worker does each minute.

    A number of seats that was raised, an answer that did not come: nobody has to be there.
    """
    now = timezone.now()
    waiting = Q(registrations__status=Status.WAITING)
    late = Q(registrations__status=Status.OFFERED, registrations__answer_by__lte=now)
    for occurrence in Occurrence.objects.filter(waiting | late, starts_at__gt=now).distinct().order_by("pk"):
        settle(occurrence)
    changed = Registration.objects.standing().exclude(status=Status.PENDING)
    changed = changed.filter(occurrence__ends_at__gt=now, occurrence__sequence__gt=F("told_sequence"))
    for pk in list(changed.order_by("pk").values_list("pk", flat=True)):
        tell_change(pk)


@transaction.atomic
def tell_change(pk):
    """Tell somebody, once, how their date has changed."""
    registration = Registration.objects.select_for_update(of=("self",)).select_related("occurrence__event").get(pk=pk)
    if registration.told_sequence < registration.occurrence.sequence:
        registration.told_sequence = registration.occurrence.sequence
        registration.save(update_fields=["told_sequence"])
        letters.changed(registration)


def remind():
    """Remind those who come tomorrow, once for each day that their date moves to.

    Who took their seat since yesterday needs no other mail.
    """
    now = timezone.now()
    tomorrow = local_date(now) + timedelta(days=1)
    rows = Registration.objects.attending().exclude(reminded_of=tomorrow)
    rows = rows.filter(
        changed_at__lt=now - timedelta(hours=20),
        occurrence__cancelled_at=None,
        occurrence__starts_at__range=(now, now + timedelta(days=2)),
    )
    for pk in list(rows.order_by("pk").values_list("pk", flat=True)):
        _remind(pk, tomorrow)


@transaction.atomic
def _remind(pk, tomorrow):
    registration = Registration.objects.select_for_update(of=("self",)).select_related("occurrence__event").get(pk=pk)
    is_due = registration.occurrence.day == tomorrow != registration.reminded_of
    if is_due and registration.status == Status.REGISTERED:
        registration.reminded_of = tomorrow
        registration.save(update_fields=["reminded_of"])
        letters.reminder(registration)


def forget():
    """Delete what has served: needs a week after the event, visitors three months after, demands never confirmed.

    And what phones told of badges at a door, a day after.
    """
    now = timezone.now()
    Answer.objects.sensitive().filter(registration__occurrence__ends_at__lt=now - NEEDS_KEPT).delete()
    Registration.objects.visitors().filter(occurrence__ends_at__lt=now - VISITORS_KEPT).delete()
    Registration.objects.filter(status=Status.PENDING, created_at__lt=now - UNCONFIRMED_KEPT).delete()
    Scan.objects.filter(told_at__lt=now - SCANS_KEPT).delete()


def seats_left(occurrence):
    """How many seats nobody holds; None when there is no limit."""
    if occurrence.seats is None:
        return None
    return max(0, occurrence.seats - occurrence.registrations.seated().count())


def _room(occurrence, now):
    """How many may come in without a seat of theirs: once it has begun, the seats of who is not there are free."""
    if occurrence.seats is None or occurrence.starts_at > now:
        return seats_left(occurrence)
    return max(0, occurrence.seats - occurrence.registrations.arrived().count())


def lock(pk):
    """The date of that primary key, held until the end of the transaction: whoever counts seats or people has it."""
    return Occurrence.objects.select_for_update(of=("self",)).select_related("event").get(pk=pk)


def _settle(occurrence, now):
    for late in occurrence.registrations.lapsed(now):
        _set(late, Status.CANCELLED, now)
        letters.lapsed(late)
    if too_late(occurrence, now):
        return
    free = seats_left(occurrence)
    for first in occurrence.registrations.in_line()[:free]:
        first.answer_by = min(now + OFFER, occurrence.starts_at)
        _set(first, Status.OFFERED, now)
        letters.offered(first)


def _take_place(registration, occurrence, now):
    """Seat a newcomer, or put them last in line; under the lock, once it is settled who came before."""
    free = seats_left(occurrence)
    if free is None or free > 0:
        _set(registration, Status.REGISTERED, now)
        letters.registered(registration)
    else:
        last = occurrence.registrations.aggregate(last=Max("turn"))["last"] or 0
        registration.turn = last + 1
        _set(registration, Status.WAITING, now)
        letters.waiting(registration)


def _set(registration, status, now):
    registration.status, registration.changed_at = status, now
    if status != Status.OFFERED:
        registration.answer_by = None
    if registration.told_sequence is None:
        registration.told_sequence = registration.occurrence.sequence
    registration.save()
    if status == Status.CANCELLED:
        registration.seats.all().delete()  # in the ateliers of that date


def _answer(registration, answers):
    registration.answers.all().delete()
    for answer in answers:
        answer.registration = registration
    Answer.objects.bulk_create(answers)
