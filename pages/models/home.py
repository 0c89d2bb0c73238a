from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField

from pages.blocks import FiguresBlock, StepsBlock

from .base import BasePage


class HomePage(BasePage):
    """The front door: what Co'hop is, what happens next, and how to join."""

    lead = models.TextField(_("présentation"), blank=True)
    first_action_text = models.CharField(_("premier bouton"), max_length=40, blank=True)
    first_action_page = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("vers la page")
    )
    second_action_text = models.CharField(_("second bouton"), max_length=40, blank=True)
    second_action_page = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("vers la page")
    )
    figures = StreamField(FiguresBlock(), blank=True, verbose_name=_("chiffres clés"))
    events_title = models.CharField(_("titre de l’agenda"), max_length=80, blank=True)
    events_text = models.TextField(_("texte de l’agenda"), blank=True)
    recap = models.ForeignKey(
        "pages.RecapPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("compte rendu à la une"),
        help_text=_("Vide : le plus récent."),
    )
    cooperatives_title = models.CharField(_("titre des coopératives"), max_length=80, blank=True)
    steps_title = models.CharField(_("titre des étapes"), max_length=80, blank=True)
    steps = StreamField(StepsBlock(), blank=True, verbose_name=_("étapes"))
    news_title = models.CharField(_("titre des actualités"), max_length=80, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("first_action_text"),
                PageChooserPanel("first_action_page"),
                FieldPanel("second_action_text"),
                PageChooserPanel("second_action_page"),
            ],
            heading=_("Boutons"),
        ),
        FieldPanel("figures"),
        MultiFieldPanel([FieldPanel("events_title"), FieldPanel("events_text")], heading=_("Agenda")),
        FieldPanel("recap"),
        FieldPanel("cooperatives_title"),
        MultiFieldPanel([FieldPanel("steps_title"), FieldPanel("steps")], heading=_("Étapes")),
        FieldPanel("news_title"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "pages.ContentPage",
        "pages.NewsIndexPage",
        "pages.EventIndexPage",
        "pages.RecapIndexPage",
        "pages.CooperativeIndexPage",
        "pages.FormPage",
    ]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("accueil")
        verbose_name_plural = _("accueils")
