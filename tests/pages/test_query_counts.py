"""What a public page asks of the database: the same for three rows as for three hundred, and little."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from pages.models import (
    ContentPage,
    CooperativeIndexPage,
    CooperativePage,
    EventPage,
    EventSectionPage,
    FormField,
    FormPage,
    HomePage,
    NewsPage,
    NewsSectionPage,
    Picture,
    RecapPage,
    RecapSectionPage,
)
from tests.factories import CooperativeFactory, EventPageFactory, NewsPageFactory, RecapPageFactory
from tests.factories.bodies import attachment, body, content_page
from tests.factories.recaps import full_recap, past_occurrence, picture
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
    twin = occurrence.event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.save_revision().publish()
    home.add_child(instance=FormPage(title="Écrire", slug="ecrire", purpose="<p>.</p>", thanks="<p>.</p>"))


COUNTS = {
    "/": 9,
    "/en/": 9,
    "/actualites/": 7,
    "/actualites/reseau/": 7,
    "/actualites/reseau/une-girafe/": 5,
    "/evenements/": 8,
    "/evenements/?passes=1": 8,
    "/evenements/?coop=maison-0&quoi=workshop": 8,
    "/evenements/maison-0/": 8,
    "/evenements/agenda.ics": 6,
    "/evenements/reseau/une-girafe/": 7,
    "/evenements/reseau/la-conviviale/": 8,
    "/en/events/": 9,
    "/en/events/network/la-conviviale/": 9,
    "/en/events/network/la-conviviale/2026-10-09/": 9,
    "/comptes-rendus/": 9,
    "/comptes-rendus/maison-0/": 9,
    "/comptes-rendus/reseau/une-girafe/": 9,
    "/cooperatives/": 4,
    "/cooperatives/maison-0/": 8,
    "/contentpage-5/": 4,
    "/ecrire/": 5,
    "/recherche/": 2,
    "/recherche/?q=girafe": None,  # one more for each type among the answers: fifteen at most
    "/recherche/?q=introuvable": 8,
    "/plan-du-site/": 4,
    "/sitemap.xml": 4,
    "/actualites/flux.xml": 3,
    "/nulle-part/": 7,
}


def asked(addresses):
    """Yield (address, its answer, how many queries it took), once what is remembered between requests is warm."""
    for address in addresses:
        Client().get(address)  # content types, site root paths
        with CaptureQueriesContext(connection) as queries:
            answer = Client().get(address)
        yield address, answer, len(queries)


@pytest.mark.parametrize("number", [3, 300])
def test_a_page_asks_as_little_for_three_hundred_rows_as_for_three(number):
    fill(number)
    counts = {}
    for address, answer, count in asked(COUNTS):
        assert answer.status_code == (404 if "nulle" in address else 200), address
        assert count <= 15, address
        counts[address] = COUNTS[address] and count
    assert counts == COUNTS


def everything(number):
    """A page of each type, in both languages, that has a photograph, a cooperative and `number` of each block."""
    house = CooperativeFactory(slug="maison")
    occurrence = past_occurrence(date(2026, 3, 9))
    fields = {"summary": "Une phrase.", "cover": picture(), "body": body(number)}
    files = {
        "gallery": [("picture", {"image": picture(), "caption": ""})] * number,
        "attachments": [("document", {"document": attachment("piece"), "title": ""})] * number,
    }
    home, index = french_home(), CooperativeIndexPage.objects.get(locale__language_code="fr")
    form = FormPage(title="Écrire", slug="ecrire", purpose=fields["body"][0][1], thanks="<p>.</p>", **fields)
    form.form_fields.add(FormField(label="Nom", field_type="singleline"))
    index.body, index.cover, home.cover = fields["body"], fields["cover"], fields["cover"]
    pages = [
        home,
        index,
        occurrence.event,
        NewsPageFactory(slug="une", cooperative=house, **fields),
        EventPageFactory(slug="serie", recurrence="RRULE:FREQ=WEEKLY;COUNT=9", cooperative=house, **fields),
        EventPageFactory(slug="seule", **fields),
        RecapPageFactory(slug="rever", occurrence=occurrence, date=occurrence.date, **fields, **files),
        index.add_child(instance=CooperativePage(title="Maison", slug="maison", cooperative=house, **fields)),
        content_page("page", **fields),
        home.add_child(instance=form),
    ]
    english = Locale.objects.get(language_code="en")
    for page in pages:
        page.save_revision().publish()
        if not page.has_translation(english):
            page.copy_for_translation(english, copy_parents=True)
        page.get_translation(english).save_revision().publish()


RICH = {
    "/": 10,
    "/en/": 10,
    "/actualites/maison/une/": 11,
    "/en/news/maison/une/": 11,
    "/evenements/maison/serie/": 12,
    "/evenements/maison/serie/2027-03-23/": 13,
    "/en/events/maison/serie/": 13,
    "/en/events/maison/serie/2027-03-23/": 14,
    "/evenements/reseau/seule/": 12,
    "/en/events/network/seule/": 13,
    "/comptes-rendus/reseau/rever/": 11,
    "/en/recaps/network/rever/": 11,
    "/cooperatives/": 10,
    "/en/cooperatives/": 4,
    "/cooperatives/maison/": 13,
    "/en/cooperatives/maison/": 14,
    "/page/": 10,
    "/en/page/": 10,
    "/ecrire/": 13,
    "/en/ecrire/": 13,
}


@pytest.mark.parametrize("number", [1, 6])
def test_a_body_costs_as_little_for_six_of_each_block_as_for_one(number):
    everything(number)
    counts = {}
    for address, answer, count in asked(RICH):
        bodies = 0 if address in ("/", "/en/", "/en/cooperatives/") else 1  # those three have none
        assert answer.content.decode().count('class="call"') == number * bodies, address
        counts[address] = count
    assert max(counts.values()) <= 14  # fifteen is what a page of the day may cost
    assert counts == RICH


def test_photographs_cost_the_home_page_one_query(django_assert_num_queries):
    fill(3)
    picture = Picture.objects.create(title="Une table", file=get_test_image_file())
    RecapPage.objects.update(cover=picture)
    NewsPage.objects.update(cover=picture)
    Client().get("/")
    with django_assert_num_queries(10):
        content = Client().get("/").content.decode()
    assert content.count("<img") == 2
