"""The Conviviale from its first word to its recap: an editor in a browser, 130 people who register, 120 who come."""

import re
import subprocess
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from extranet.accounts import roles
from extranet.accounts.models import User
from pages.models import EventPage, EventSectionPage, Occurrence, RecapPage
from tests.browser.demo import chromium
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.processes import aside, together

PEOPLE, COMING, CONNECTIONS = 130, 120, 4
SCAN = """async ([source, codes]) => {
  const door = await import(source);
  for (const code of codes) await door.scan(code);
}"""


@pytest.fixture
def people(_chromium, transactional_db):
    """Members of four cooperatives."""
    cooperatives = CooperativeFactory.create_batch(4)
    return [MemberFactory(membership=cooperatives[number % 4]) for number in range(PEOPLE)]


@pytest.fixture
def page(people, live_server):
    """A page of Chromium, of an editor of the network."""
    user = UserFactory(network_role=User.NetworkRole.EDITOR)
    roles.settle(user)
    client = Client()
    client.force_login(user)
    section = EventSectionPage.objects.get(cooperative=None, locale__language_code="fr")
    with chromium() as browser:
        context = browser.new_context(base_url=live_server.url, locale="fr-FR", viewport={"width": 1280, "height": 900})
        cookie = client.cookies["sessionid"]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.goto(f"/admin/pages/add/pages/eventpage/{section.pk}/")
        yield page


def publish(page):
    """Write the event and put it online."""
    start = timezone.localtime() + timedelta(days=20)
    page.locator("[name=title]").fill("La Conviviale")
    page.locator("[name=kind]").select_option("network")
    page.locator("[name=open_to]").select_option("members")
    page.locator("[name=starts_at]").fill(f"{start:%Y-%m-%d} 08:30")
    page.locator("[name=ends_at]").fill(f"{start:%Y-%m-%d} 17:30")
    page.get_by_role("tab", name="Inscriptions").click()
    page.locator("[name=registration]").select_option("members")
    page.locator("[name=capacity]").fill(str(PEOPLE))
    page.get_by_role("button", name="Plus d'actions").click()
    page.get_by_role("button", name="Publier").click()
    expect(page.locator(".messages .success")).to_contain_text("La Conviviale")


def register(people):
    """Have them all ask for a seat, as they do from the page; return the date."""
    occurrence = Occurrence.objects.get(event__title="La Conviviale")
    address = reverse("public:register", args=[occurrence.pk])

    def ask(number):
        client = Client()
        client.force_login(people[number])
        return client.post(address).status_code

    assert set(together(ask, PEOPLE, connections=CONNECTIONS)) == {302}
    assert occurrence.registrations.attending().count() == PEOPLE
    return occurrence


def begin(occurrence):
    """It is that morning; return the codes of those who come."""
    now = timezone.now()
    Occurrence.objects.filter(pk=occurrence.pk).update(
        starts_at=now - timedelta(minutes=5), ends_at=now + timedelta(hours=8)
    )
    return list(occurrence.registrations.order_by("pk").values_list("code", flat=True)[:COMING])


def end(occurrence):
    """It was yesterday."""
    moment = timezone.now() - timedelta(days=1)
    Occurrence.objects.filter(pk=occurrence.pk).update(starts_at=moment - timedelta(hours=9), ends_at=moment)


def test_from_the_first_word_to_the_recap(page, people):
    publish(page)
    occurrence = aside(lambda: register(people))
    desk = f"/extranet/evenements/{occurrence.pk}/"
    page.goto(desk)
    expect(page.get_by_role("heading", name=f"{PEOPLE} personnes viennent")).to_be_visible()

    page.get_by_role("link", name="Groupes").click()
    page.locator("[name=size]").fill("6")
    page.get_by_role("button", name="Tirer les groupes").click()
    expect(page.get_by_role("heading", name="22 groupes")).to_be_visible()
    assert {len(group.locator("li").all()) for group in page.locator(".groups > li").all()} == {5, 6}

    page.get_by_role("link", name="Badges").click()
    with page.expect_download(timeout=120_000) as download:
        page.get_by_role("button", name="Préparer le PDF").click()
    facts = subprocess.run(["pdfinfo", download.value.path()], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Pages: +33$", facts, re.M), "four badges on a sheet"

    codes = aside(lambda: begin(occurrence))
    page.goto(f"{desk}accueil/scanner/")
    expect(page.locator("[data-kept=true]")).to_be_visible()
    page.evaluate(SCAN, [page.locator("script[type=module]").get_attribute("src"), [*codes, *codes[:9]]])
    expect(page.locator("[data-scanner-score]")).to_have_text(f"{COMING} arrivées sur {PEOPLE}")

    aside(lambda: end(occurrence))
    page.goto("/admin/")
    page.get_by_role("button", name="Commencer le compte rendu").click()
    expect(page.locator("[name=title]")).to_have_value("La Conviviale")
    recap = aside(RecapPage.objects.get)
    figures = [(block.value["number"], block.value["label"]) for block in recap.figures]
    assert (recap.occurrence_id, recap.live) == (occurrence.pk, False)
    assert figures == [(str(COMING), "personnes présentes"), ("4", "coopératives représentées")]
    assert aside(EventPage.objects.filter(title="La Conviviale").count) == 1
