from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class BlockQuerySet(models.QuerySet):
    def between(self, one, other):
        """What parts these two, whoever wanted it."""
        pair = [one, other]
        return self.filter(blocker__in=pair, blocked__in=pair)

    def newest_first(self):
        return self.order_by("-created_at", "-pk")


class Block(models.Model):
    """A member wants nothing more to do with another: neither sees or reaches the other, and the other is not told."""

    blocker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks_made")
    blocked = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks_met")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True
    objects = BlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("blocage")
        verbose_name_plural = _("blocages")
        constraints = [
            models.UniqueConstraint(fields=["blocker", "blocked"], name="blocked_once"),
            models.CheckConstraint(condition=~models.Q(blocker=models.F("blocked")), name="nobody_blocks_oneself"),
        ]

    def __str__(self):
        return f"{self.blocker_id} → {self.blocked_id}"
