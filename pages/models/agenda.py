from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from pages import ical
from pages.agenda import Agenda
from pages.asked import AskedMixin
from pages.navigation import navigation_for

from .base import BasePage, SectionPage
from .occurrence import Occurrence


class AgendaMixin(AskedMixin, RoutablePageMixin):
    """An agenda: coming occurrences by month, filters, the month at a glance, the past one link away."""

    has_sections = False

    @property
    def occurrences(self):
        """All the occurrences that belong here, to be narrowed to what a reader may see."""
        return Occurrence.objects.all()

    def get_context(self, request, *args, **kwargs):
        agenda = self.agenda(request)
        told = {"agenda": agenda, "misread": agenda.is_misread, "own_params": agenda.own_params}
        return super().get_context(request, *args, **kwargs) | told

    def agenda(self, request):
        """What `request` asks of this agenda."""
        cooperatives = navigation_for(request, self).cooperatives if self.has_sections else ()
        return Agenda(self, request, timezone.now(), cooperatives)

    @path("")
    def about(self, request):
        """The agenda itself."""
        return self.render(request)

    @path("agenda.ics/", name="calendar")
    def calendar(self, request):
        """The same for a calendar, which nobody signs in to read: filters hold, and only what is public is there."""
        agenda = self.agenda(request)
        if agenda.has_unknown_choice:
            raise Http404
        rows = agenda.narrowed(self.occurrences.visible_to(AnonymousUser()))
        return ical.response(request, rows.since(agenda.now), self.title)


class EventIndexPage(AgendaMixin, BasePage):
    """The agenda: coming occurrences by month, whatever the section."""

    has_sections = True
    show_in_menus_default = True
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.EventSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")


class EventSectionPage(AgendaMixin, SectionPage):
    """The events of the network, or of one cooperative."""

    template = "pages/event_index_page.html"
    parent_page_types = ["pages.EventIndexPage"]
    subpage_types = ["pages.EventPage"]

    class Meta:
        verbose_name = _("section d’événements")
        verbose_name_plural = _("sections d’événements")

    @property
    def occurrences(self):
        return Occurrence.objects.filter(event__cooperative=self.cooperative_id)
