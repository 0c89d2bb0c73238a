from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pages.blocks import BodyBlock

from .base import BasePage, BasePageQuerySet, PageManager, SectionedPage, SectionPage


class NewsIndexPage(BasePage):
    """All the news, whatever the section."""

    show_in_menus_default = True
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("liste des actualités")
        verbose_name_plural = _("listes des actualités")


class NewsSectionPage(SectionPage):
    """The news of the network, or of one cooperative."""

    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types = ["pages.NewsPage"]

    class Meta:
        verbose_name = _("section d’actualités")
        verbose_name_plural = _("sections d’actualités")


class NewsQuerySet(BasePageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def for_cards(self):
        """What a list shows of each, in one query more."""
        return self.select_related("cooperative").prefetch_related("cover__renditions")


class NewsPage(SectionedPage):
    """One piece of news."""

    date = models.DateField(_("date"), default=timezone.localdate)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("contenu"))

    objects = PageManager.from_queryset(NewsQuerySet)()

    content_panels = [*SectionedPage.content_panels, FieldPanel("date"), FieldPanel("body")]
    parent_page_types = ["pages.NewsSectionPage"]

    class Meta:
        verbose_name = _("actualité")
        verbose_name_plural = _("actualités")
