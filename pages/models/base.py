from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, PageQuerySet, PageViewRestriction
from wagtail.search import index

from pages import bodies
from pages.occurrences import errors_in_years
from pages.words import fold, stems


class Audience(models.TextChoices):
    """Who may read a page, a picture or a document."""

    PUBLIC = "public", _("tout le monde")
    MEMBERS = "members", _("les membres")


def reads_members_content(user):
    """Tell whether `user` may read what is meant for members only: the one place where pages ask it."""
    return user.has_perm("pages.read_members_content")


class BasePageQuerySet(PageQuerySet):
    def visible_to(self, user):
        """Live pages that `user` (anonymous or not) may read."""
        pages = self.live()
        return pages if reads_members_content(user) else pages.filter(audience=Audience.PUBLIC)


BasePageManager = PageManager.from_queryset(BasePageQuerySet)


class BasePage(Page):
    """What every page has: a summary, a picture of its own or a drawing, and who may read it."""

    summary = models.CharField(
        _("chapô"), max_length=300, blank=True, help_text=_("Une ou deux phrases, sous le titre et dans les listes.")
    )
    cover = models.ForeignKey(
        "pages.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
        help_text=_("Sans photo, le site dessine une ribambelle."),
    )
    audience = models.CharField(_("visible par"), max_length=10, choices=Audience.choices, default=Audience.PUBLIC)

    objects = BasePageManager()

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("cover")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("searchable_stems"),
        index.AutocompleteField("folded_title"),
    ]

    telling = ()  # the plain fields that the search reads too
    may_be_restricted = True  # unless pages.routing, which asks for the page, learns better in the same query
    private_page_options = []  # the audience is the one way to keep a page from strangers, and lists obey it

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if errors := errors_in_years(go_live_at=self.go_live_at, expire_at=self.expire_at):
            raise ValidationError(errors)

    @property
    def photo(self):
        """The picture of this page, as long as those whom it shows agree; else None, and a drawing stands there."""
        return self.cover if self.cover and self.cover.may_be_shown else None

    def is_readable_by(self, user):
        """Tell whether `user` may read this page, once it is live."""
        return self.audience == Audience.PUBLIC or reads_members_content(user)

    def get_view_restrictions(self):
        """Wagtail's own (a password, a group), climbing the tree unless there is none anywhere: we have audiences."""
        return super().get_view_restrictions() if self.may_be_restricted else PageViewRestriction.objects.none()

    def get_context(self, request, *args, **kwargs):
        bodies.load(self)
        return super().get_context(request, *args, **kwargs)

    def own_words(self):
        """What this page says below its title, as plain text: its summary, every block, the fields of `telling`."""
        told = [self.summary]
        for field in self._meta.fields:
            if isinstance(field, StreamField):
                stream = getattr(self, field.name)
                told += stream.stream_block.get_searchable_content(stream)
        told += [getattr(self, name) for name in self.telling]
        return " ".join(str(text) for text in told if text)

    def searchable_stems(self):
        return stems(f"{self.title} {self.own_words()}", self.locale.language_code)

    def folded_title(self):
        return fold(self.title)


class SectionPage(BasePage):
    """A shelf of an index: the network's, or one cooperative's, whose editors publish here and nowhere else."""

    cooperative = models.ForeignKey(
        "pages.Cooperative",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("coopérative"),
        help_text=_("Vide : la section du réseau."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("cooperative", read_only=True)]
    is_creatable = False  # the project lays them (pages.network)

    class Meta:
        abstract = True


class SectionedPage(BasePage):
    """A page that stands on a shelf; it keeps the shelf's cooperative, so that lists need not climb the tree."""

    cooperative = models.ForeignKey(
        "pages.Cooperative", models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    content_panels = [*BasePage.content_panels, FieldPanel("audience")]
    subpage_types = []

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        section = self.get_parent().specific if self.depth else None
        self.cooperative = getattr(section, "cooperative", None)
        writes_audience = "audience" in (kwargs.get("update_fields") or ["audience"])
        if writes_audience and self.audience == Audience.PUBLIC and self._source_is_closed():
            self.audience = Audience.MEMBERS
        super().save(*args, **kwargs)
        if writes_audience and self.audience == Audience.MEMBERS:
            self.close_translations()

    def _source_is_closed(self):
        """Tell whether this is a translation of a page for members: no draft or synchronisation opens it again."""
        twins = type(self)._default_manager.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        return twins.filter(locale__language_code=settings.LANGUAGE_CODE, audience=Audience.MEMBERS).exists()

    def close_translations(self):
        """What becomes for members only does so in every language: a page saved as such closes its translations."""
        others = type(self)._default_manager.filter(translation_key=self.translation_key, audience=Audience.PUBLIC)
        for other in others.exclude(pk=self.pk):
            other.audience = Audience.MEMBERS
            other.save(update_fields=["audience"])


def stand_on_new_shelf(sender, instance, **kwargs):
    """A page that was moved takes the cooperative of the section where it now stands."""
    page = instance.specific
    if isinstance(page, SectionedPage):
        page.save()
