"""What stands at some hour of a date, and moves with it: minutes of wall clock from the start of the date."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pages.occurrences import PARIS


def on_the_wall(moment):
    """The day and hour of `moment` as the clocks of Paris show them, to the minute, without a zone."""
    return moment.astimezone(PARIS).replace(second=0, microsecond=0, tzinfo=None)


def minutes_between(start, end):
    """How many minutes the clocks of Paris show between two moments: 120 from 1 h to 3 h, summer time or not."""
    return (on_the_wall(end) - on_the_wall(start)) // timedelta(minutes=1)


class TimedQuerySet(models.QuerySet):
    def in_order(self):
        """As the day goes."""
        return self.order_by("starts_after", "ends_after", "pk")

    def at_the_time_of(self, other):
        """The others of the same date that overlap `other` by a minute or more."""
        rows = self.filter(occurrence=other.occurrence_id).exclude(pk=other.pk)
        return rows.filter(starts_after__lt=other.ends_after, ends_after__gt=other.starts_after)


class Timed(models.Model):
    """From when to when, within a date; a date that moves takes it along, for nothing here says which day it is."""

    occurrence = models.ForeignKey(
        "pages.Occurrence", models.CASCADE, related_name="%(class)ss", verbose_name=_("séance")
    )
    starts_after = models.PositiveIntegerField(_("début, en minutes"), default=0)
    ends_after = models.PositiveIntegerField(_("fin, en minutes"))

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_after__gt=F("starts_after")), name="%(app_label)s_%(class)s_ends_later"
            )
        ]

    @property
    def starts_at(self):
        return self._moment(self.starts_after)

    @property
    def ends_at(self):
        return self._moment(self.ends_after)

    @property
    def minutes(self):
        """How long it lasts."""
        return self.ends_after - self.starts_after

    @property
    def is_outside(self):
        """Tell whether it ends after its date does: the date was shortened since."""
        return self.is_too_late_for(self.occurrence)

    def is_too_late_for(self, occurrence):
        """Tell whether `occurrence` would be over before it ends."""
        return self.ends_after > minutes_between(occurrence.starts_at, occurrence.ends_at)

    def overlaps(self, other):
        """Tell whether they share a minute or more."""
        return self.starts_after < other.ends_after and self.ends_after > other.starts_after

    def _moment(self, minutes):
        return (on_the_wall(self.occurrence.starts_at) + timedelta(minutes=minutes)).replace(tzinfo=PARIS)
