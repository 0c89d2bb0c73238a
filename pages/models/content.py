from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField, StreamField

from pages.blocks import BodyBlock, StepsBlock

from .base import BasePage


class FooterPlace(models.TextChoices):
    """Where the footer names a page."""

    INFORM = "inform", _("S’informer")
    TAKE_PART = "take_part", _("Participer")
    LEGAL = "legal", _("tout en bas")


class FooterMixin(models.Model):
    """A page that the footer may name."""

    footer = models.CharField(_("dans le pied de page"), max_length=10, choices=FooterPlace.choices, blank=True)

    promote_panels = [*BasePage.promote_panels, FieldPanel("footer")]

    class Meta:
        abstract = True


class ContentPage(FooterMixin, BasePage):
    """A page of plain content: joining, press, legal notices."""

    steps = StreamField(StepsBlock(), blank=True, verbose_name=_("étapes"))
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    content_panels = [*BasePage.content_panels, FieldPanel("steps"), FieldPanel("body")]
    parent_page_types = ["pages.HomePage", "pages.ContentPage"]
    subpage_types = ["pages.ContentPage", "pages.FormPage"]

    class Meta:
        verbose_name = _("page de contenu")
        verbose_name_plural = _("pages de contenu")


class FormField(AbstractFormField):
    """One question of a form page."""

    page = ParentalKey("pages.FormPage", related_name="form_fields")


class FormPage(FooterMixin, AbstractEmailForm, BasePage):
    """A form that a visitor fills in; what they write is kept, and sent to the address given."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))
    purpose = RichTextField(
        _("ce que deviennent les réponses"),
        features=["bold", "link"],
        help_text=_("Qui les lit, pourquoi, combien de temps : dit avant l’envoi (RGPD, art. 13)."),
    )
    thanks = RichTextField(_("remerciement"), features=["bold", "link"])

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("form_fields", label=_("question")),
        FieldPanel("purpose"),
        FieldPanel("thanks"),
        MultiFieldPanel(
            [FieldPanel("to_address"), FieldPanel("from_address"), FieldPanel("subject")], heading=_("E-mail")
        ),
        FormSubmissionsPanel(),
    ]
    template = "pages/form_page.html"
    landing_page_template = "pages/form_page_landing.html"
    parent_page_types = ["pages.HomePage", "pages.ContentPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("formulaire")
        verbose_name_plural = _("formulaires")
