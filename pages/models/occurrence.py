import datetime

from django.db import models
from django.db.models import Case, Value, When
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages import occurrences
from pages.agenda import TOLD

from .base import Audience, reads_members_content

REGISTERING = ("live", "registration", "registration_opens_at", "registration_closes_at", "capacity")


class OccurrenceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Occurrences of live events that `user` may read."""
        rows = self.filter(event__live=True)
        return rows if reads_members_content(user) else rows.filter(event__audience=Audience.PUBLIC)

    def kept(self):
        """Those that take place: not cancelled."""
        return self.filter(cancelled_at=None)

    def told(self):
        """Those that readers are told of: kept, or called off alone by an editor."""
        return self.filter(models.Q(cancelled_at=None) | models.Q(is_apart=True))

    def coming(self, now):
        """Those that are not over at `now`, soonest first."""
        return self.filter(ends_at__gte=now).order_by("starts_at", "pk")

    def next_of_each(self, now):
        """The next date of each event, soonest first: a weekly one leaves room for the others in a short list."""
        earlier = self.model.objects.kept().filter(
            event=models.OuterRef("event"), ends_at__gte=now, starts_at__lt=models.OuterRef("starts_at")
        )
        return self.kept().coming(now).filter(~models.Exists(earlier))

    def past(self, now):
        """Those that are over at `now`, latest first."""
        return self.filter(ends_at__lt=now).order_by("-starts_at", "-pk")

    def between(self, first, end):
        """Those that take place, even in part, from `first` on and before `end`, soonest first.

        None lasts longer than LONGEST, give or take an hour of the clocks: the index of starts bounds the search.
        """
        soonest = first - occurrences.LONGEST - datetime.timedelta(days=1)
        return self.filter(starts_at__gte=soonest, starts_at__lt=end, ends_at__gte=first).order_by("starts_at", "pk")

    def of_year(self, year):
        """Those that start in `year`, on the clocks of Paris."""
        first, end = (datetime.datetime(number, 1, 1, tzinfo=occurrences.PARIS) for number in (year, year + 1))
        return self.filter(starts_at__gte=first, starts_at__lt=end)

    def years(self):
        """The years in which these start, latest first."""
        years = ExtractYear("starts_at", tzinfo=occurrences.PARIS)
        return sorted(self.order_by().values_list(years, flat=True).distinct(), reverse=True)

    def on(self, day):
        """The one that falls on `day`, else the one that moved away from it; rather not cancelled; or None."""
        midnight = datetime.datetime.combine(day, datetime.time(), occurrences.PARIS)
        next_midnight = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), occurrences.PARIS)
        rows = self.filter(models.Q(date=day) | models.Q(starts_at__gte=midnight, starts_at__lt=next_midnight))
        return min(rows.order_by("pk"), key=lambda row: (row.cancelled_at is not None, row.day != day), default=None)

    def since(self, now):
        """What a calendar is told: all the dates, cancelled or not, of what comes or was within a year, soonest first.

        The whole of a series, for its number of revisions must not shrink, nor what was cancelled come back.
        """
        recent = self.model.objects.filter(ends_at__gte=now - datetime.timedelta(days=365)).values("event")
        return self.filter(event__in=recent).order_by("starts_at", "pk")

    def with_events(self):
        """With what a list or a calendar says of each event, and no more, in the same query."""
        told = (
            "url_path",
            "locale",
            "translation_key",
            "last_published_at",
            "audience",
            "kind",
            "open_to",
            *REGISTERING,
            *TOLD,
        )
        dates = ("event_id", "date", "starts_at", "ends_at", "cancelled_at", "sequence", "changed_at")
        dates += ("place", "note", "reason", "capacity")
        cooperative = (f"event__cooperative__{name}" for name in ("name", "slug", "colour", "sign"))
        return (
            self.select_related("event__cooperative", "event__locale")
            .only(*dates, *(f"event__{name}" for name in told), "event__locale__language_code", *cooperative)
            .annotate(repeats=Case(When(event__recurrence="", then=Value(False)), default=Value(True)))
        )


class Occurrence(models.Model):
    """One date of an event. Its key (source event, original local date) lasts, even when it moves or is cancelled.

    One that `is_apart` was moved or cancelled alone by an editor: the series no longer changes its hours.
    """

    event = models.ForeignKey(
        "pages.EventPage", models.CASCADE, related_name="occurrences", verbose_name=_("événement")
    )
    date = models.DateField(_("date d’origine"))
    starts_at = models.DateTimeField(_("début"), db_index=True)
    ends_at = models.DateTimeField(_("fin"), db_index=True)
    cancelled_at = models.DateTimeField(_("annulée le"), null=True, blank=True)
    is_apart = models.BooleanField(_("à part de la série"), default=False, editable=False)
    reason = models.CharField(_("raison"), max_length=200, blank=True)
    place = models.CharField(_("lieu de cette date"), max_length=200, blank=True)
    note = models.CharField(_("précision"), max_length=300, blank=True)
    capacity = models.PositiveIntegerField(_("places de cette date"), null=True, blank=True)
    sequence = models.PositiveIntegerField(_("révision"), default=0, help_text="RFC 5545, 3.8.7.4")
    changed_at = models.DateTimeField(_("changée le"), default=timezone.now)

    wagtail_reference_index_ignore = True
    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("séance")
        verbose_name_plural = _("séances")
        constraints = [models.UniqueConstraint(fields=["event", "date"], name="one_occurrence_a_day")]

    def __str__(self):
        return f"{self.event_id} · {self.date}"

    @property
    def seats(self):
        """How many people may register for it: its own number, else that of its event; None is no limit."""
        return self.event.capacity if self.capacity is None else self.capacity

    @property
    def moved_from(self):
        """When it was to start, where an editor moved it: a moment where its series says which, else a day; or None."""
        own = occurrences.times(self.event, self.date)[0] if self.is_apart else self.starts_at
        if own != self.starts_at:
            return own.astimezone(occurrences.PARIS)
        return self.date if self.day != self.date else None

    @property
    def day(self):
        """The day it falls on, in Paris."""
        return occurrences.local_date(self.starts_at)
