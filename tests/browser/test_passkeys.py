"""A passkey from end to end, with a device that Chromium plays: added, then used to come in, then taken away."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.demo import PASSWORD, sign_in
from tests.browser.kinds import ACCOUNTS, NEWCOMER

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def address(demo_site):
    """The demo under a name: browsers tie a passkey to a domain, and 127.0.0.1 is none."""
    return demo_site.replace("127.0.0.1", "localhost")


@pytest.fixture
def page(browser, address):
    """A page of a browser that holds an authenticator; `page.device` speaks with it."""
    context = browser.new_context(base_url=address, locale="fr-FR")
    page = context.new_page()
    page.device = context.new_cdp_session(page)
    page.device.send("WebAuthn.enable")
    page.authenticator = page.device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})[
        "authenticatorId"
    ]
    yield page
    context.close()


def keys(page):
    return page.device.send("WebAuthn.getCredentials", {"authenticatorId": page.authenticator})["credentials"]


def say_who_one_is(page):
    """Give the password once more, when it is asked for."""
    if "/reauthenticate/" in page.url:
        page.locator("[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="Continuer").click()


def sign_out(page):
    page.goto("/compte/logout/")
    page.get_by_role("button", name="Se déconnecter").click()


def test_a_member_adds_a_passkey_and_comes_in_with_it(page, address):
    name = f"Clé d’essai {uuid4()}"
    sign_in(page, address, ACCOUNTS[NEWCOMER])
    page.goto("/compte/2fa/webauthn/add/")
    say_who_one_is(page)
    page.get_by_label("Nom de la clé").fill(name)
    expect(page.get_by_label("Entrer avec cette clé seule")).to_be_checked()
    page.get_by_role("button", name="Ajouter cette clé").click()
    expect(page.get_by_text("La clé d’accès est ajoutée.")).to_be_visible()
    try:
        (key,) = keys(page)
        assert (key["rpId"], key["isResidentCredential"], key["signCount"]) == ("localhost", True, 1)
        sign_out(page)
        page.goto("/extranet/annonces/")
        page.get_by_role("button", name="Utiliser une clé d’accès").click()
        page.wait_for_url(f"{address}/extranet/annonces/")
        assert keys(page)[0]["signCount"] == 2
    finally:  # else the next who signs in by password is asked for a key
        page.goto("/compte/2fa/webauthn/")
        row = page.get_by_role("listitem").filter(has_text=name)
        row.get_by_role("link", name="Retirer").click()
        say_who_one_is(page)
        page.get_by_role("button", name="Retirer").click()
        expect(page.get_by_text("La clé d’accès est retirée.")).to_be_visible()

    sign_out(page)
    page.goto("/compte/login/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    expect(page.get_by_text("Cette clé d’accès n’est pas reconnue.")).to_be_visible()


def test_a_device_that_does_not_recognise_its_owner_opens_nothing(page, address):
    page.device.send("WebAuthn.setUserVerified", {"authenticatorId": page.authenticator, "isUserVerified": False})
    sign_in(page, address, ACCOUNTS[NEWCOMER])
    page.goto("/compte/2fa/webauthn/add/")
    say_who_one_is(page)
    page.get_by_role("button", name="Ajouter cette clé").click()
    page.wait_for_timeout(1000)
    assert (keys(page), "/webauthn/add/" in page.url) == ([], True)
