"""Who is expected: verbs of one transaction each. Nobody has an account before they accept."""

from datetime import timedelta
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.models import Cooperative

from .. import journal
from ..actions import join
from ..models import Deed, Invitation, User
from ..models.invitation import in_its_time
from .standing import REFUSED, WRITTEN_TO, Standing, standings

KEPT = timedelta(days=30)  # an invitation, once it has served or had its time

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


def forget():
    """Delete the invitations that have served or had their time for a month."""
    long_ago = timezone.now() - KEPT
    for moment in ("accepted_at", "revoked_at", "expires_at"):
        Invitation.objects.filter(**{f"{moment}__lt": long_ago}).delete()


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
