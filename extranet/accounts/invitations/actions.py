"""Who is expected: verbs of one transaction each. Nobody has an account before they accept."""

from datetime import timedelta
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.models import Cooperative

from .. import journal
from ..actions import join
from ..models import Batch, Deed, Invitation, User
from ..models.invitation import in_its_time
from .dry_run import dry_run
from .standing import REFUSED, WRITTEN_TO, Standing, standings

KEPT = timedelta(days=30)  # an invitation, once it has served or had its time
LOOKED_AT = timedelta(days=7)  # a file, once it was sent

invited = Signal()  # invitations wait for their letters; sent inside the transaction


class Refused(Exception):
    """What was asked is not done; the text says why."""


class NotOpen(Exception):
    """There is nothing to accept: `invitation` was answered, taken back or has had its time, or is None."""

    def __init__(self, invitation):
        super().__init__()
        self.invitation = invitation


@transaction.atomic
def invite(actor, cooperative, email, first_name="", last_name="", language="fr"):
    """Invite `email`, a clean address, into `cooperative`, once more if it had its time; return the invitation."""
    _hold(cooperative)
    standing = standings([email], cooperative)[email]
    if standing not in WRITTEN_TO:
        raise Refused(REFUSED[standing])
    person = {"first_name": first_name, "last_name": last_name, "language": language}
    fields = person | {"invited_by": actor} | _anew()
    invitation, _created = Invitation.objects.unanswered().update_or_create(
        email=email, cooperative=cooperative, defaults=fields
    )
    journal.note(actor, Deed.Verb.INVITED, None, cooperative)
    invited.send(Invitation)
    return invitation


@transaction.atomic
def resend(actor, invitation):
    """Send `invitation` again, for as long as a new one; its former link opens nothing any more."""
    invitation = _unanswered(invitation)
    Invitation.objects.filter(pk=invitation.pk).update(**_anew())
    journal.note(actor, Deed.Verb.INVITED, None, invitation.cooperative)
    invited.send(Invitation)


@transaction.atomic
def revoke(actor, invitation):
    """Take `invitation` back: its link opens nothing any more."""
    invitation = _unanswered(invitation)
    Invitation.objects.filter(pk=invitation.pk).update(revoked_at=timezone.now())
    journal.note(actor, Deed.Verb.REVOKED, None, invitation.cooperative)


@transaction.atomic
def accept(token, first_name, last_name, language):
    """Make a member of whoever holds the link of `token`, under the name they give; return their account.

    An address that has an account keeps it: a former member comes back to their own. NotOpen when the invitation
    serves no more, Refused when the account may not join.
    """
    rows = Invitation.objects.of_token(token).select_for_update(of=("self",))
    invitation = rows.select_related("cooperative", "invited_by").first()
    if invitation is None or not invitation.is_open:
        raise NotOpen(invitation)
    name = {"first_name": first_name, "last_name": last_name}
    user = _account(invitation.email, name | {"language": language})
    standing = standings([user.email], invitation.cooperative)[user.email]
    if standing == Standing.CLOSED:
        raise Refused(_("Ce compte a été fermé : écrivez à l’équipe support qui vous invite."))
    if standing == Standing.ELSEWHERE:
        raise Refused(_("Vous êtes membre d’une autre coopérative : elle doit d’abord mettre fin à votre adhésion."))
    if standing != Standing.MEMBER:
        User.objects.filter(pk=user.pk).update(**name)
        user.refresh_from_db()
        join(user, invitation.cooperative, actor=invitation.invited_by)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    return user


@transaction.atomic
def import_batch(actor, batch, seen, leaving_wrong=False):
    """Invite all those of `batch`, or nobody; return how many. A second time does nothing, and says the same number.

    `seen` is the signature of what was shown: Refused when anything would go otherwise. Wrong lines are Refused too,
    unless they are left out on purpose.
    """
    _hold(batch.cooperative)
    batch = Batch.objects.select_related("cooperative").get(pk=batch.pk)
    if batch.done_at:
        return batch.invited
    report = dry_run(batch)
    if report.signature != seen:
        raise Refused(_("Depuis que cette page s’est affichée, quelque chose a changé : relisez, puis recommencez."))
    if report.wrong and not leaving_wrong:
        raise Refused(_still_wrong(report.wrong))
    _invite_all(actor, batch.cooperative, report)
    batch.done_at, batch.invited, batch.rows = timezone.now(), report.number, []
    batch.save(update_fields=["done_at", "invited", "rows"])
    if report.number:
        said = ngettext("%(number)s invitation", "%(number)s invitations", report.number) % {"number": report.number}
        journal.note(actor, Deed.Verb.IMPORTED, None, batch.cooperative, said)
        invited.send(Invitation)
    return report.number


def forget():
    """Delete the invitations that have served or had their time for a month, and the files sent a week ago."""
    long_ago = timezone.now() - KEPT
    for moment in ("accepted_at", "revoked_at", "expires_at"):
        Invitation.objects.filter(**{f"{moment}__lt": long_ago}).delete()
    Batch.objects.filter(created_at__lt=timezone.now() - LOOKED_AT).delete()


def _hold(cooperative):
    """Let one at a time invite into `cooperative`: what each counts stays true until they have written."""
    Cooperative.objects.select_for_update(no_key=True).get(pk=cooperative.pk)


def _anew():
    return {"key": uuid4(), "expires_at": in_its_time(), "written_at": None}


def _unanswered(invitation):
    """`invitation` as it is now, held; Refused once somebody answered it or took it back."""
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("cooperative")
    now = rows.get(pk=invitation.pk)
    if now.is_answered:
        raise Refused(_("Trop tard : cette invitation a été acceptée ou reprise entre-temps."))
    return now


def _account(email, fields):
    """The account of `email`, held, made with `fields` where there is none: two links at once make one."""
    rows = User.objects.select_for_update()
    user = rows.filter(email=email).first()
    if user is None:
        try:
            with transaction.atomic():
                user = User.objects.create_user(email, **fields)
        except IntegrityError:
            user = rows.get(email=email)
    return user


def _invite_all(actor, cooperative, report):
    by_address = {line.email: line for line in report.of(Standing.EXPIRED)}
    again = list(Invitation.objects.unanswered().filter(cooperative=cooperative, email__in=by_address))
    for invitation in again:
        _fill(invitation, by_address[invitation.email], actor)
    Invitation.objects.bulk_update(again, [*_anew(), "first_name", "last_name", "language", "invited_by"])
    first = [Invitation(email=line.email, cooperative=cooperative) for line in report.of(Standing.NEW, Standing.BACK)]
    for invitation, line in zip(first, report.of(Standing.NEW, Standing.BACK), strict=True):
        _fill(invitation, line, actor)
    Invitation.objects.bulk_create(first)


def _fill(invitation, line, actor):
    fields = line.person | {"invited_by": actor} | _anew()
    for name, value in fields.items():
        setattr(invitation, name, value)


def _still_wrong(number):
    return ngettext(
        "Il reste une ligne à corriger : personne n’est invité tant qu’elle est dans la liste.",
        "Il reste %(number)s lignes à corriger : personne n’est invité tant qu’elles sont dans la liste.",
        number,
    ) % {"number": number}
