"""What header and footer show: the menu, the links below, the same page in other languages. Two queries a request."""

from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.addresses import site_prefix
from pages.models.base import Audience, reads_members_content
from pages.models.content import FooterPlace

HOME_DEPTH, MENU_DEPTH = 2, 3


@dataclass(frozen=True)
class Link:
    """A title and where it leads; `current` is "page" there, "true" below it, "" elsewhere.

    `language` is that of the page where it is not the reader's, else "".
    """

    title: str
    url: str
    current: str = ""
    language: str = ""


@dataclass(frozen=True)
class Language:
    """Another language: its own name for itself, and the address of what is read, or of its home."""

    code: str
    name: str
    url: str


class Navigation:
    """Everything around a page. `page` is None where what is shown is not in the tree."""

    def __init__(self, request, page=None):
        self.request, self.page = request, page
        self.language = get_language() or settings.LANGUAGE_CODE

    @cached_property
    def _rows(self):
        audiences = ["contentpage__audience", "formpage__audience"]
        legal = Q(contentpage__footer=FooterPlace.LEGAL) | Q(formpage__footer=FooterPlace.LEGAL)
        here = Q(locale__language_code=self.language) | legal & Q(locale__language_code=settings.LANGUAGE_CODE)
        wanted = here & Q(depth=MENU_DEPTH) | Q(depth=HOME_DEPTH)
        if self.page:
            wanted |= Q(translation_key=self.page.translation_key) | Q(path__in=self._above)
            audiences.append(f"{self.page.specific_class._meta.model_name}__audience")
        rows = (
            Page.objects.live()
            .filter(wanted)
            .annotate(
                place=Coalesce("contentpage__footer", "formpage__footer", Value("")),
                audience=Coalesce(*dict.fromkeys(audiences), Value(Audience.PUBLIC)),
            )
            .order_by("path")
            .values_list(
                "title",
                "path",
                "url_path",
                "depth",
                "show_in_menus",
                "translation_key",
                "locale__language_code",
                "content_type__model",
                "place",
                "audience",
                named=True,
            )
        )
        shown = [row for row in rows if row.audience == Audience.PUBLIC]
        return list(rows) if len(shown) < len(rows) and reads_members_content(self.request.user) else shown

    @cached_property
    def _homes(self):
        """{language: the tree path of its home}; the first one of a language wins."""
        homes = [(row.locale__language_code, row.url_path) for row in self._rows if row.depth == HOME_DEPTH]
        return dict(reversed(homes))

    @cached_property
    def _prefixes(self):
        """{the tree path of a home: the address of that home}, asked of the URLs once and not for each link."""
        return {home: site_prefix(language) for language, home in self._homes.items()}

    def address(self, url_path):
        """The address of the page whose place in the tree is `url_path`: no query, whatever the number of pages."""
        for home, prefix in self._prefixes.items():
            if url_path.startswith(home):
                return prefix + url_path.removeprefix(home)
        return site_prefix(settings.LANGUAGE_CODE)

    def _link(self, row):
        url = self.address(row.url_path)
        path = self.request.path
        language = "" if row.locale__language_code == self.language else row.locale__language_code
        return Link(row.title, url, "page" if path == url else "true" if path.startswith(url) else "", language)

    def _first_level(self):
        return (row for row in self._rows if row.depth == MENU_DEPTH and row.locale__language_code == self.language)

    @cached_property
    def home_url(self):
        return site_prefix(self.language if self.language in self._homes else settings.LANGUAGE_CODE)

    @cached_property
    def menu(self):
        """The pages under home that editors show in menus."""
        return [self._link(row) for row in self._first_level() if row.show_in_menus]

    @cached_property
    def footer(self):
        """{place: links} of the pages that editors put in the footer; the legal ones are there in every language."""
        links = {place.value: [] for place in FooterPlace}
        for row in (*self._first_level(), *self._untranslated_legal()):
            if row.place:
                links[row.place].append(self._link(row))
        return links

    def _untranslated_legal(self):
        """The legal pages that the reader's language lacks, as they were first written."""
        here = {row.translation_key for row in self._first_level()}
        legal = (row for row in self._rows if row.place == FooterPlace.LEGAL and row.depth == MENU_DEPTH)
        return [
            row
            for row in legal
            if row.locale__language_code == settings.LANGUAGE_CODE != self.language and row.translation_key not in here
        ]

    @cached_property
    def indexes(self):
        """{model: link} of the pages under home, for those that machines and members look for."""
        return {row.content_type__model: self._link(row) for row in self._first_level()}

    @cached_property
    def translations(self):
        """{language: address} of this very page, its own language included; empty where it stands alone."""
        if not self.page:
            return {}
        rows = [row for row in self._rows if row.translation_key == self.page.translation_key]
        found = {row.locale__language_code: self.address(row.url_path) for row in rows}
        return found if len(found) > 1 else {}

    @cached_property
    def languages(self):
        """The other languages; each leads to this page where it is translated, else to that language's home."""
        return [
            Language(code, get_language_info(code)["name_local"].capitalize(), self._in(code))
            for code, _name in settings.LANGUAGES
            if code != self.language and code in self._homes
        ]

    def _in(self, language):
        if self.page:
            return self.translations.get(language) or site_prefix(language)
        here, match = self.request.get_full_path(), self.request.resolver_match
        is_named = match and match.url_name not in (None, "wagtail_serve")  # else: an address that leads nowhere
        there = translate_url(here, language) if is_named else here
        return there if there != here else site_prefix(language)

    @cached_property
    def _above(self):
        """The places in the tree, as the database orders it, of the pages above this one, home first."""
        steps = range(HOME_DEPTH * Page.steplen, len(self.page.path), Page.steplen)
        return [self.page.path[:step] for step in steps]

    @cached_property
    def ancestors(self):
        """Links to the pages above this one that are there to be read, home first."""
        rows = {row.path: row for row in self._rows}
        above = [rows[path] for path in self._above if path in rows]
        names = [_("Accueil") if row.depth == HOME_DEPTH else row.title for row in above]
        return [Link(name, self.address(row.url_path)) for name, row in zip(names, above, strict=True)]

    @cached_property
    def cooperatives(self):
        """All the cooperatives, by name; each knows its public page (`page_url`, `page_summary`), "" without one."""
        model = apps.get_model("pages", "Cooperative")
        own = ("pk", "name", "slug", "colour", "sign")
        public = ("url_path", "summary", "live", "audience", "locale__language_code")
        found = {}
        rows = model.objects.order_by("name", "pk", "pages__pk").values_list(
            *own, *(f"pages__{name}" for name in public)
        )
        for *fields, url_path, summary, live, audience, language in rows:
            if fields[0] not in found:
                row = found[fields[0]] = model(**dict(zip(own, fields, strict=True)))
                row.page_url = row.page_summary = ""
            is_better = language == self.language or (language == settings.LANGUAGE_CODE and not row.page_url)
            if live and audience == Audience.PUBLIC and is_better:
                row.page_url, row.page_summary = self.address(url_path), summary
        return list(found.values())

    @cached_property
    def colours(self):
        """The palette keys of the cooperatives, in order: what every drawing is made of."""
        return tuple(row.colour for row in self.cooperatives)


def navigation_for(request, page=None):
    """The one Navigation of `request`."""
    found = getattr(request, "_navigation", None)
    if found is None or (page and found.page is None):
        cooperatives = found.__dict__.get("cooperatives") if found else None
        found = request._navigation = Navigation(request, page)
        if cooperatives is not None:
            found.cooperatives = cooperatives
    return found
