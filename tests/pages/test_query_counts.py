"""What a public page asks of the database: the same for three rows as for three hundred, and little."""

from datetime import date

import pytest
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file

from pages.models import (
    ContentPage,
    CooperativeIndexPage,
    CooperativePage,
    EventPage,
    EventSectionPage,
    FormPage,
    HomePage,
    NewsPage,
    NewsSectionPage,
    Picture,
    RecapPage,
    RecapSectionPage,
)
from tests.factories import CooperativeFactory, EventPageFactory, NewsPageFactory
from tests.factories.recaps import full_recap, past_occurrence
from tests.pages.crowd import grow, meet


def french_home():
    return HomePage.objects.get(locale__language_code="fr")


def cooperative_page(cooperative):
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    return index.add_child(
        instance=CooperativePage(title=f"Girafe {cooperative}", slug=cooperative.slug, cooperative=cooperative)
    )


def fill(number):
    """`number` pages of each type, of a cooperative and of the network, and one of each that is rich."""
    home = french_home()
    cooperatives = [
        CooperativeFactory(slug=f"maison-{n}") for n in range(min(number, 8))
    ]  # four more come with the recap
    for cooperative in cooperatives:
        cooperative_page(cooperative)
    event = EventPageFactory(title="Une girafe", slug="une-girafe")
    meet([event], times=min(number, 12))
    for section_model, model, fields in (
        (NewsSectionPage, NewsPage, {"date": date(2026, 1, 1), "summary": "Une phrase."}),
        (RecapSectionPage, RecapPage, {"date": date(2026, 1, 1), "summary": "Une phrase."}),
        (EventSectionPage, EventPage, {"starts_at": event.starts_at, "ends_at": event.ends_at}),
    ):
        for cooperative in (None, cooperatives[0]):
            section = section_model.objects.get(locale__language_code="fr", cooperative=cooperative)
            pages = grow(section, model, number // 2 + 1, "Girafe", cooperative=cooperative, **fields)
            if model is EventPage:
                meet(pages, times=2)
    grow(home, ContentPage, number, "Girafe", summary="Une phrase.")
    home = french_home()
    home.first_action_text, home.first_action_page = "Venir", home.get_children().first()
    home.second_action_text, home.second_action_page = "Voir", home.get_children().last()
    home.save()
    NewsPageFactory(title="Une girafe", slug="une-girafe")
    occurrence = past_occurrence(date(2026, 10, 9))
    full_recap(word="girafe", slug="une-girafe", occurrence=occurrence, date=occurrence.date)
    home.add_child(instance=FormPage(title="Écrire", slug="ecrire", purpose="<p>.</p>", thanks="<p>.</p>"))


COUNTS = {
    "/": 11,
    "/en/": 12,
    "/actualites/": 12,
    "/actualites/reseau/": 12,
    "/actualites/reseau/une-girafe/": 11,
    "/evenements/": 12,
    "/evenements/?passes=1": 11,
    "/evenements/?coop=maison-0&quoi=workshop": 12,
    "/evenements/maison-0/": 12,
    "/evenements/agenda.ics": 10,
    "/evenements/reseau/une-girafe/": 12,
    "/evenements/reseau/la-conviviale/": 13,
    "/en/events/": 14,
    "/comptes-rendus/": 13,
    "/comptes-rendus/maison-0/": 13,
    "/comptes-rendus/reseau/une-girafe/": 13,
    "/cooperatives/": 9,
    "/cooperatives/maison-0/": 12,
    "/contentpage-5/": 9,
    "/ecrire/": 10,
    "/recherche/": 2,
    "/recherche/?q=girafe": None,  # one more for each type among the answers: fifteen at most
    "/recherche/?q=introuvable": 5,
    "/plan-du-site/": 4,
    "/sitemap.xml": 3,
    "/actualites/flux.xml": 3,
    "/nulle-part/": 8,
}


@pytest.mark.parametrize("number", [3, 300])
def test_a_page_asks_as_little_for_three_hundred_rows_as_for_three(number, django_assert_max_num_queries):
    fill(number)
    counts = {}
    for address in COUNTS:
        Client().get(address)  # warms what is remembered between requests: content types, site root paths
        with django_assert_max_num_queries(15) as queries:
            assert Client().get(address).status_code == (404 if "nulle" in address else 200), address
        counts[address] = COUNTS[address] and len(queries)
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
