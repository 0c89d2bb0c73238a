"""A notice's stored words follow how its skills are called."""

from django.db.models.signals import post_save

from extranet.directory.models import Skill

from .models import Notice


def connect():
    """Listen, once, from the application's `ready`."""
    post_save.connect(_skill_saved, Skill, dispatch_uid="notices.skill_saved")


def _skill_saved(instance, created, raw, **kwargs):
    if not created and not raw:
        Notice.objects.filter(skills=instance).refresh()
