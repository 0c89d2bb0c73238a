from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pages.agenda import listed
from pages.blocks import BodyBlock
from pages.drawing import PALETTE, SIGNS

from .base import BasePage
from .news import NewsPage
from .occurrence import Occurrence

DATES_SHOWN, NEWS_SHOWN = 4, 3

COLOUR_NAMES = {
    "blue": _("bleu"),
    "pink": _("rose"),
    "yellow": _("jaune"),
    "green": _("vert"),
    "orange": _("orange"),
    "violet": _("violet"),
    "teal": _("bleu canard"),
    "red": _("rouge"),
    "lime": _("vert clair"),
    "brown": _("marron"),
    "sky": _("bleu ciel"),
    "plum": _("prune"),
}
SIGN_NAMES = {
    "ring": _("anneau"),
    "arch": _("arche"),
    "stairs": _("escalier"),
    "leaf": _("feuille"),
    "drop": _("goutte"),
    "diamond": _("losange"),
    "hill": _("colline"),
    "moon": _("lune"),
    "cross": _("croix"),
    "house": _("maison"),
    "flag": _("drapeau"),
    "bowl": _("bol"),
}


class Cooperative(models.Model):
    """One of the network's cooperatives: a row, never code. Its name, colour and sign come from here alone."""

    name = models.CharField(_("nom"), max_length=80, unique=True)
    slug = models.SlugField(
        _("adresse web"), unique=True, help_text=_("Le mot qui la nomme dans les adresses du site.")
    )
    colour = models.CharField(
        _("couleur"), max_length=10, unique=True, choices=[(key, COLOUR_NAMES[key]) for key in PALETTE]
    )
    sign = models.CharField(_("signe"), max_length=10, unique=True, choices=[(key, SIGN_NAMES[key]) for key in SIGNS])

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("colour"), FieldPanel("sign")]

    class Meta:
        verbose_name = _("coopérative")
        verbose_name_plural = _("coopératives")
        permissions = [("read_members_content", "Can read what is meant for members only")]

    def __str__(self):
        return self.name


class CooperativeIndexPage(BasePage):
    """All the cooperatives, side by side on one ground."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    show_in_menus_default = True
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.CooperativePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("liste des coopératives")
        verbose_name_plural = _("listes des coopératives")


class CooperativePage(BasePage):
    """One cooperative as the public sees it: what it does, where it is, how to join."""

    cooperative = models.ForeignKey(
        Cooperative, models.PROTECT, related_name="pages", verbose_name=_("coopérative"), null=True, blank=True
    )
    address = models.TextField(_("adresse"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    website = models.URLField(_("site"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("cooperative"),
        FieldPanel("address"),
        FieldPanel("phone"),
        FieldPanel("email"),
        FieldPanel("website"),
        FieldPanel("body"),
    ]
    telling = ("address",)
    parent_page_types = ["pages.CooperativeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page de coopérative")
        verbose_name_plural = _("pages de coopérative")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if not self.cooperative_id:
            return context | {"rows": [], "news": []}
        dates = Occurrence.objects.visible_to(request.user).kept().filter(event__cooperative=self.cooperative_id)
        news = NewsPage.objects.visible_to(request.user).filter(cooperative=self.cooperative_id, locale=self.locale_id)
        return context | {
            "rows": listed(dates.coming(timezone.now())[:DATES_SHOWN], request.user, request),
            "news": news.newest_first().for_cards()[:NEWS_SHOWN],
        }
