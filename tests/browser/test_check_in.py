"""The scanner on a phone whose network goes and comes back: each badge counts once, and nothing stays on the phone."""

import re
from datetime import timedelta

import pytest
import qrcode
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from extranet.registrations import actions, draws
from extranet.registrations.links import door_token
from extranet.registrations.models import DoorLink, Registration
from pages import occurrences
from tests.browser.demo import chromium
from tests.factories import EventPageFactory, MemberFactory, UserFactory
from tests.processes import together

STORED = """async () => {
  const kept = [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) kept.push(await (await cache.match(request)).text());
  }
  return [...kept, ...(await indexedDB.databases()).map((database) => database.name)].join(" ");
}"""
SCAN = "([source, code]) => { import(source).then((door) => door.scan(code)); }"


@pytest.fixture
def occurrence(_chromium, transactional_db):
    """A date that has just begun, with three people who come, seen by whoever runs everything."""
    start = timezone.now() + timedelta(days=1)
    event = EventPageFactory(registration="members", capacity=5, starts_at=start, ends_at=start + timedelta(hours=3))
    occurrences.reconcile(event, timezone.now())
    found = event.occurrences.get()
    for first_name in ("Zoé", "Éloïse", "Ahmed"):
        actions.register(MemberFactory(first_name=first_name, last_name="Perrache"), found)
    found.starts_at = timezone.now() - timedelta(minutes=1)
    found.save()
    return found


class Phone:
    """The scanner of a date, open in `browser` on a small screen, with the network or without."""

    def __init__(self, browser, address, path, cookie=None):
        self.context = browser.new_context(base_url=address, locale="fr-FR", viewport={"width": 390, "height": 800})
        if cookie:
            self.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
        self.page = self.context.new_page()
        self.page.goto(path)
        self.result, self.score = (self.page.locator(f"[data-scanner-{name}]") for name in ("result", "score"))
        expect(self.page.locator("[data-kept=true]")).to_be_visible()

    def scan(self, code):
        self.page.evaluate(SCAN, [self.page.locator("script[type=module]").get_attribute("src"), code])

    def stored(self):
        return self.page.evaluate(STORED)

    def end(self):
        self.page.get_by_role("button", name="Terminer").click()
        self.page.wait_for_url(re.compile("/accueil/([^/]+:[^/]+/)?$"))


@pytest.fixture
def phone(occurrence, live_server):
    """Opens the scanner in a browser, as the one who runs everything."""
    client = Client()
    client.force_login(UserFactory(is_superuser=True, last_name="Porte"))
    cookie = client.cookies["sessionid"]
    path = f"/extranet/evenements/{occurrence.pk}/accueil/scanner/"
    return lambda browser: Phone(browser, live_server.url, path, cookie)


def test_a_network_that_goes_costs_no_arrival_and_names_nobody(occurrence, phone):
    people = list(occurrence.registrations.select_related("user").order_by("pk"))
    codes = [row.code for row in people]
    draws.draw_groups(occurrence, 2, False, seed=7)
    group = str(Registration.objects.get(pk=people[0].pk).group)
    secrets = {*codes, "Zoé", "Éloïse", "Ahmed", "Perrache", "Porte", group, *(row.user.email for row in people)}
    with chromium() as browser:
        door = phone(browser)
        door.scan(codes[0])
        expect(door.result).to_contain_text("Bienvenue, Zoé Perrache")
        expect(door.result).to_contain_text(group)
        expect(door.result.locator("svg.group-sign")).to_be_visible()
        assert door.page.evaluate("localStorage.length") == 0, "what is told is forgotten"
        door.context.set_offline(True)
        door.scan(codes[1])
        expect(door.result).to_contain_text("Badge reconnu")
        expect(door.result.locator("svg")).to_have_count(0)
        door.page.reload()
        expect(door.page.locator("[data-scanner-waiting]")).to_have_text("Badges à envoyer\u00a0: 1")
        for code in (codes[1], codes[2]):
            door.scan(code)
            expect(door.result).to_contain_text("Badge reconnu")
        door.scan("un-autre")
        expect(door.result).to_contain_text("Badge inconnu ici")
        stored = door.stored()
        assert '"scans":[{' in stored
        assert {secret for secret in secrets if secret in stored} == set()
        door.context.set_offline(False)
        expect(door.score).to_have_text("3 arrivées sur 3")
        expect(door.result).to_contain_text("Ce badge n’est pas de cette date.")
        assert door.page.evaluate("localStorage.length") == 0
        assert {secret for secret in secrets if secret in door.stored()} == set()
        door.end()
        assert door.page.evaluate("caches.keys()") == []
        assert door.page.evaluate("localStorage.length") == 0
    rows = occurrence.registrations.arrived()
    assert rows.count() == 3
    assert all(row.arrived_at < timezone.now() for row in rows)


