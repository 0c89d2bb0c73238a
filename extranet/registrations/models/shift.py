from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch
from django.utils.translation import gettext_lazy as _

from .timed import Timed, TimedQuerySet

MOST_HELPERS = 200


class ShiftQuerySet(TimedQuerySet):
    def with_helpers(self):
        """With who takes them, first come first, in one more query."""
        return self.prefetch_related(Prefetch("helpers", Helper.objects.select_related("user").order_by("pk")))

    def with_taken(self, member):
        """Each with `taken`, how many people have it, and `is_mine`, whether `member` does."""
        mine = Helper.objects.filter(shift=OuterRef("pk"), user=member)
        return self.annotate(taken=Count("helpers"), is_mine=Exists(mine))


class Shift(Timed):
    """A task of a date that some members lend a hand with, from when to when."""

    class Task(models.TextChoices):
        WELCOME = "welcome", _("accueil")
        STAND = "stand", _("stand")
        PHOTOS = "photos", _("photos")
        OTHER = "other", _("autre chose")

    task = models.CharField(_("quoi"), max_length=10, choices=Task.choices)
    title = models.CharField(_("en quelques mots"), max_length=120, blank=True)
    capacity = models.PositiveIntegerField(
        _("combien de personnes"), validators=[MinValueValidator(1), MaxValueValidator(MOST_HELPERS)]
    )

    objects = ShiftQuerySet.as_manager()

    class Meta(Timed.Meta):
        verbose_name = _("coup de main")
        verbose_name_plural = _("coups de main")

    def __str__(self):
        if self.task == self.Task.OTHER:
            return self.title
        return f"{self.get_task_display()}, {self.title}" if self.title else str(self.get_task_display())

    @property
    def left(self):
        """How many people are still looked for, of one that was read `with_taken`."""
        return max(0, self.capacity - self.taken)


class Helper(models.Model):
    """A member who takes a shift."""

    shift = models.ForeignKey(Shift, models.CASCADE, related_name="helpers", verbose_name=_("coup de main"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="helpings", verbose_name=_("membre")
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("membre qui donne un coup de main")
        verbose_name_plural = _("membres qui donnent un coup de main")
        constraints = [models.UniqueConstraint(fields=["shift", "user"], name="one_hand_a_shift")]

    def __str__(self):
        return f"{self.shift_id} · {self.user_id}"
