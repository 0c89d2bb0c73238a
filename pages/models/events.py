import datetime
from itertools import chain

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import StreamField

from pages import ical, occurrences
from pages.blocks import BodyBlock
from pages.months import in_full
from pages.occurrences import FIRST_YEAR, LAST_YEAR
from pages.recurrence import RecurrenceField
from pages.recurrence_panel import RecurrencePanel
from pages.rhythm import in_words

from .base import BasePageQuerySet, PageManager, SectionedPage
from .registering import SETTINGS, Registering, registration_panels

DATES = ("starts_at", "ends_at", "recurrence")
OTHERS_SHOWN = 12


class EventPageForm(WagtailAdminPageForm):
    """Asks for dates and registration on the French page only: a translation shows those of its source."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if occurrences.source_event(self.instance) != self.instance:
            for name in (*DATES, *SETTINGS):
                self.fields.pop(name, None)


class EventPage(RoutablePageMixin, Registering, SectionedPage):
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
    price = models.CharField(_("prix"), max_length=80, blank=True, help_text=_("En toutes lettres : « entrée libre »."))
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    objects = PageManager.from_queryset(BasePageQuerySet)()

    base_form_class = EventPageForm
    content_panels = [
        *SectionedPage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("open_to")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        RecurrencePanel("recurrence"),
        MultiFieldPanel(
            [FieldPanel("place"), FieldPanel("address"), FieldPanel("town"), FieldPanel("online_url")],
            heading=_("Lieu"),
        ),
        FieldPanel("price"),
        FieldPanel("body"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Contenu")),
            ObjectList(registration_panels, heading=_("Inscriptions")),
            ObjectList(SectionedPage.promote_panels, heading=_("Promotion")),
            ObjectList(SectionedPage.settings_panels, heading=_("Réglages")),
        ]
    )
    telling = ("place", "address", "town", "organiser", "stand", "hosts")
    parent_page_types = ["pages.EventSectionPage"]

    class Meta:
        verbose_name = _("événement")
        verbose_name_plural = _("événements")

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and occurrences.source_event(self) == self:
            errors = occurrences.errors_in_hours(self.starts_at, self.ends_at) or self._errors_in_recurrence()
            if errors:
                raise ValidationError(errors)

    def _errors_in_recurrence(self):
        start, rule = occurrences.local_date(self.starts_at), next(iter(self.recurrence.rrules), None)
        if not occurrences.is_supported(self.recurrence):
            return {"recurrence": _now("Cette répétition n’est pas de celles que le site connaît : choisissez-la ici.")}
        if rule and rule.until is None and not rule.count:
            return {"recurrence": _now("Une répétition a une fin : donnez une date de fin ou un nombre de dates.")}
        if rule and rule.until and occurrences.local_date(rule.until) < start:
            return {"recurrence": _now("La répétition s’arrête avant la première date.")}
        if rule and rule.until and occurrences.local_date(rule.until).year > LAST_YEAR:
            return {"recurrence": _now("Choisissez une date entre 2000 et 2100.")}
        if not occurrences.starts_with_itself(start, self.recurrence):
            day = in_full(start, "l j F Y")
            message = _now("La date de début, %(day)s, ne suit pas cette répétition : changez l’une ou l’autre.")
            return {"recurrence": message % {"day": day}}
        found = occurrences.dates(start, self.recurrence, start.replace(year=LAST_YEAR, month=12, day=31))
        if not found:
            return {"recurrence": _now("Toutes les dates sont exclues : il n’en reste aucune.")}
        if len(found) >= occurrences.MOST:
            message = _now("Cette répétition donne trop de dates : restez en dessous de %(most)s.")
            return {"recurrence": message % {"most": occurrences.MOST}}
        return {}

    @cached_property
    def source(self):
        """The page that holds the dates: the French one, or what this is an alias of; itself when this is it."""
        return occurrences.source_event(self)

    @property
    def is_withdrawn(self):
        """Tell whether the page that holds the dates is another, and no longer live."""
        return self.source != self and not self.source.live

    @property
    def announced(self):
        """The occurrences that this page tells of: none once they are withdrawn."""
        rows = self.source.occurrences
        return rows.none() if self.is_withdrawn else rows.all()

    @property
    def rhythm(self):
        """Its repetition in words: none for one date, nor once its dates are withdrawn."""
        repeats = self.source.recurrence and not self.is_withdrawn
        return in_words(self.source.recurrence, self.source.starts_at) if repeats else ""

    def is_readable_by(self, user):
        """A translation is never more widely readable than its French source."""
        return super().is_readable_by(user) and (self.source == self or self.source.is_readable_by(user))

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        if getattr(request, "is_preview", False) and self.source == self:
            rows = occurrences.promised(self, now)
            dates, past = [row for row in rows if row.ends_at >= now], rows[-1:]
        else:
            rows = self.announced.told()
            dates, past = list(rows.coming(now)), rows.past(now)[:1]
        kept = (date for date in dates if date.cancelled_at is None)
        shown = kwargs.get("occurrence") or next(chain(kept, dates, past), None)
        others = [date for date in dates if date != shown]
        address = self.get_url(request)
        canonical = f"{address}{shown.day}/" if "occurrence" in kwargs and self.source.recurrence else address
        return super().get_context(request, *args, **kwargs) | {
            "occurrence": shown,
            "is_date": "occurrence" in kwargs,
            "canonical": canonical,
            "is_over": bool(shown) and shown.ends_at < now,
            "others": others[:OTHERS_SHOWN],
            "later": len(others[OTHERS_SHOWN:]),
            "rhythm": self.rhythm,
            "recaps": self.recaps(request.user),
            "calendar_url": f"{address}agenda.ics",
            "structured": self.structured_data(canonical, shown),
        }

    @path("")
    def about(self, request):
        """The event as a whole: its next date, and the others."""
        return self.render(request)

    @re_path(r"^(\d{4}-\d{2}-\d{2})/$", name="occurrence")
    def one_date(self, request, date):
        """One date, even past or cancelled; a date that moved sends to the day where it went."""
        try:
            day = datetime.date.fromisoformat(date)
        except ValueError:
            raise Http404 from None
        found = self.announced.on(day) if FIRST_YEAR <= day.year <= LAST_YEAR else None
        if found is None:
            raise Http404
        if found.day != day:
            return redirect(f"{self.get_url(request)}{found.day}/")
        return self.render(request, occurrence=found)

    @path("agenda.ics/", name="calendar")
    def calendar(self, request):
        """All the dates of this event, for a calendar."""
        rows = self.announced.visible_to(request.user).since(timezone.now())
        return ical.response(request, rows, self.title)

    def structured_data(self, url, occurrence):
        """This event as schema.org has it, or None while it has no date."""
        if not occurrence:
            return None
        moved_from = None if occurrence.cancelled_at else occurrence.moved_from
        state = "Cancelled" if occurrence.cancelled_at else "Rescheduled" if moved_from else "Scheduled"
        where, online = occurrence.place or self.place or self.town or self.address, self.online_url
        mode = "Mixed" if where and online else "Online" if online else "Offline"
        address = {"@type": "PostalAddress", "streetAddress": self.address, "addressLocality": self.town}
        place = {"@type": "Place", "name": where, "address": occurrence.place or address}
        locations = [place] * bool(where) + [{"@type": "VirtualLocation", "url": online}] * bool(online)
        data = {
            "@type": "Event",
            "name": self.title,
            "description": " ".join(text for text in (self.summary, occurrence.note) if text),
            "url": f"{settings.SITE_URL}{url}",
            "startDate": occurrence.starts_at.astimezone(occurrences.PARIS).isoformat(),
            "endDate": occurrence.ends_at.astimezone(occurrences.PARIS).isoformat(),
            "previousStartDate": moved_from and moved_from.isoformat(),
            "eventStatus": f"https://schema.org/Event{state}",
            "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
            "location": locations,
            "organizer": self._organizer(),
        }
        return {name: value for name, value in data.items() if value}

    def _organizer(self):
        ours = {"name": str(self.cooperative or "Co’hop"), "url": settings.SITE_URL}
        theirs = {"name": self.organiser} | ({"url": self.organiser_url} if self.organiser_url else {})
        return {"@type": "Organization", **(theirs if self.organiser else ours)}

    def recaps(self, user):
        """What was told of the dates of this event, in the language of this page when it is there, else in French."""
        if not self.pk:
            return []
        RecapPage = self._meta.apps.get_model("pages", "RecapPage")
        found = RecapPage.objects.visible_to(user).filter(occurrence__event=self.source)
        found = found.select_related("locale").newest_first()
        mine = {recap.translation_key: recap for recap in found if recap.locale_id == self.locale_id}
        theirs = (recap for recap in found if recap.locale_id == self.source.locale_id)
        return [mine.get(recap.translation_key, recap) for recap in theirs]
