from django import forms
from django.db import models, transaction
from django.dispatch import Signal
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import FormBuilder
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField, StreamField

from pages.blocks import BodyBlock, StepsBlock

from .base import BasePage

SENT, TRAP = "merci", "ne_pas_remplir"  # parameters of an address and of a form
LONGEST_ANSWER = 10_000

form_answered = Signal()  # page, addresses, subject, text; sent inside the transaction that keeps the answers


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


class QuestionBuilder(FormBuilder):
    """Makes the inputs of a form page; none takes more than a person would write."""

    def create_multiline_field(self, field, options):
        return super().create_multiline_field(field, options | {"max_length": LONGEST_ANSWER})

    def create_date_field(self, field, options):
        return forms.DateField(**options, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class FormField(AbstractFormField):
    """One question of a form page."""

    page = ParentalKey("pages.FormPage", related_name="form_fields")


class FormPage(FooterMixin, AbstractEmailForm, BasePage):
    """A form that a visitor fills in; what they write is kept, and sent to the address given."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))
    purpose = RichTextField(
        _("ce que deviennent les réponses"),
        features=["bold", "link"],
        help_text=_("Qui les lit, pourquoi, combien de temps\u00a0: dit avant l’envoi (RGPD, art. 13)."),
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
    form_builder = QuestionBuilder
    template = "pages/form_page.html"
    landing_page_template = "pages/form_page_landing.html"
    parent_page_types = ["pages.HomePage", "pages.ContentPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("formulaire")
        verbose_name_plural = _("formulaires")

    def serve(self, request, *args, **kwargs):
        if SENT in request.GET and request.method != "POST":
            return self.render_landing_page(request)
        if request.method == "POST" and request.POST.get(TRAP):
            return self._thank(request)  # a robot filled in what no person sees: it is thanked, and nothing is kept
        return super().serve(request, *args, **kwargs)

    def process_form_submission(self, form):
        """Keep the answers and have them sent, together or not at all."""
        with transaction.atomic():
            return super().process_form_submission(form)

    def send_mail(self, form):
        """Ask whoever sends e-mail to write to the addresses of this page, in the same transaction."""
        addresses = [address.strip() for address in self.to_address.split(",")]
        subject = self.subject or self.title
        form_answered.send(type(self), page=self, addresses=addresses, subject=subject, text=self.render_email(form))

    def render_landing_page(self, request, form_submission=None, *args, **kwargs):
        if form_submission:
            return self._thank(request)
        return super().render_landing_page(request, *args, **kwargs)

    def _thank(self, request):
        """Lead to the thanks by another request, so that a reload sends nothing again."""
        return redirect(f"{self.get_url(request)}?{SENT}")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"trap": TRAP}
