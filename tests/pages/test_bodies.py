"""What a body shows and where it leads, once all of it was asked of the database together."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from wagtail.models import Locale, PageViewRestriction

from pages import bodies
from pages.downloads import TEMPLATE
from pages.models import Attachment, Audience, ContentPage, FormPage, HomePage, NewsPage
from tests.factories import NewsPageFactory, RecapPageFactory
from tests.factories.bodies import attachment, body, content_page
from tests.factories.recaps import picture


def main(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser").main


def in_english(page, slug, **fields):
    twin = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    for name, value in {"slug": slug, **fields}.items():
        setattr(twin, name, value)
    twin.save_revision().publish()
    return type(page).objects.get(pk=twin.pk)


def leading_to(page):
    """A body that leads to `page` in all the ways there are."""
    link = f'<a linktype="page" id="{page.pk}">là</a>'
    return [
        ("paragraph", f"<p>{link}</p>"),
        ("fold", {"summary": "Où ?", "text": f"<p>{link}</p>"}),
        ("action", {"text": "", "label": "Venir", "page": page, "url": ""}),
    ]


def addresses(client, address):
    return [link.get("href") for link in main(client, address).select(".body a")]


def test_all_that_it_holds_is_shown(client):
    NewsPageFactory(slug="une", body=body(2))
    shown = main(client, "/actualites/reseau/une/").select_one(".body")
    found = [a.get("href") for a in shown.select("a")]
    files = {kept.title: kept.url for kept in Attachment.objects.order_by("pk")}
    assert found == [
        *("/cible-lien-0/", files["cible-lien-0"]) * 2,
        *(files["cible-0"], "/cible-0/"),
        *("/cible-lien-1/", files["cible-lien-1"]) * 2,
        *(files["cible-1"], "/cible-1/"),
    ]
    assert [image["alt"] for image in shown.select("img")] == ["Un cercle de dix personnes assises"] * 2


def test_it_leads_to_the_translation_that_is_live(client):
    target = content_page("ici")
    page = NewsPageFactory(slug="une", body=leading_to(target))
    in_english(page, "one")
    assert addresses(client, "/actualites/reseau/une/") == ["/ici/"] * 3
    assert addresses(client, "/en/news/network/one/") == ["/ici/"] * 3
    twin = in_english(target, "here")
    assert addresses(client, "/en/news/network/one/") == ["/en/here/"] * 3
    twin.unpublish()
    assert addresses(client, "/en/news/network/one/") == ["/ici/"] * 3


def test_it_leads_nowhere_to_what_is_not_live(client):
    target = content_page("ici")
    NewsPageFactory(slug="une", body=leading_to(target))
    target.unpublish()
    assert addresses(client, "/actualites/reseau/une/") == [None, None]
    target.delete()
    assert addresses(client, "/actualites/reseau/une/") == [None, None]


def test_a_document_that_may_no_longer_be_shown_is_not_linked(client):
    gone = attachment("fini", consent_ends_on=date(2020, 1, 1))
    link = f'<p><a linktype="document" id="{gone.pk}">ceci</a></p>'
    NewsPageFactory(slug="une", body=[("paragraph", link), ("document", {"document": gone, "title": ""})])
    assert addresses(client, "/actualites/reseau/une/") == [None]


def test_one_picture_twice_keeps_its_words_each_time(client):
    image, other = picture(), picture()
    other.pk, other.contextual_alt_text = image.pk, "Le même, de loin"
    blocks = [("picture", {"image": one, "caption": ""}) for one in (image, other)]
    page = NewsPageFactory(slug="une", body=blocks)
    assert [img["alt"] for img in main(client, page.url).select(".body img")] == [
        "Un cercle de dix personnes assises",
        "Le même, de loin",
    ]


def test_filling_a_body_changes_nothing_in_what_is_kept():
    page = NewsPage.objects.get(pk=NewsPageFactory(body=body(1)).pk)
    kept = list(page.body.raw_data)
    bodies.load(page)
    assert page.body.get_prep_value() == kept
    page.save()
    assert list(NewsPage.objects.get(pk=page.pk).body.raw_data) == kept


def test_blocks_kept_before_a_field_was_added_are_shown(client):
    page = NewsPageFactory(slug="une", body=leading_to(content_page("ici")))
    raw = list(page.body.raw_data)
    del raw[2]["value"]["url"], raw[2]["value"]["text"]
    NewsPage.objects.filter(pk=page.pk).update(body=raw)
    assert addresses(client, page.url) == ["/ici/"] * 3


def test_rich_text_outside_of_a_body_leads_to_the_translation_too(client):
    target = content_page("ici")
    in_english(target, "here")
    home = HomePage.objects.get(locale__language_code="en")
    purpose = f'<p><a linktype="page" id="{target.pk}">there</a></p>'
    home.add_child(instance=FormPage(title="Write", slug="write", purpose=purpose, thanks=purpose))
    assert main(client, "/en/write/").select_one(".meta a")["href"] == "/en/here/"
    assert main(client, "/en/write/?merci").select_one(".message a")["href"] == "/en/here/"


def test_a_body_goes_to_paper_with_its_links():
    recap = RecapPageFactory(slug="rever", body=leading_to(content_page("ici")))
    context = {"page": recap, "cooperatives": [], "network_colours": ["blue", "pink"]}
    content = render_to_string(TEMPLATE, context | {"language": "fr", "document_title": recap.title})
    assert [link["href"] for link in BeautifulSoup(content, "html.parser").select(".body a")] == ["/ici/"] * 3


@pytest.mark.parametrize("kind", ["login", "password"])
def test_what_wagtail_restricts_stays_so(client, kind):
    above = content_page("haut")
    above.add_child(instance=ContentPage(title="Bas", slug="bas", summary="Entre nous."))
    assert "Entre nous." in client.get("/haut/bas/").content.decode()
    PageViewRestriction.objects.create(page=above, restriction_type=kind, password="x")
    answer = client.get("/haut/bas/")
    assert "Entre nous." not in answer.content.decode()
    assert answer.status_code == (302 if kind == "login" else 200)


def test_a_shelf_that_is_closed_is_not_named_on_the_way(client):
    above = content_page("haut")
    middle = above.add_child(instance=ContentPage(title="Milieu", slug="milieu"))
    middle.add_child(instance=ContentPage(title="Bas", slug="bas"))

    def way():
        return [link.get_text() for link in main(client, "/haut/milieu/bas/").select(".breadcrumb li")]

    assert way() == ["Accueil", "Page haut", "Milieu", "Bas"]
    ContentPage.objects.filter(pk=middle.pk).update(audience=Audience.MEMBERS)
    assert way() == ["Accueil", "Page haut", "Bas"]
