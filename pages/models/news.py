from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pages.asked import AskedMixin, page_of
from pages.blocks import BodyBlock

from .base import BasePage, BasePageQuerySet, PageManager, SectionedPage, SectionPage

NEWS_PER_PAGE, OTHERS_SHOWN = 12, 3


class NewsQuerySet(BasePageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")

    def for_cards(self):
        """What a list or a feed shows of each, and no more, in the same query."""
        told = ("title", "url_path", "summary", "date", "translation_key", "first_published_at", "last_published_at")
        return self.select_related("cooperative", "cover").only(*told, "cooperative", "cover")


class NewsListMixin(AskedMixin, models.Model):
    """A list of news, a page at a time, with the way to its neighbours."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        rows = self.listed_news().visible_to(request.user).newest_first().for_cards()
        page_obj = page_of(rows, NEWS_PER_PAGE, request)
        return context | {
            "page_obj": page_obj,
            "page_numbers": page_obj.numbers,
            "misread": page_obj.misread,
            "index_url_path": self.index_url_path(),
            "sections": self.sibling_sections(),
        }

    def sibling_sections(self):
        """(title, place in the tree) of the sections of this index, in the order of the tree."""
        index = self.index_url_path()
        sections = NewsSectionPage.objects.live().filter(url_path__startswith=index, locale=self.locale_id)
        return list(sections.order_by("path").values("title", "url_path"))


class NewsIndexPage(NewsListMixin, BasePage):
    """All the news, whatever the section."""

    template = "pages/news_list.html"
    show_in_menus_default = True
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.NewsSectionPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("liste des actualités")
        verbose_name_plural = _("listes des actualités")

    def listed_news(self):
        return NewsPage.objects.filter(locale=self.locale_id)

    def index_url_path(self):
        return self.url_path


class NewsSectionPage(NewsListMixin, SectionPage):
    """The news of the network, or of one cooperative."""

    template = "pages/news_list.html"
    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types = ["pages.NewsPage"]

    class Meta:
        verbose_name = _("section d’actualités")
        verbose_name_plural = _("sections d’actualités")

    def listed_news(self):
        return NewsPage.objects.child_of(self)

    def index_url_path(self):
        return self.url_path.removesuffix(f"{self.slug}/")


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

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        others = NewsPage.objects.visible_to(request.user).filter(locale=self.locale_id).exclude(pk=self.pk)
        return context | {"others": others.newest_first().for_cards()[:OTHERS_SHOWN]}
