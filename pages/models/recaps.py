from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import ExtractYear
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField

from pages import downloads
from pages.asked import AskedMixin, is_misread, page_of
from pages.blocks import (
    AttachmentsBlock,
    BodyBlock,
    FiguresBlock,
    GalleryBlock,
    PledgesBlock,
    PriorityActionsBlock,
    QuotesBlock,
    StepsBlock,
)
from pages.months import in_full
from pages.words import stems

from .base import BasePage, BasePageQuerySet, PageManager, SectionedPage, SectionPage
from .events import EventPage
from .occurrence import Occurrence

PAGE_SIZE = 12


class RecapQuerySet(BasePageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def of_year(self, year):
        return self.filter(date__year=year) if year else self

    def years(self):
        """The years of these recaps, latest first."""
        years = self.order_by().values_list(ExtractYear("date"), flat=True).distinct()
        return sorted(years, reverse=True)

    def best_for(self, language):
        """Each recap once: in `language` where it is translated, else as it was first written."""
        here = self.filter(locale__language_code=language)
        rest = Q(locale__language_code=settings.LANGUAGE_CODE)
        rest &= ~Q(translation_key__in=here.order_by().values("translation_key"))
        return self.filter(Q(locale__language_code=language) | rest)

    def found_by(self, text):
        """Those that hold all the words of `text`, whatever their accents, case or plural; all without a text."""
        if not text:
            return self
        found = set()
        for language, _name in settings.LANGUAGES:  # the lists of members hold what is not translated, in French
            words = stems(text, language)
            found |= {recap.pk for recap in self.model.objects.live().search(words)} if words else set()
        return self.filter(pk__in=found)

    def for_cards(self):
        """What a list shows of each, in two queries more."""
        return self.select_related("cooperative", "cover", "locale").prefetch_related("cover__renditions")


class RecapList(AskedMixin, models.Model):
    """A page that lists recaps: an index or a section. It shows what its reader may read, newest first."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        readable = RecapPage.objects.descendant_of(self).visible_to(request.user)
        years = readable.years()
        asked = request.GET.get("annee", "")
        year = next((year for year in years if str(year) == asked), None)
        recaps = readable.of_year(year).for_cards().newest_first()
        page = page_of(recaps, PAGE_SIZE, request)
        return super().get_context(request, *args, **kwargs) | {
            "page_obj": page,
            "page_numbers": page.numbers,
            "misread": page.misread or is_misread(request, "annee", year),
            "years": years,
            "year": year,
            "own_params": {"annee": year} if year else {},
            "sections": self.sections(),
            "index_url_path": self.index_url_path(),
        }


class RecapIndexPage(RecapList, BasePage):
    """All the recaps one may read, whatever the section."""

    show_in_menus_default = True
    template = "pages/recap_index_page.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.RecapSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("liste des comptes rendus")
        verbose_name_plural = _("listes des comptes rendus")

    def index_url_path(self):
        return self.url_path

    def sections(self):
        return RecapSectionPage.objects.child_of(self).live().order_by("path")


class RecapSectionPage(RecapList, SectionPage):
    """The recaps of the network, or of one cooperative."""

    template = "pages/recap_index_page.html"
    parent_page_types = ["pages.RecapIndexPage"]
    subpage_types = ["pages.RecapPage"]

    class Meta:
        verbose_name = _("section de comptes rendus")
        verbose_name_plural = _("sections de comptes rendus")

    def index_url_path(self):
        return self.url_path.removesuffix(f"{self.slug}/")

    def sections(self):
        return RecapSectionPage.objects.sibling_of(self).live().order_by("path")


class OccurrenceField(forms.ModelChoiceField):
    """A choice among the dates that are over, named as people say them."""

    def label_from_instance(self, occurrence):
        day = in_full(occurrence.starts_at)
        return f"{day} · {occurrence.event.title}"


class RecapPageForm(WagtailAdminPageForm):
    """The editor's form: a recap tells of a date that is over."""

    occurrence = OccurrenceField(
        queryset=Occurrence.objects.none(),
        required=False,
        label=_("Séance"),
        empty_label=_("Aucune : cette rencontre n’est pas dans l’agenda"),
        help_text=_("La rencontre racontée, parmi celles qui sont passées. La plus récente est en haut."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "occurrence" in self.fields:
            past = Occurrence.objects.past(timezone.now()).filter(cancelled_at=None) | Occurrence.objects.filter(
                pk=self.instance.occurrence_id
            ).order_by("-starts_at", "-pk")
            self.fields["occurrence"].queryset = past.select_related("event")


def _may_be_shown(blocks, name):
    return [block for block in blocks if block.value[name] and block.value[name].may_be_shown]


class RecapPage(RoutablePageMixin, SectionedPage):
    """What an event left behind: figures, highlights, words, priority actions and pledges."""

    occurrence = models.ForeignKey(
        "pages.Occurrence",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="recaps",
        verbose_name=_("séance"),
    )
    date = models.DateField(_("date"), help_text=_("Le jour de la rencontre."))
    kicker = models.CharField(
        _("surtitre"),
        max_length=120,
        blank=True,
        help_text=_("Une ligne au-dessus du titre : « La Conviviale · un 9 octobre »."),
    )
    figures = StreamField(FiguresBlock(), blank=True, verbose_name=_("chiffres clés"))
    timeline_title = models.CharField(_("titre des temps forts"), max_length=80, blank=True)
    timeline = StreamField(StepsBlock(), blank=True, verbose_name=_("temps forts"))
    quotes = StreamField(QuotesBlock(), blank=True, verbose_name=_("citations"))
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("récit"))
    actions_note = models.CharField(
        _("note sur les voix"), max_length=160, blank=True, help_text=_("Avec le tableau : qui a voté, et comment.")
    )
    actions = StreamField(PriorityActionsBlock(), blank=True, verbose_name=_("actions prioritaires"))
    pledges = StreamField(PledgesBlock(), blank=True, verbose_name=_("élans"))
    gallery = StreamField(GalleryBlock(), blank=True, verbose_name=_("images"))
    attachments = StreamField(AttachmentsBlock(), blank=True, verbose_name=_("pièces jointes"))
    next_steps = StreamField(
        StepsBlock(),
        blank=True,
        verbose_name=_("suites"),
        help_text=_("Ce qui va se faire, par qui, pour quand."),
    )

    objects = PageManager.from_queryset(RecapQuerySet)()
    base_form_class = RecapPageForm

    content_panels = [
        *SectionedPage.content_panels,
        FieldPanel("occurrence"),
        FieldPanel("date"),
        FieldPanel("kicker"),
        FieldPanel("figures"),
        MultiFieldPanel([FieldPanel("timeline_title"), FieldPanel("timeline")], heading=_("Temps forts")),
        FieldPanel("quotes"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("actions"), FieldPanel("actions_note")], heading=_("Actions prioritaires")),
        FieldPanel("pledges"),
        FieldPanel("gallery"),
        FieldPanel("attachments"),
        FieldPanel("next_steps"),
    ]
    telling = ("kicker", "timeline_title", "actions_note")
    parent_page_types = ["pages.RecapSectionPage"]

    class Meta:
        verbose_name = _("compte rendu")
        verbose_name_plural = _("comptes rendus")

    def clean(self):
        super().clean()
        if self.date and self.date > timezone.localdate():
            raise ValidationError({"date": _("Cette date est à venir : un compte rendu raconte ce qui a eu lieu.")})
        if self.date and self.occurrence:
            first, last = (
                timezone.localtime(moment).date() for moment in (self.occurrence.starts_at, self.occurrence.ends_at)
            )
            if not first <= self.date <= last:
                day = in_full(first)
                raise ValidationError(
                    {"date": _("La séance choisie a eu lieu le %(day)s : mettez la même date ici.") % {"day": day}}
                )

    @property
    def pictures(self):
        """The pictures of the gallery that may be shown."""
        return _may_be_shown(self.gallery, "image")

    @property
    def files(self):
        """The files to take away that may be shown."""
        return _may_be_shown(self.attachments, "document")

    @path("pdf/", name="pdf")
    def pdf(self, request):
        """The download. Strangers get that of public recaps; who may read the page is asked before any of its views."""
        if not self.live:
            raise Http404
        return downloads.response(request, self)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "pdf_url": self.get_url(request) and self.get_url(request) + self.reverse_subpage("pdf"),
            "pdf_size": self.pk and downloads.size(self),
            "event": self.event_for(request.user),
        }

    def event_for(self, user):
        """The event that is told, in the language of this page, if `user` may read it; or None."""
        if not self.occurrence_id:
            return None
        told = EventPage.objects.filter(occurrences=self.occurrence_id).values("translation_key")
        return EventPage.objects.visible_to(user).filter(translation_key__in=told, locale=self.locale_id).first()
