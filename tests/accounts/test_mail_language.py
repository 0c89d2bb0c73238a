"""What the door writes is in the reader's language: the page's when it is English, else the one they chose."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests.factories import MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD

SUBJECTS = {
    "/compte/login/code/": {"fr": "Votre code pour entrer", "en": "Your sign-in code"},
    "/compte/password/reset/": {"fr": "Choisir un nouveau mot de passe", "en": "Choose a new password"},
}
UNKNOWN = {"fr": "Aucun compte à cette adresse", "en": "No account at this address"}


@pytest.mark.parametrize("path", SUBJECTS)
@pytest.mark.parametrize(
    ("page", "own", "written"), [("", "fr", "fr"), ("", "en", "en"), ("/en", "fr", "en"), ("/en", "en", "en")]
)
def test_who_has_an_account_is_written_to_in_their_language(client, path, page, own, written):
    UserFactory(email="lea@cohop.example", language=own)
    client.post(page + path, {"email": "Lea@cohop.example"})
    assert mail.outbox[0].subject == SUBJECTS[path][written]
    assert {"fr": "Bonjour,", "en": "Hello,"}[written] in mail.outbox[0].body


@pytest.mark.parametrize("path", SUBJECTS)
@pytest.mark.parametrize(("page", "written"), [("", "fr"), ("/en", "en")])
def test_who_has_none_is_written_to_in_that_of_the_page(client, path, page, written):
    client.post(page + path, {"email": "inconnue@cohop.example"})
    assert mail.outbox[0].subject == UNKNOWN[written]


def test_the_page_itself_keeps_its_language(client):
    UserFactory(email="lea@cohop.example", language="en")
    page = client.post("/compte/login/code/", {"email": "lea@cohop.example"}, follow=True).content.decode()
    assert "Votre code est en route." in page


def test_a_link_leads_to_a_page_in_the_language_of_the_mail(client, settings):
    user = MemberFactory(language="en")
    client.post("/compte/password/reset/", {"email": user.email})
    body = mail.outbox[0].body
    link = re.search(r"http://testserver(/en/compte/password/reset/key/\S+/)", body)[1]
    assert "<h1" in Client().get(link, follow=True).content.decode()
    assert body.rstrip().endswith(settings.SITE_URL)


def test_a_new_address_is_asked_for_confirmation_in_the_language_of_its_owner(client):
    user = MemberFactory(language="en")
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    client.post("/compte/reauthenticate/", {"password": PASSWORD})
    client.post("/compte/email/", {"action_add": "", "email": "nouvelle@cohop.example"})
    sent = mail.outbox[-1]
    assert (sent.to, sent.subject) == (["nouvelle@cohop.example"], "Confirm your address")
    assert re.search(r"/en/compte/confirm-email/\S+/", sent.body)
