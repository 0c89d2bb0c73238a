from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField

from pages.blocks import BodyBlock
from pages.recurrence import RecurrenceField

from .base import Audience, BasePage, BasePageQuerySet, PageManager, SectionedPage, SectionPage, reads_members_content


class EventIndexPage(RoutablePageMixin, BasePage):
    """The agenda: coming occurrences by month, whatever the section."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.EventSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")


class EventSectionPage(SectionPage):
    """The events of the network, or of one cooperative."""

    parent_page_types = ["pages.EventIndexPage"]
    subpage_types = ["pages.EventPage"]

    class Meta:
        verbose_name = _("section d’événements")
        verbose_name_plural = _("sections d’événements")


class EventPage(RoutablePageMixin, SectionedPage):
    """One event, or a whole series when a recurrence is given. Dates are edited on the French page only."""

    class Kind(models.TextChoices):
        INFORMATION = "information", _("réunion d’information")
        WORKSHOP = "workshop", _("atelier")
        NETWORK = "network", _("rendez-vous du réseau")
        FAIR = "fair", _("salon ou forum")

    class OpenTo(models.TextChoices):
        EVERYONE = "everyone", _("ouvert à toutes et tous")
        MEMBERS = "members", _("membres")

    kind = models.CharField(_("type"), max_length=12, choices=Kind.choices, default=Kind.WORKSHOP)
    open_to = models.CharField(_("pour qui"), max_length=10, choices=OpenTo.choices, default=OpenTo.EVERYONE)
    starts_at = models.DateTimeField(_("début"))
    ends_at = models.DateTimeField(_("fin"))
    recurrence = RecurrenceField(verbose_name=_("répétition"), blank=True, default="", include_dtstart=False)
    place = models.CharField(_("lieu"), max_length=120, blank=True)
    address = models.CharField(_("adresse"), max_length=200, blank=True)
    town = models.CharField(_("commune"), max_length=80, blank=True)
    online_url = models.URLField(_("lien de visioconférence"), blank=True)
    price = models.CharField(_("prix"), max_length=80, blank=True, help_text=_("En toutes lettres : « entrée libre »."))
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    objects = PageManager.from_queryset(BasePageQuerySet)()

    content_panels = [
        *SectionedPage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("open_to")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("recurrence"),
        MultiFieldPanel(
            [FieldPanel("place"), FieldPanel("address"), FieldPanel("town"), FieldPanel("online_url")],
            heading=_("Lieu"),
        ),
        FieldPanel("price"),
        FieldPanel("body"),
    ]
    parent_page_types = ["pages.EventSectionPage"]

    class Meta:
        verbose_name = _("événement")
        verbose_name_plural = _("événements")


class OccurrenceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Occurrences of live events that `user` may read."""
        rows = self.filter(event__live=True)
        return rows if reads_members_content(user) else rows.filter(event__audience=Audience.PUBLIC)

    def coming(self, now):
        """Those that are not over at `now`, soonest first."""
        return self.filter(ends_at__gte=now).order_by("starts_at", "pk")

    def past(self, now):
        """Those that are over at `now`, latest first."""
        return self.filter(ends_at__lt=now).order_by("-starts_at", "-pk")


class Occurrence(models.Model):
    """One date of an event. Its key (source event, original local date) lasts, even when it moves or is cancelled."""

    event = models.ForeignKey(EventPage, models.CASCADE, related_name="occurrences", verbose_name=_("événement"))
    date = models.DateField(_("date d’origine"))
    starts_at = models.DateTimeField(_("début"), db_index=True)
    ends_at = models.DateTimeField(_("fin"), db_index=True)
    cancelled_at = models.DateTimeField(_("annulée le"), null=True, blank=True)
    sequence = models.PositiveIntegerField(_("révision"), default=0, help_text="RFC 5545, 3.8.7.4")

    wagtail_reference_index_ignore = True
    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("séance")
        verbose_name_plural = _("séances")
        constraints = [models.UniqueConstraint(fields=["event", "date"], name="one_occurrence_a_day")]

    def __str__(self):
        return f"{self.event_id} · {self.date}"
