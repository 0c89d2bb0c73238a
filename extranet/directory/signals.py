"""The index follows profiles, their skills and people, and how skills and cooperatives are called, at once.

A profile's photo goes with it.
"""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save, pre_delete

from extranet.accounts.models import Membership
from extranet.directory import index
from extranet.directory.models import Profile, Skill
from pages.models import Cooperative


def connect(config):
    """Listen, once, from the application's `ready`."""
    for signal, receiver, sender in (
        (post_migrate, _tables_made, config),
        (post_save, _user_saved, get_user_model()),
        (post_save, _membership_changed, Membership),
        (post_delete, _membership_changed, Membership),
        (post_save, _profile_saved, Profile),
        (pre_delete, _profile_goes, Profile),
        (post_delete, _profile_deleted, Profile),
        (m2m_changed, _skills_changed, Profile.skills.through),
        (post_save, _cooperative_saved, Cooperative),
        (post_save, _skill_saved, Skill),
        (pre_delete, _skill_goes, Skill),
        (post_delete, _skill_deleted, Skill),
    ):
        signal.connect(receiver, sender, dispatch_uid=f"directory.{receiver.__name__}.{sender}")


def _tables_made(**kwargs):
    index.lay()


def _user_saved(instance, created, update_fields, raw, **kwargs):
    if not raw and _concern(created, update_fields, "first_name", "last_name", "is_active"):
        for profile in Profile.objects.filter(user=instance):
            profile.save(update_fields=["sort_name"])  # which writes the index


def _membership_changed(instance, raw=False, **kwargs):
    if not raw:
        index.write(Profile.objects.filter(user=instance.user_id))


def _profile_saved(instance, raw, **kwargs):
    if not raw:
        index.write([instance])


def _profile_goes(instance, **kwargs):
    index.remove(instance)


def _profile_deleted(instance, **kwargs):
    photo = instance.photo
    if photo:
        transaction.on_commit(lambda: photo.storage.delete(photo.name))


def _skills_changed(instance, action, reverse, pk_set, **kwargs):
    if action.startswith("post_"):
        index.write(Profile.objects.filter(pk__in=pk_set or ()) if reverse else [instance])


def _cooperative_saved(instance, created, update_fields, raw, **kwargs):
    if not raw and _concern(created, update_fields, "name", "slug"):
        index.write(Profile.objects.filter(user__membership__cooperative=instance))


def _skill_saved(instance, created, update_fields, raw, **kwargs):
    if not raw and _concern(created, update_fields, "name"):
        index.write(instance.profile_set.all())


def _skill_goes(instance, **kwargs):
    instance.able = list(instance.profile_set.all())


def _skill_deleted(instance, **kwargs):
    index.write(instance.able)


def _concern(created, update_fields, *names):
    """Tell whether what was saved of something that was there already may be one of these fields."""
    return not created and (update_fields is None or bool(set(names) & set(update_fields)))
