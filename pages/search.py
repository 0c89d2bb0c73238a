"""The public search: what one may read, in the language one reads, whatever the accents, the case or the plurals."""

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail.search.query import PlainText

from pages.models import ContentPage, CooperativePage, EventPage, FormPage, HomePage, NewsPage, RecapPage
from pages.tree import readable
from pages.words import stems

TYPES = (HomePage, ContentPage, FormPage, CooperativePage, NewsPage, EventPage, RecapPage)
PER_PAGE = 10


class SearchForm(forms.Form):
    """What somebody looks for."""

    q = forms.CharField(
        label=_("Que cherchez-vous\u202f?"), max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )


def words_of(query):
    """The stems of `query` that count: those of one letter do not, unless there is nothing else."""
    found = stems(query).split()
    return [stem for stem in found if len(stem) > 1] or found


def find(query, user):
    """The pages that hold all the words of `query`, best first, among those that `user` may read."""
    words = words_of(query)
    if not words:
        return Page.objects.none()
    pages = readable(user).type(*TYPES).filter(locale=Locale.get_active())
    return pages.search(PlainText(" ".join(words), operator="and"))


def results(request):
    """The search form, and what answers it."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    context = {"form": form}
    if form.is_valid():
        query = form.cleaned_data["q"]
        page_obj = Paginator(find(query, request.user), PER_PAGE).get_page(request.GET.get("page"))
        order = {page.pk: rank for rank, page in enumerate(page_obj.object_list)}
        pages = Page.objects.filter(pk__in=order).order_by("pk").specific()
        context |= {
            "query": query,
            "words": words_of(query),
            "page_obj": page_obj,
            "page_numbers": page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1),
            "found": sorted(pages, key=lambda page: order[page.pk]),
        }
    return render(request, "pages/search.html", context, status=400 if form.errors else 200)
