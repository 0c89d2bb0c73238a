"""A profile's stored words follow the person's name, cooperative and skills, and how these are called.

Its photo goes with it.
"""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

from extranet.accounts.models import Membership
from extranet.directory.models import Profile, Skill
from pages.models import Cooperative


def connect():
    """Listen, once, from the application's `ready`."""
    post_save.connect(_user_saved, get_user_model(), dispatch_uid="directory.user_saved")
    post_save.connect(_membership_saved, Membership, dispatch_uid="directory.membership_saved")
    post_save.connect(_cooperative_saved, Cooperative, dispatch_uid="directory.cooperative_saved")
    post_save.connect(_skill_saved, Skill, dispatch_uid="directory.skill_saved")
    post_delete.connect(_profile_deleted, Profile, dispatch_uid="directory.profile_deleted")
    m2m_changed.connect(_skills_changed, Profile.skills.through, dispatch_uid="directory.skills_changed")


def _refresh(user_pk):
    for profile in Profile.objects.with_people().filter(user=user_pk):
        profile.refresh()


def _user_saved(instance, created, update_fields, raw, **kwargs):
    if not created and not raw and (update_fields is None or {"first_name", "last_name"} & set(update_fields)):
        _refresh(instance.pk)


def _membership_saved(instance, raw, **kwargs):
    if not raw:
        _refresh(instance.user_id)


def _profile_deleted(instance, **kwargs):
    photo = instance.photo
    if photo:
        transaction.on_commit(lambda: photo.storage.delete(photo.name))


def _skills_changed(instance, action, reverse, **kwargs):
    if action.startswith("post_") and not reverse:
        instance.refresh()


def _cooperative_saved(instance, created, update_fields, raw, **kwargs):
    if _may_be_renamed(created, update_fields, raw):
        Profile.objects.filter(user__membership__cooperative=instance).refresh()


def _skill_saved(instance, created, update_fields, raw, **kwargs):
    if _may_be_renamed(created, update_fields, raw):
        Profile.objects.filter(skills=instance).refresh()


def _may_be_renamed(created, update_fields, raw):
    return not created and not raw and (update_fields is None or "name" in update_fields)
