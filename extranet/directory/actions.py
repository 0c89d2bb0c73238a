"""What members do with their profile."""

from django.db import transaction
from django.utils import timezone

from extranet.accounts.actions import choose_language

from .models import Profile, Skill


@transaction.atomic
def save_profile(user, fields, skills, language):
    """Give the profile of `user`, made if need be, these `fields` and the skills of these names; return it.

    From now on they are written to in `language`.
    """
    choose_language(user, language)
    profile = _own(user)
    for name, value in fields.items():
        setattr(profile, name, value)
    profile.updated_at = timezone.now()
    profile.save()
    profile.skills.set(Skill.objects.named(skills))
    return profile


@transaction.atomic
def change_photo(user, photo):
    """Give the profile of `user` this photo, a file, or none; the former file is deleted. Return the profile."""
    profile = _own(user)
    former, storage = profile.photo.name, profile.photo.storage
    if photo:
        profile.photo.save(photo.name, photo, save=False)
    else:
        profile.photo = ""
    profile.save(update_fields=["photo"])
    if former:
        transaction.on_commit(lambda: storage.delete(former))
    return profile


def _own(user):
    """The profile of `user`, locked until the transaction ends."""
    Profile.objects.get_or_create(user=user)
    return Profile.objects.select_for_update().get(user=user)
