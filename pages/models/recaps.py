from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField

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

from .base import BasePage, BasePageQuerySet, PageManager, SectionedPage, SectionPage


class RecapIndexPage(BasePage):
    """All the recaps one may read, whatever the section."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.RecapSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("liste des comptes rendus")
        verbose_name_plural = _("listes des comptes rendus")


class RecapSectionPage(SectionPage):
    """The recaps of the network, or of one cooperative."""

    parent_page_types = ["pages.RecapIndexPage"]
    subpage_types = ["pages.RecapPage"]

    class Meta:
        verbose_name = _("section de comptes rendus")
        verbose_name_plural = _("sections de comptes rendus")


class RecapQuerySet(BasePageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")


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
        _("surtitre"), max_length=120, blank=True, help_text=_("« La Conviviale · un 9 octobre ».")
    )
    figures = StreamField(FiguresBlock(), blank=True, verbose_name=_("chiffres clés"))
    timeline_title = models.CharField(_("titre des temps forts"), max_length=80, blank=True)
    timeline = StreamField(StepsBlock(), blank=True, verbose_name=_("temps forts"))
    quotes = StreamField(QuotesBlock(), blank=True, verbose_name=_("citations"))
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("récit"))
    actions_note = models.CharField(_("note sur les voix"), max_length=160, blank=True)
    actions = StreamField(PriorityActionsBlock(), blank=True, verbose_name=_("actions prioritaires"))
    pledges = StreamField(PledgesBlock(), blank=True, verbose_name=_("élans"))
    gallery = StreamField(GalleryBlock(), blank=True, verbose_name=_("images"))
    attachments = StreamField(AttachmentsBlock(), blank=True, verbose_name=_("pièces jointes"))

    objects = PageManager.from_queryset(RecapQuerySet)()

    content_panels = [
        *SectionedPage.content_panels,
        FieldPanel("occurrence"),
        FieldPanel("date"),
        FieldPanel("kicker"),
        FieldPanel("figures"),
        FieldPanel("timeline_title"),
        FieldPanel("timeline"),
        FieldPanel("quotes"),
        FieldPanel("body"),
        FieldPanel("actions"),
        FieldPanel("actions_note"),
        FieldPanel("pledges"),
        FieldPanel("gallery"),
        FieldPanel("attachments"),
    ]
    parent_page_types = ["pages.RecapSectionPage"]

    class Meta:
        verbose_name = _("compte rendu")
        verbose_name_plural = _("comptes rendus")
