"""What members do with their profile."""

from django.db import transaction
from django.utils import timezone

from extranet.accounts.actions import choose_language

from .models import Profile, Showcase, Skill
from .models.showcase import TEXT


@transaction.atomic
def save_profile(user, fields, skills=None, language=None):
    """Give the profile of `user`, made if need be, these `fields`; return it.

    Where they are given, it has the skills of these names, and its owner is written to in `language` from now on.
    """
    if skills is not None:
        skills = Skill.objects.named(skills)  # before the profile is locked: who merges skills takes them in this order
    if language is not None:
        choose_language(user, language)
    profile = _own(user)
    for name, value in fields.items():
        setattr(profile, name, value)
    profile.updated_at = timezone.now()
    profile.save()
    if skills is not None:
        profile.skills.set(skills)
    return profile


@transaction.atomic
def welcome(user):
    """Tell whether `user` is to be shown the first screens: yes the first time this is asked, then never again."""
    profile = _own(user)
    if profile.welcomed_at:
        return False
    profile.welcomed_at = timezone.now()
    profile.save(update_fields=["welcomed_at"])
    return True


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
