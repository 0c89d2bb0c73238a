from datetime import timedelta

import factory
from django.utils import timezone

from extranet.directory.models import FIELDS, Profile, Skill
from extranet.directory.visibility import Level
from extranet.notices.models import Notice, Reply

from .accounts import MemberFactory

SHOWN = {"is_listed": True} | {
    f"visible_{name}": Level.MEMBERS for name in FIELDS if name not in ("email", "phone", "website", "links")
}  # what most members choose


class ProfileFactory(factory.django.DjangoModelFactory):
    """The profile of a member, of the cooperative given as `user__membership`; `able` names their skills."""

    class Meta:
        model = Profile
        skip_postgeneration_save = True

    user = factory.SubFactory(MemberFactory)
    headline = "Illustratrice"
    welcomed_at = factory.LazyFunction(timezone.now)

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        return SHOWN | kwargs

    @factory.post_generation
    def able(profile, create, extracted, **kwargs):
        profile.skills.set(Skill.objects.named(extracted or ()))


class NoticeFactory(factory.django.DjangoModelFactory):
    """An open notice."""

    class Meta:
        model = Notice

    author = factory.SubFactory(MemberFactory)
    kind = Notice.Kind.NEED
    title = factory.Sequence(lambda n: f"Une main pour le stand {n}")
    body = "Une demi-journée sur un salon."
    closes_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=20))


class ReplyFactory(factory.django.DjangoModelFactory):
    """A reply to the author of a notice alone."""

    class Meta:
        model = Reply

    notice = factory.SubFactory(NoticeFactory)
    author = factory.SubFactory(MemberFactory)
    body = "Je viens."
