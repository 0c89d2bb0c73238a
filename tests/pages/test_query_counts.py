"""What a public page asks of the database: the same for one row as for thirty, and little."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from pages.models import (
    ContentPage,
    CooperativeIndexPage,
    CooperativePage,
    HomePage,
    NewsPage,
    Occurrence,
    Picture,
    RecapPage,
)
from tests.factories import CooperativeFactory, EventPageFactory, NewsPageFactory, RecapPageFactory


def french_home():
    return HomePage.objects.get(locale__language_code="fr")


def cooperative_page(cooperative):
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    return index.add_child(
        instance=CooperativePage(title=cooperative.name, slug=cooperative.slug, cooperative=cooperative)
    )


def fill(number):
    """`number` of everything, and the buttons of the home page."""
    home = french_home()
    NewsPageFactory(title="Au réseau", slug="au-reseau")
    for n in range(number):
        cooperative = CooperativeFactory(slug=f"maison-{n}") if n < 12 else None
        if cooperative:
            cooperative_page(cooperative)
        NewsPageFactory(cooperative=cooperative, date=date(2026, 1, 1) + timedelta(n), summary="Une phrase.")
        RecapPageFactory(cooperative=cooperative)
        event = EventPageFactory(cooperative=cooperative)
        starts_at = timezone.now() + timedelta(days=n + 1)
        Occurrence.objects.create(
            event=event, date=starts_at.date(), starts_at=starts_at, ends_at=starts_at + timedelta(hours=1)
        )
        home.add_child(instance=ContentPage(title=f"Page {n}", show_in_menus=True))
    home.first_action_text, home.first_action_page = "Venir", home.get_children().first()
    home.second_action_text, home.second_action_page = "Voir", home.get_children().last()
    home.save()


COUNTS = {
    "/": 11,
    "/en/": 12,
    "/actualites/": 12,
    "/actualites/reseau/": 12,
    "/actualites/reseau/au-reseau/": 11,
    "/cooperatives/": 9,
    "/cooperatives/maison-0/": 12,
    "/page-0/": 9,
    "/recherche/": 2,
    "/recherche/?q=nouvelle": 8,
    "/plan-du-site/": 4,
    "/sitemap.xml": 3,
    "/actualites/flux.xml": 3,
    "/nulle-part/": 8,
}


@pytest.mark.parametrize("number", [1, 3, 30])
def test_a_page_asks_as_little_for_thirty_rows_as_for_one(number, django_assert_max_num_queries):
    fill(number)
    counts = {}
    for address in COUNTS:
        Client().get(address)  # warms what is remembered between requests: content types, site root paths
        with django_assert_max_num_queries(15) as queries:
            Client().get(address)
        counts[address] = len(queries)
    assert counts == COUNTS


def test_photographs_cost_the_home_page_one_query(django_assert_num_queries):
    fill(3)
    picture = Picture.objects.create(title="Une table", file=get_test_image_file())
    RecapPage.objects.update(cover=picture)
    NewsPage.objects.update(cover=picture)
    Client().get("/")
    with django_assert_num_queries(12):
        content = Client().get("/").content.decode()
    assert content.count("<img") == 2
