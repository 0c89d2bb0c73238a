"""Badges that take a while: what is said meanwhile, and a button that comes back."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from extranet.registrations import actions
from pages import occurrences
from tests.browser.demo import chromium
from tests.factories import EventPageFactory, MemberFactory, UserFactory


@pytest.fixture
def desk(_chromium, transactional_db, live_server):
    """(address of the badges of a date where somebody comes, the cookie of whoever runs everything)."""
    start = timezone.now() + timedelta(days=1)
    hours = {"starts_at": start, "ends_at": start + timedelta(hours=1)}
    event = EventPageFactory(registration="members", title="Atelier", **hours)
    occurrences.reconcile(event, timezone.now())
    occurrence = event.occurrences.get()
    actions.register(MemberFactory(), occurrence)
    client = Client()
    client.force_login(UserFactory(is_superuser=True))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    return live_server.url + reverse("registrations:badges", args=[occurrence.pk]), cookie


def test_who_waits_for_badges_is_told_so_and_may_ask_again(desk):
    address, cookie = desk
    held = []
    with chromium() as browser:
        context = browser.new_context(locale="fr-FR")
        context.add_cookies([cookie])
        page = context.new_page()
        page.goto(address)
        button, state = page.get_by_role("button", name="Préparer le PDF"), page.locator("form [role=status]")
        page.route("**/badges.pdf", lambda route: held.append(route))
        button.click()
        expect(state).to_contain_text("Les badges se préparent")
        expect(button).to_be_disabled()
        button.click(force=True)
        assert len(held) == 1, "one file at a time"
        held.pop().abort()
        expect(state).to_contain_text("essayez encore")
        expect(button).to_be_enabled()
        page.unroute("**/badges.pdf")
        with page.expect_download() as download:
            button.click()
        assert re.fullmatch(r"badges-atelier-[\d-]+\.pdf", download.value.suggested_filename)
        assert download.value.path().read_bytes().startswith(b"%PDF")
        expect(state).to_contain_text("Le PDF est prêt")
        expect(button).to_be_enabled()
        button.click()
        expect(page.locator(".message")).to_contain_text("Il n’y a aucun badge")
