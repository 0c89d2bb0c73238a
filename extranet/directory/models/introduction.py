import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.directory.visibility import apart

from .message import LONGEST
from .profile import random_id


class IntroductionQuerySet(models.QuerySet):
    def shown_to(self, reader):
        """What `reader` proposed, and what was proposed to them with people who are still within their sight."""
        away = apart(reader)
        asked = models.Q(one=reader) & ~models.Q(other__in=away) | models.Q(other=reader) & ~models.Q(one__in=away)
        return self.filter(models.Q(by=reader) | models.Q(is_held=False) & ~models.Q(by__in=away) & asked)

    def of_pair(self, one, other):
        """Those of these two, in either order."""
        pair = [one, other]
        return self.filter(one__in=pair, other__in=pair)

    def with_people(self):
        return self.select_related("by__membership", "one__membership", "other__membership")

    def newest_first(self):
        return self.order_by("-created_at", "-pk")


class Introduction(models.Model):
    """A member presents two others to each other: both are asked, and each has the other's address if both agree.

    Who does not agree is not named: the other one waits. One that a block forbids `is_held`: it looks proposed.
    """

    public_id = models.CharField(max_length=20, unique=True, default=random_id, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="introductions_made")
    one = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    other = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    words = models.TextField(_("pourquoi"), max_length=LONGEST)
    created_at = models.DateTimeField(default=timezone.now, editable=False, db_index=True)
    is_held = models.BooleanField(default=False)
    one_agrees = models.BooleanField(null=True)
    other_agrees = models.BooleanField(null=True)
    made_at = models.DateTimeField(null=True)
    submission = models.UUIDField(default=uuid.uuid4, editable=False)

    wagtail_reference_index_ignore = True
    objects = IntroductionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mise en relation")
        verbose_name_plural = _("mises en relation")
        constraints = [  # a form that is sent twice makes one introduction, of two people
            models.UniqueConstraint(fields=["by", "submission"], name="introduction_sent_once"),
            models.CheckConstraint(condition=~models.Q(one=models.F("other")), name="introduction_of_two"),
        ]

    def __str__(self):
        return f"{self.one_id} ↔ {self.other_id}"

    def get_absolute_url(self):
        return reverse("directory:introduction", args=[self.public_id])

    def side_of(self, member):
        """The column that holds what `member`, one of the two, says; None for anybody else."""
        return {self.one_id: "one_agrees", self.other_id: "other_agrees"}.get(member.pk)

    def other_than(self, member):
        """To whom `member`, one of the two, is presented."""
        return self.other if self.one_id == member.pk else self.one
