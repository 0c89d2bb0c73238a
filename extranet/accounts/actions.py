"""What happens to a person's belonging. Each verb is one transaction, and rights follow in it."""

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.utils import timezone

from . import roles
from .models import Membership, User


@transaction.atomic
def join(user: User, cooperative, role: str = Membership.Role.MEMBER) -> Membership:
    """Make `user` a current member of `cooperative` with `role`, whatever they were before."""
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
    return membership


@transaction.atomic
def leave(user: User) -> None:
    """End `user`'s belonging: their access ends at once, and so do their sessions. Nothing is deleted."""
    _lock(user)
    Membership.objects.current().filter(user=user).update(ended_on=timezone.localdate())
    user.network_role = ""
    user.save(update_fields=["network_role"])
    roles.settle(user)
    end_sessions(user)


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
