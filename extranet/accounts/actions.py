"""What happens to a person's belonging. Each verb is one transaction, and rights follow in it."""

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from . import journal, roles
from .models import Deed, Membership, User

left = Signal()  # somebody, `user`, has just left their cooperative; sent inside the transaction


@transaction.atomic
def join(user: User, cooperative, role: str = Membership.Role.MEMBER, actor: User | None = None) -> Membership:
    """Make `user` a current member of `cooperative` with `role`, whatever they were before; `actor` welcomed them."""
    _lock(user)
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
    _lock(user)
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
def settle(user: User) -> None:
    """Make rights and sign-in address follow what has just been changed by hand in the admin.

    Whoever has no right left is signed out everywhere.
    """
    _lock(user)
    user.verify_address()
    roles.settle(user)
    if not user.groups.exists():
        end_sessions(user)


def choose_language(user: User, language: str) -> None:
    """Write to `user` in `language`, one of settings.LANGUAGES, from now on."""
    user.language = language
    user.save(update_fields=["language"])


def end_sessions(user: User) -> None:
    """Sign `user` out everywhere."""
    for session in UserSession.objects.filter(user=user).order_by("pk"):
        session.end()


def _lock(user):
    User.objects.select_for_update().get(pk=user.pk)
