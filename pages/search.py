"""The public search: what one may read, in the language one reads, whatever the accents, the case or the plurals."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Max, Min, Q
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail.search.query import PlainText

from pages.asked import page_of
from pages.models import (
    ContentPage,
    Cooperative,
    CooperativePage,
    EventPage,
    FormPage,
    HomePage,
    NewsPage,
    Occurrence,
    RecapPage,
)
from pages.models.base import SectionedPage
from pages.navigation import navigation_for
from pages.occurrences import local_date, source_event
from pages.tree import readable
from pages.words import plain, stems

KINDS = {
    HomePage: _("Accueil"),
    ContentPage: _("Page"),
    FormPage: _("Formulaire"),
    CooperativePage: _("Coopérative"),
    NewsPage: _("Actualité"),
    EventPage: _("Événement"),
    RecapPage: _("Compte rendu"),
}
PER_PAGE = 10


class SearchForm(forms.Form):
    """What somebody looks for."""

    q = forms.CharField(
        label=_("Que cherchez-vous\u202f?"), max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )


@dataclass(frozen=True)
class Answer:
    """One page that was found: what kind it is, its day if it has one, and whose it is where somebody tells it."""

    page: Page
    kind: str
    day: date | None
    is_over: bool
    cooperative: Cooperative | None

    @property
    def is_told(self):
        """Tell whether it comes from a cooperative or, without one, from the network."""
        return isinstance(self.page, SectionedPage)


def words_of(query):
    """The stems of `query` that count: those of one letter do not, unless there is nothing else."""
    found = stems(query, get_language()).split()
    return [stem for stem in found if len(stem) > 1] or found


def find(query, user):
    """The pages that hold all the words of `query`, best first, among those that `user` may read."""
    words = words_of(query)
    if not words:
        return Page.objects.none()
    return _pages(user).search(PlainText(" ".join(words), operator="and"))


def begun(query, user):
    """The pages with words in their title that begin like those of `query`: what « coop » may stand for."""
    words = plain(query)
    return _pages(user).autocomplete(PlainText(words, operator="and")) if words else Page.objects.none()


def _pages(user):
    return readable(user).type(*KINDS).filter(locale=Locale.get_active())


def results(request):
    """The search form, and what answers it."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    context, status = {"form": form}, 400 if form.errors else 200
    if form.is_valid():
        query = form.cleaned_data["q"]
        page_obj = page_of(find(query, request.user), PER_PAGE, request)
        if not page_obj.paginator.count:
            page_obj = page_of(begun(query, request.user), PER_PAGE, request)
        status = 404 if page_obj.misread else 200
        context |= {
            "query": query,
            "words": words_of(query),
            "page_obj": page_obj,
            "page_numbers": page_obj.numbers,
            "misread": page_obj.misread,
            "answers": _answers([page.pk for page in page_obj.object_list], request),
        }
    return render(request, "pages/search.html", context, status=status)


def _answers(pks, request):
    """The pages `pks` as Answers, in that order."""
    pages = sorted(Page.objects.filter(pk__in=pks).order_by("pk").specific(), key=lambda page: pks.index(page.pk))
    days = _days_of([page for page in pages if isinstance(page, EventPage)], timezone.now())
    cooperatives = {row.pk: row for row in navigation_for(request).cooperatives}
    return [
        Answer(
            page=page,
            kind=KINDS[type(page)],
            day=days.get(page.pk, (getattr(page, "date", None), False))[0],
            is_over=days.get(page.pk, (None, False))[1],
            cooperative=cooperatives.get(getattr(page, "cooperative_id", None)),
        )
        for page in pages
    ]


def _days_of(events, now):
    """{pk: (day, whether it is over)} of `events`: their next day, else their last one. The French ones hold them."""
    if not events:
        return {}
    sources = {event.pk: source_event(event) if event.alias_of_id else event for event in events}
    keys = {pk: source.translation_key for pk, source in sources.items()}
    rows = Occurrence.objects.kept().filter(event__live=True, event__translation_key__in=keys.values())
    moments = (
        rows.order_by()
        .values_list("event__translation_key")
        .annotate(coming=Min("starts_at", filter=Q(ends_at__gte=now)), last=Max("starts_at"))
    )
    found = {key: (local_date(coming or last), not coming) for key, coming, last in moments}
    return {pk: found[key] for pk, key in keys.items() if key in found}
