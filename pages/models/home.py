from django.db import models
from django.db.models import Case, Value, When, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField

from pages.addresses import targets
from pages.agenda import listed
from pages.blocks import FiguresBlock, StepsBlock

from .base import BasePage
from .news import NewsPage
from .occurrence import Occurrence
from .recaps import RecapPage

DATES_SHOWN, NEWS_SHOWN = 4, 4


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
        help_text=_("Vide\u00a0: le plus récent."),
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
    telling = ("lead",)
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

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        recap, news = self._featured_recap(request.user), self._latest_news(request.user)
        pictures = [page.photo for page in (recap, *news[:1]) if page and page.photo]
        prefetch_related_objects(pictures, "renditions")
        return context | {
            "actions": self._actions(),
            "rows": self._next_dates(request),
            "recap": recap,
            "news": news,
        }

    def _actions(self):
        """(words, address) of the buttons that lead somewhere."""
        buttons = [
            (self.first_action_text, self.first_action_page_id),
            (self.second_action_text, self.second_action_page_id),
        ]
        pages = targets({pk for text, pk in buttons if text and pk})
        return [(text, pages[pk].leads_to) for text, pk in buttons if pk in pages and pages[pk].leads_to]

    def _next_dates(self, request):
        rows = Occurrence.objects.visible_to(request.user).next_of_each(timezone.now())
        return listed(rows[:DATES_SHOWN], request.user, request)

    def _featured_recap(self, user):
        """The recap chosen for the front page, in this page's language; else the latest."""
        recaps = RecapPage.objects.visible_to(user).filter(locale=self.locale_id).select_related("cover")
        recaps = recaps.only("title", "url_path", "summary", "kicker", "date", "cover")
        if not self.recap_id:
            return recaps.newest_first().first()
        chosen = RecapPage.objects.filter(pk=self.recap_id).values("translation_key")
        rank = Case(When(translation_key__in=chosen, then=Value(0)), default=Value(1))
        return recaps.order_by(rank, "-date", "-pk").first()

    def _latest_news(self, user):
        news = NewsPage.objects.visible_to(user).filter(locale=self.locale_id)
        return list(news.newest_first().for_cards()[:NEWS_SHOWN])
