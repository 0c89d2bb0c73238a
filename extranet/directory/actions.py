"""What members do with their profile."""

from django.db import transaction
from django.utils import timezone

from extranet.accounts.actions import choose_language

from .models import Profile, Showcase, Skill
from .models.showcase import TEXT


@transaction.atomic
def save_profile(user, fields, skills, language):
    """Give the profile of `user`, made if need be, these `fields` and the skills of these names; return it.

    From now on they are written to in `language`.
    """
    skills = Skill.objects.named(skills)  # before the profile is locked: who merges skills takes them in this order
    choose_language(user, language)
    profile = _own(user)
    for name, value in fields.items():
        setattr(profile, name, value)
    profile.updated_at = timezone.now()
    profile.save()
    profile.skills.set(skills)
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


@transaction.atomic
def help_with(user, fields):
    """Say that `user`, of a support team, helps with these values of Help."""
    profile = _own(user)
    profile.helps = " ".join(fields)
    profile.save(update_fields=["helps"])
    return profile


@transaction.atomic
def show_on_site(user, is_on, is_indexed):
    """Give `user` a page on the public site, or take it away at once; keep when they said yes, and to which words."""
    profile = _own(user)
    showcase = Showcase.objects.filter(profile=profile).first() or Showcase(profile=profile)
    showcase.consented_at, showcase.text_version = (timezone.now(), TEXT) if is_on else (None, 0)
    showcase.is_on, showcase.is_indexed = is_on, is_on and is_indexed
    showcase.rename()
    showcase.save()
    return showcase


def _own(user):
    """The profile of `user`, locked until the transaction ends."""
    Profile.objects.get_or_create(user=user)
    return Profile.objects.select_for_update().get(user=user)
