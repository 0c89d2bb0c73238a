"""The English pages as they stand once built: all that was told is there, and one stays among them."""

import pytest
from bs4 import BeautifulSoup
from django.urls import resolve
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from extranet.notifications.models import OutboxMail
from pages.models import FormPage
from tests.demo.test_english import NAMES, NUMBERS

pytestmark = pytest.mark.usefixtures("built")
ADDRESSES = """
/home/
/home/news/
/home/news/network/
/home/news/network/a-place-to-work-together/
/home/news/network/dreaming-our-cooperation-is-out/
/home/events/
/home/events/network/
/home/events/network/one-place-five-plans/
/home/events/network/the-conviviale/
/home/events/network/network-breakfast/
/home/events/elycoop/
/home/events/elycoop/test-your-project-keep-a-net/
/home/recaps/
/home/recaps/network/
/home/recaps/network/dreaming-our-cooperation/
/home/cooperatives/
/home/cooperatives/cabestan/
/home/cooperatives/elycoop/
/home/cooperatives/escale-creation/
/home/cooperatives/graines-de-sol/
/home/write-to-us/
/home/join/
/home/press/
/home/legal-notice/
/home/your-data/
/home/accessibility/
"""
TOLD_IN_BOTH = [
    *("mentions-legales", "donnees-personnelles", "accessibilite", "rejoindre", "presse", "ecrire"),
    *("cabestan", "elycoop", "escale-creation", "graines-de-sol"),
]
PLACES = {"La Halle aux Élans", "1, place de l’Exemple", "Café de la Ficelle douce", "3, rue de l’Exemple"}
PLACES |= {"Villeurbanne", "Salle du Banc long", "61, cours de l’Exemple"}
SLUGS = {"cooperatives", "cabestan", "elycoop", "escale-creation", "graines-de-sol"}
REACHED = {"equipe-support@cohop.example", *(f"04 65 71 00 0{number}" for number in range(1, 5))}
ELSEWHERE = ("/documents/", "mailto:", "tel:", "#", "webcal:")


def live(language):
    return Page.objects.live().filter(locale__language_code=language, depth__gt=1)


def html_at(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


def status_at(client, address):
    response = client.get(address)
    b"".join(response)  # a file is closed once it has been read
    return response.status_code


def links(html, selector):
    return [(a.get_text(strip=True), a["href"]) for a in html.select(f"{selector} a")]


def test_english_is_complete():
    assert sorted(page.url_path for page in live("en")) == sorted(ADDRESSES.split())
    assert {page.specific_class for page in live("en")} == {page.specific_class for page in live("fr")}
    told = Page.objects.filter(
        slug__in=TOLD_IN_BOTH, content_type__model__in=["contentpage", "formpage", "cooperativepage"]
    )
    keys = [page.translation_key for page in told.filter(locale__language_code="fr")]
    assert len(keys) == len(TOLD_IN_BOTH) == live("en").filter(translation_key__in=keys).count()


def test_nothing_stays_in_french_but_names():
    kept = {
        row.data
        for row in StringTranslation.objects.select_related("translation_of")
        if row.data == row.translation_of.data
    }
    assert kept <= NAMES | NUMBERS | PLACES | SLUGS | REACHED
    for page in live("en").specific():
        for block in getattr(page, "body", ()):
            if block.block_type == "table":
                cells = {block.value["table_caption"], *(cell for row in block.value["data"] for cell in row)}
                french = {cell for cell in cells if "\u00a0" in cell or "é" in cell}
                assert french == set(), page


def test_header_and_footer_name_the_same_pages_in_english(client):
    html = html_at(client, "/en/press/")
    assert links(html, ".site-nav") == [
        ("News", "/en/news/"),
        ("Events", "/en/events/"),
        ("Recaps", "/en/recaps/"),
        ("Cooperatives", "/en/cooperatives/"),
        ("Join us", "/en/join/"),
        ("Search", "/en/recherche/"),
    ]
    assert links(html, ".site-footer__grid") == [
        ("Cabestan", "/en/cooperatives/cabestan/"),
        ("Elycoop", "/en/cooperatives/elycoop/"),
        ("Escale Création", "/en/cooperatives/escale-creation/"),
        ("Graines de Sol", "/en/cooperatives/graines-de-sol/"),
        ("Subscribe to the calendar", "/en/events/#abonnement"),
        ("News feed", "/en/news/flux.xml"),
        ("Press", "/en/press/"),
        ("Write to us", "/en/write-to-us/"),
        ("Members’ area", "/en/extranet/"),
        ("Français", "/presse/"),
    ]
    assert links(html, ".site-footer__legal") == [
        ("Legal notice", "/en/legal-notice/"),
        ("Your data", "/en/your-data/"),
        ("Accessibility: non-compliant", "/en/accessibility/"),
        ("Site map", "/en/plan-du-site/"),
    ]
    assert len(links(html_at(client, "/presse/"), "footer")) == len(links(html, "footer"))


def test_each_english_page_names_its_french_one(client):
    for page in live("en"):
        html = html_at(client, page.url)
        french = page.get_translations().get(locale__language_code="fr")
        assert html.html["lang"] == "en"
        assert html.select_one('link[hreflang="fr"]')["href"].endswith(french.url), page


@pytest.mark.parametrize("language", ["fr", "en"])
def test_links_lead_somewhere_and_those_that_leave_english_say_so(client, language):
    found, silent = set(), set()
    for page in live(language):
        if client.get(page.url).status_code == 404:
            continue  # the members' own
        for a in html_at(client, page.url).select("main a[href], header a[href], footer a[href]"):
            found.add(a["href"].partition("#")[0])
            inside = a["href"].startswith(("/en/", *ELSEWHERE))
            if language == "en" and not inside and not a.get("lang") and "month__day" not in a.get("class", ()):
                silent.add((page.url, a["href"]))
    assert silent == set()
    pages = sorted(url for url in found if url.startswith("/") and "/extranet/" not in url)
    assert {url: status for url in pages if (status := status_at(client, url)) != 200} == {}
    assert all(resolve(url) for url in found if "/extranet/" in url)


def test_the_english_form_asks_in_english_and_reaches_the_same_people(client):
    french, english = (FormPage.objects.get(locale__language_code=code) for code in ("fr", "en"))
    html = html_at(client, english.url)
    labels = [label.get_text(" ", strip=True) for label in html.select("form.form .field label")]
    assert labels == ["Your name", "Your e-mail address", "Cooperative (optional)", "Your message"]
    assert [option.get_text() for option in html.select("form.form option")] == [
        "I don’t know yet",
        "Cabestan",
        "Elycoop",
        "Escale Création",
        "Graines de Sol",
    ]
    names = list(english.form_fields.values_list("clean_name", flat=True))
    assert names == list(french.form_fields.values_list("clean_name", flat=True))  # one way to read both
    answers = dict(zip(names, ["Ada", "ada@cohop.example", "Elycoop", "Hello!"], strict=True))
    assert client.post(english.url, answers)["Location"] == "/en/write-to-us/?merci"
    assert list(OutboxMail.objects.values_list("to", "subject")) == [
        (french.to_address, "Message from the Co’hop website")
    ]
