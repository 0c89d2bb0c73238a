"""What notices hear: what skills are called and what they become, and who has left."""

from django.db.models import Count, Q
from django.db.models.signals import post_save

from extranet.accounts.actions import left
from extranet.directory import vocabulary
from extranet.directory.models import Skill

from .models import Notice


def connect():
    """Listen, once, from the application's `ready`."""
    post_save.connect(_skill_saved, Skill, dispatch_uid="notices.skill_saved")
    left.connect(_member_left, dispatch_uid="notices.member_left")
    vocabulary.merging.connect(_skills_merging, dispatch_uid="notices.skills_merging")
    vocabulary.uses.connect(_skills_used, dispatch_uid="notices.skills_used")


def _skill_saved(instance, created, raw, **kwargs):
    if not created and not raw:
        Notice.objects.filter(skills=instance).refresh()


def _member_left(user, **kwargs):
    """Close what they asked or offered: nobody would answer any more. What was said stays to be read."""
    Notice.objects.of(user).filter(status=Notice.Status.OPEN).update(status=Notice.Status.CLOSED)


def _skills_merging(kept, others, **kwargs):
    rows = Notice.skills.through.objects
    notices = set(rows.filter(skill__in=others).values_list("notice", flat=True))
    rows.bulk_create((rows.model(notice_id=pk, skill=kept) for pk in notices), ignore_conflicts=True)


def _skills_used(**kwargs):
    """{key of a skill: (open notices that ask for it, that name it)}"""
    rows = Notice.objects.open().exclude(skills=None).values_list("skills").order_by()
    asking = Count("pk", filter=~Q(kind=Notice.Kind.OFFER))
    return {pk: counts for pk, *counts in rows.annotate(asking=asking, naming=Count("pk"))}
