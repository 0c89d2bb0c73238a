"""A person's groups follow their membership and their role in the network: recomputed here, and nowhere else."""

from django.contrib.auth.models import Group

from pages.network import ADMINISTRATORS, ADVISORS, MEMBERS, NETWORK_EDITORS, editors_of

from .models import Membership, User

NETWORK_GROUPS = {User.NetworkRole.EDITOR: NETWORK_EDITORS, User.NetworkRole.ADMINISTRATOR: ADMINISTRATORS}


def group_names(user):
    """The names of the groups that `user` has a right to today. Rights add up: whoever has one is a reader too."""
    if not user.is_active:
        return set()
    names = {NETWORK_GROUPS[user.network_role]} if user.network_role else set()
    membership = Membership.objects.current().filter(user=user).select_related("cooperative").first()
    if membership and membership.role == Membership.Role.ADVISOR:
        names.add(ADVISORS)
    if membership and membership.role == Membership.Role.EDITOR:
        names.add(editors_of(membership.cooperative))
    return names | {MEMBERS} if names or membership else names


def settle(user):
    """Give `user` exactly the groups and the admin access that follow from what they are today."""
    user.groups.set(Group.objects.filter(name__in=group_names(user)))
    user.is_staff = user.is_active and user.network_role == User.NetworkRole.ADMINISTRATOR
    user.is_superuser = user.is_superuser and user.is_staff
    user.save(update_fields=["is_staff", "is_superuser"])