def test_a_session_that_ends_loses_nothing(occurrence, phone):
    code = occurrence.registrations.first().code
    with chromium() as browser:
        door = phone(browser)
        cookies = door.context.cookies()
        door.context.clear_cookies(name="sessionid")
        door.scan(code)
        expect(door.page.locator("[data-scanner-state]")).to_contain_text("Votre session a pris fin")
        door.context.add_cookies(cookies)
        door.page.reload()
        expect(door.score).to_have_text("1 arrivée sur 3")
        assert door.page.evaluate("localStorage.length") == 0
    assert occurrence.registrations.arrived().count() == 1


def test_a_phone_that_was_lent_the_door_works_alike_until_it_is_taken_back(occurrence, live_server):
    """The same page, worker and hashes, without an account; what could not be told waits for the next link."""
    first, second, _third = (row.code for row in occurrence.registrations.order_by("pk"))
    paths = [lent(occurrence)]
    with chromium() as browser:
        door = Phone(browser, live_server.url, paths[0])
        door.scan(first)
        expect(door.result).to_contain_text("Bienvenue, Zoé Perrache")
        door.context.set_offline(True)
        door.page.reload()
        door.scan(second)
        expect(door.result).to_contain_text("Badge reconnu")
        paths += together(lambda _n: lent(occurrence), 1)
        door.context.set_offline(False)
        expect(door.page.locator("[data-scanner-state]")).to_contain_text("Ce lien n’ouvre plus l’accueil")
        assert "Perrache" not in door.stored()
        assert door.page.reload().status == 410
        door.page.goto(paths[1])
        expect(door.score).to_have_text("2 arrivées sur 3")
        door.end()
        expect(door.page.locator(".arrival")).to_have_count(3)
    assert occurrence.registrations.arrived().count() == 2


def lent(occurrence):
    """Take back the door of a date, and lend it again; return where its scanner is now."""
    DoorLink.objects.filter(occurrence=occurrence).delete()
    return reverse("public:scanner", args=[door_token(DoorLink.objects.create(occurrence=occurrence))])


def test_two_phones_without_network_count_the_same_badge_once(occurrence, phone):
    code = occurrence.registrations.first().code
    with chromium() as browser:
        doors = [phone(browser), phone(browser)]
        for door in doors:
            door.context.set_offline(True)
            door.scan(code)
            expect(door.result).to_contain_text("Badge reconnu")
        for door in doors:
            door.context.set_offline(False)
            expect(door.score).to_have_text("1 arrivée sur 3")
        expect(doors[0].result).to_contain_text("Bienvenue")
        expect(doors[1].result).to_contain_text("est déjà là, depuis")
    assert occurrence.registrations.arrived().count() == 1


def test_the_camera_reads_a_badge(occurrence, phone, tmp_path):
    """With the decoder that we bring, where the browser has none."""
    badge = occurrence.registrations.order_by("pk").first()
    film = filmed(badge.code, tmp_path / "badge.y4m")
    options = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]
    with chromium(*options, f"--use-file-for-fake-video-capture={film}") as browser:
        door = phone(browser)
        door.page.get_by_role("button", name="Ouvrir la caméra").click()
        expect(door.result).to_contain_text("Bienvenue, Zoé Perrache")
    assert occurrence.registrations.arrived().get() == badge


def filmed(code, path):
    """A film of a badge held before a camera, as Chromium plays them (YUV4MPEG2)."""
    size = (640, 480)
    square = qrcode.make(code, box_size=8).convert("L")
    frame = Image.new("L", size, 200)
    frame.paste(square, ((size[0] - square.width) // 2, (size[1] - square.height) // 2))
    grey = bytes([128]) * (size[0] * size[1] // 2)
    path.write_bytes(b"YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n" + (b"FRAME\n" + frame.tobytes() + grey) * 10)
    return path
