"""What notices hear: how a skill is called now, and who has left."""

from django.db.models.signals import post_save

from extranet.accounts.actions import left
from extranet.directory.models import Skill

from .models import Notice


def connect():
    """Listen, once, from the application's `ready`."""
    post_save.connect(_skill_saved, Skill, dispatch_uid="notices.skill_saved")
    left.connect(_member_left, dispatch_uid="notices.member_left")


def _skill_saved(instance, created, raw, **kwargs):
    if not created and not raw:
        Notice.objects.filter(skills=instance).refresh()


def _member_left(user, **kwargs):
    """Close what they asked or offered: nobody would answer any more. What was said stays to be read."""
    Notice.objects.of(user).filter(status=Notice.Status.OPEN).update(status=Notice.Status.CLOSED)
