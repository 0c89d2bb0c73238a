"""What becomes for members only does so in every language."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction
from wagtail_localize.models import Translation, TranslationSource

from pages.models import NewsPage
from pages.network import NETWORK_EDITORS
from tests.factories import EventPageFactory, MemberFactory, NewsPageFactory, RecapPageFactory, UserFactory

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


@pytest.mark.parametrize("make", [NewsPageFactory, EventPageFactory, RecapPageFactory])
@pytest.mark.parametrize("door", ["an old draft", "opened by hand", "an old source"])
def test_no_translation_opens_what_its_source_keeps_for_members(make, door, client):
    page = make(title="Ouverte")
    source, _ = TranslationSource.get_or_create_from_instance(page)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=True)
    twin = page.get_translation(english)
    twin.title = POISON
    twin.save_revision().publish()
    draft = twin.save_revision()
    page.refresh_from_db()
    page.audience = "members"
    page.save_revision().publish()
    if door == "an old draft":
        draft.publish()
    elif door == "opened by hand":
        twin = page.get_translation(english)
        twin.audience = "public"
        twin.save_revision().publish()
    else:
        translation.save_target(publish=True)
    twin = page.get_translation(english)
    assert (twin.live, twin.audience) == (True, "members")
    addresses = [twin.url, f"{twin.url}pdf/", twin.get_parent().get_parent().url, "/sitemap.xml", "/en/news/flux.xml"]
    told = [client.get(address).content.decode(errors="replace") for address in addresses]
    assert [address for address, text in zip(addresses, told, strict=True) if POISON in text or twin.url in text] == []
    assert [client.get(address).status_code for address in addresses[:2]] == [404, 404]


@pytest.mark.parametrize("make", [NewsPageFactory, EventPageFactory, RecapPageFactory])
def test_a_former_address_of_a_members_page_leads_nobody_else_to_it(make, client, django_capture_on_commit_callbacks):
    page = make(title="Ouverte", slug="ouverte")
    former = page.url
    page.audience, page.slug = "members", POISON
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page = type(page).objects.get()
    assert (page.slug, former) != (former, page.url)
    assert client.get(former).status_code == 404
    client.force_login(MemberFactory())
    assert client.get(former)["Location"] == page.url


def test_a_former_address_of_a_public_page_leads_to_it(client, django_capture_on_commit_callbacks):
    page = NewsPageFactory(slug="avant")
    former = page.url
    page.slug = "apres"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert client.get(f"{former}?utm=lettre")["Location"] == NewsPage.objects.get().url


def test_the_audience_is_the_only_way_to_keep_a_page(client):
    """Wagtail's own restrictions would keep the page and leave its title in lists and feeds."""
    page = NewsPageFactory()
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(editor)
    client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()
