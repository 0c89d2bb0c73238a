"""What an editor's scripts send as JSON may hold what neither a page nor a database can: it stops there."""

import json

import pytest
from django.urls import reverse

from pages.models import NewsPage, NewsSectionPage
from tests.factories import UserFactory

WORDS = "Bonjour à vous"


@pytest.fixture
def publish(client):
    """Publish a piece of news whose body is one block of that type and value, as sent; return its answer."""
    client.force_login(UserFactory(is_superuser=True))
    section = NewsSectionPage.objects.get(cooperative=None, locale__language_code="fr")

    def post(kind, value):
        form = {"title": "Brève", "slug": "breve", "audience": "public", "date": "2026-03-05", "action-publish": "1"}
        form |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "body-count": "1"}
        form |= {"body-0-deleted": "", "body-0-order": "0", "body-0-type": kind, "body-0-value": value}
        return client.post(reverse("wagtailadmin_pages:add", args=["pages", "newspage", section.pk]), form)

    return post


def flowing(text):
    return json.dumps({"blocks": [{"text": text, "type": "unstyled", "key": "a"}], "entityMap": {}})


def table(text):
    return json.dumps({"data": [["Jour", text]], "table_header_choice": "neither", "table_caption": text})


@pytest.mark.parametrize("broken", ["\ud83d", "\ude00", "\x00"])
@pytest.mark.parametrize(("kind", "value"), [("paragraph", flowing), ("table", table)])
def test_half_a_character_is_left_out_and_the_rest_is_shown(publish, client, kind, value, broken):
    assert publish(kind, value(f"{WORDS}{broken}")).status_code == 302
    page = NewsPage.objects.get()
    assert WORDS in client.get(page.url).content.decode()
    assert client.get("/recherche/?q=bonjour").context["answers"][0].page == page


@pytest.mark.parametrize("value", ["{not json", "[]", '"x"', "3", "null", ""])
@pytest.mark.parametrize("kind", ["paragraph", "table"])
def test_what_no_script_of_ours_sends_is_no_crash(publish, kind, value):
    answer = publish(kind, value)
    assert answer.status_code in (200, 302)
    assert NewsPage.objects.count() == (answer.status_code == 302)
