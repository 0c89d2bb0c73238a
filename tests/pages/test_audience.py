"""What becomes for members only does so in every language."""

import pytest
from wagtail.models import Locale

from tests.factories import EventPageFactory, NewsPageFactory, RecapPageFactory

POISON = "pamplemoussier"


@pytest.mark.parametrize("make", [NewsPageFactory, EventPageFactory, RecapPageFactory])
def test_closing_a_page_closes_its_translations(make, client):
    page = make(title="Ouverte")
    twin = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.title = POISON
    twin.save_revision().publish()
    twin.refresh_from_db()
    assert POISON in client.get(twin.url).content.decode()
    page.audience = "members"
    page.save_revision().publish()
    response = client.get(twin.url)
    assert (response.status_code, POISON in response.content.decode()) == (404, False)
    assert POISON not in client.get(twin.get_parent().get_parent().url).content.decode()
