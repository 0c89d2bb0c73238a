"""What happens to a person's belonging. Each verb is one transaction, and rights follow in it."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from . import journal, roles
from .models import Deed, Membership, User
from .permissions import may_help

# Sent inside the transaction of the deed, so that what other rooms do of it stands or falls with it.
left = Signal()  # somebody, `user`, has just left their cooperative
restored = Signal()  # `actor` has just opened again the access of `user`
readdressed = Signal()  # `actor` has just changed the address of `user`, `former` until then


class Refused(Exception):
    """What was asked for somebody cannot be done, for a reason that can be shown."""


class AddressTaken(Refused):
    """The address is that of another account."""


@transaction.atomic
def join(user: User, cooperative, role: str = Membership.Role.MEMBER, actor: User | None = None) -> Membership:
    """Make `user` a current member of `cooperative` with `role`, whatever they were before; `actor` welcomed them."""
    hold(user)
    membership, created = Membership.objects.get_or_create(
        user=user, defaults={"cooperative": cooperative, "role": role, "joined_on": timezone.localdate()}
    )
    if not created:
        if membership.ended_on or membership.cooperative_id != cooperative.pk:
            membership.joined_on = timezone.localdate()
        membership.cooperative, membership.role, membership.ended_on = cooperative, role, None
        membership.save()
    roles.settle(user)
    journal.note(actor, Deed.Verb.JOINED, user, cooperative)
    return membership


@transaction.atomic
def leave(user: User, actor: User | None = None) -> None:
    """End `user`'s belonging: their access ends at once, and so do their sessions. Nothing is deleted.

    Other rooms hear of it by the signal `left`, in the same transaction. Twice is once.
    """
    hold(user)
    membership = Membership.objects.current().filter(user=user).first()
    if membership:
        membership.ended_on = timezone.localdate()
        membership.save(update_fields=["ended_on"])
        journal.note(actor, Deed.Verb.ENDED, user, membership.cooperative)
    user.network_role = ""
    user.save(update_fields=["network_role"])
    roles.settle(user)
    end_sessions(user)
    left.send(User, user=user)


@transaction.atomic
def welcome_back(actor: User, user: User) -> Membership:
    """Make a member again of somebody who left, in the cooperative that they left; raise Refused where it cannot be."""
    membership = _helped(actor, user).membership
    if not membership.user.is_active:
        raise Refused(_("Ce compte est fermé : seule l’administration du réseau le rouvre."))
    if membership.ended_on is None:
        raise Refused(_("Cette personne est déjà membre."))
    return join(user, membership.cooperative, actor=actor)


@transaction.atomic
def restore_access(actor: User, user: User) -> None:
    """Give back their account to somebody who lost what they enter with; raise Refused where it cannot be.

    Passkeys, application of codes, recovery codes and password serve no more, and sessions end: whoever holds the
    lost device is out. What is left is a code sent to their address.
    """
    user = _helped(actor, user)
    Authenticator.objects.filter(user=user).delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    end_sessions(user)
    journal.note(actor, Deed.Verb.RESTORED, user)
    restored.send(User, user=user, actor=actor)


@transaction.atomic
def change_address(actor: User, user: User, email: str) -> None:
    """Make `email` the address that `user` enters with, and end their sessions; raise AddressTaken, or Refused.

    It needs no confirmation: the cooperative knows the person who has it, as for a new account.
    """
    user, email = _helped(actor, user), email.lower()
    if email == user.email:
        return
    if User.objects.filter(email=email).exists():
        raise AddressTaken(_("Cette adresse est déjà prise."))
    former, user.email = user.email, email
    try:
        with transaction.atomic():
            user.save(update_fields=["email"])
    except IntegrityError:
        raise AddressTaken(_("Cette adresse est déjà prise.")) from None
    user.verify_address()
    end_sessions(user)
    journal.note(actor, Deed.Verb.READDRESSED, user)
    readdressed.send(User, user=user, actor=actor, former=former)


@transaction.atomic
def settle(user: User) -> None:
    """Make rights and sign-in address follow what has just been changed by hand in the admin.

    Whoever has no right left is signed out everywhere, and has left.
    """
    hold(user)
    user.verify_address()
    roles.settle(user)
    if not user.groups.exists():
        end_sessions(user)
        left.send(User, user=user)


@transaction.atomic
def note_visit(user: User) -> None:
    """Note that `user` is here today, once a day: the clock of idle accounts starts again (see their last_active_on).

    Somebody who had been warned keeps their account by coming.
    """
    today = timezone.localdate()
    is_news = User.objects.filter(pk=user.pk, last_active_on__lt=today).update(
        last_active_on=today, warned_on=None, warned_again_on=None
    )
    if is_news and user.warned_on:
        journal.note(user, Deed.Verb.KEPT, user)


@transaction.atomic
def keep(user: User, actor: User) -> None:
    """Keep the idle account of `user`, whom `actor` knows to be still one of theirs: its clock starts again."""
    hold(user)
    fresh = {"last_active_on": timezone.localdate(), "warned_on": None, "warned_again_on": None}
    if User.objects.filter(pk=user.pk).exclude(warned_on=None).update(**fresh):
        journal.note(actor, Deed.Verb.KEPT, user)


def choose_language(user: User, language: str) -> None:
    """Write to `user` in `language`, one of settings.LANGUAGES, from now on."""
    user.language = language
    user.save(update_fields=["language"])


def end_sessions(user: User) -> None:
    """Sign `user` out everywhere."""
    for session in UserSession.objects.filter(user=user).order_by("pk"):
        session.end()


def hold(user: User) -> User:
    """Return `user` as they are now, held until the end of the transaction: nobody else changes what they belong to.

    Whoever also holds a date does so after, never before. What merely points to them is not kept waiting.
    """
    return User.objects.select_for_update(of=("self",), no_key=True).get(pk=user.pk)


def _helped(actor, user):
    """`user`, held, as long as `actor` looks after them: it may have changed since the page was read."""
    user = hold(user)
    if not may_help(actor, user):
        raise Refused(_("Vous n’accompagnez plus cette personne."))
    return user
