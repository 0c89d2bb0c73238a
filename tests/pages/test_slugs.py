"""The last word of an address: plain letters, whatever the title."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse

from pages.models import NewsPage, NewsSectionPage
from pages.network import NETWORK_EDITORS
from tests.factories import NewsPageFactory, UserFactory

TITLE, SLUG = "Rêver notre coopération", "rever-notre-cooperation"


@pytest.fixture
def address(client):
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(editor)
    section = NewsSectionPage.objects.get(locale__language_code="fr", cooperative=None)
    return reverse("wagtailadmin_pages:add", args=["pages", "newspage", section.pk])


def filled(**fields):
    form = {"audience": "public", "date": "2026-03-05", "body-count": "0"}
    return form | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "title": TITLE} | fields


def test_a_page_made_without_a_slug_takes_plain_letters():
    assert NewsPageFactory(title=TITLE).slug == SLUG


def test_the_editor_suggests_plain_letters(client, address):
    """Wagtail's script makes the slug from the title, and asks this attribute whether to keep accents."""
    html = BeautifulSoup(client.get(address).content, "html.parser")
    field = html.select_one("input[name=slug]")
    assert field.get("data-w-slug-allow-unicode-value") is None
    formatters = json.loads(field["data-w-slug-formatters-value"])
    assert written("D’un cœur à l'autre, ex æquo, Œuvre", formatters) == "D-un coeur à l-autre, ex aequo, oeuvre"


def written(text, formatters):
    """What Wagtail's script makes of `text` before it takes the accents away."""
    for (pattern, flags), replacement in formatters:
        assert flags == "gu"
        text = re.sub(pattern, replacement, text)
    return text


def test_a_title_of_ten_thousand_characters_is_refused_in_words(client, address):
    answer = client.post(address, filled(title="é" * 10_000, slug="long"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, ["title"])
    assert answer.content.decode().count("é" * 10_000) == 1
    assert not NewsPage.objects.exists()
