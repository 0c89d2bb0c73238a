"""What an editor sees before a page is published: every type, new or not, in every mode."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse

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
    RecapPage,
    RecapSectionPage,
)
from pages.network import NETWORK_EDITORS
from tests.factories import EventPageFactory, UserFactory
from tests.factories.recaps import full_recap, past_occurrence

COMMON = {"title": "Une girafe", "slug": "une-girafe", "summary": "Au long cou.", "audience": "public"}
COMMENTS = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
RICH = '{"blocks": [{"text": "Merci.", "type": "unstyled", "key": "a"}], "entityMap": {}}'
RECURRENCE = {"recurrence-freq": "", "recurrence-until_0": ""}
TYPES = {
    ContentPage: (HomePage, {"steps-count": "0", "body-count": "0"}),
    FormPage: (
        HomePage,
        {
            "body-count": "0",
            "purpose": RICH,
            "thanks": RICH,
            "form_fields-TOTAL_FORMS": "0",
            "form_fields-INITIAL_FORMS": "0",
            "form_fields-MIN_NUM_FORMS": "0",
            "form_fields-MAX_NUM_FORMS": "1000",
        },
    ),
    CooperativePage: (CooperativeIndexPage, {"body-count": "0"}),
    NewsPage: (NewsSectionPage, {"date": "2026-03-05", "body-count": "0"}),
    EventPage: (
        EventSectionPage,
        {
            "kind": "workshop",
            "open_to": "everyone",
            "starts_at": "2027-03-16 18:30",
            "ends_at": "2027-03-16 20:00",
            "body-count": "0",
            "registration": "none",
            "questions-count": "0",
        },
    ),
    RecapPage: (
        RecapSectionPage,
        {"date": "2025-10-09"}
        | {
            f"{name}-count": "0"
            for name in (
                "figures",
                "timeline",
                "quotes",
                "body",
                "actions",
                "pledges",
                "gallery",
                "attachments",
                "next_steps",
            )
        },
    ),
}


@pytest.fixture(autouse=True)
def editor(client):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(user)


def parent_of(model):
    rows = TYPES[model][0].objects.filter(locale__language_code="fr")
    return rows.filter(cooperative=None).get() if hasattr(TYPES[model][0], "cooperative") else rows.get()


def shown(client, address, form, mode=""):
    """The page, as the frame of the editor shows it."""
    answer = client.post(address, form | COMMENTS)
    assert answer.json() == {"is_valid": True, "is_available": True}
    answer = client.get(address, {"mode": mode})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize("model", TYPES)
def test_a_new_page_is_seen_before_it_is_saved(client, model):
    address = reverse("wagtailadmin_pages:preview_on_add", args=["pages", model._meta.model_name, parent_of(model).pk])
    for mode, _name in model().preview_modes:
        html = shown(client, address, COMMON | TYPES[model][1], mode)
        assert html.h1.get_text() == ("Merci\u202f!" if mode == "landing" else "Une girafe")
    assert not model.objects.exists()


@pytest.mark.parametrize("make", [lambda: full_recap(occurrence=past_occurrence()), EventPageFactory])
def test_a_page_is_seen_with_what_is_not_published_yet(client, make):
    page = make()
    model = type(page)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    html = shown(client, address, COMMON | TYPES[model][1] | {"title": "Un okapi"})
    assert html.h1.get_text() == "Un okapi"
    page.refresh_from_db()
    assert page.title != "Un okapi"
