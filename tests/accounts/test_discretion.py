"""No answer of the door tells whether an address is somebody's: same status, same page, same mail, same work."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.accounts.hashers import CountingHasher
from tests.factories import UserFactory

TWO_LOOKUPS = 2  # by an index: nothing beside the hashing of a password or the sending of a mail
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


@pytest.fixture(autouse=True)
def counting(settings):
    settings.PASSWORD_HASHERS = ["tests.accounts.hashers.CountingHasher"]


@pytest.fixture
def people():
    """An address with a password, one without, one of a closed account, and one that nobody has."""
    UserFactory(email="connue@cohop.example")
    UserFactory(email="sanscle@cohop.example", password="!").save()
    UserFactory(email="fermee@cohop.example", is_active=False)
    return ("connue@cohop.example", "sanscle@cohop.example", "fermee@cohop.example", "inconnue@cohop.example")


def answers(people, path, field, **data):
    """{address: everything that can be observed of the answer to it}, and {address: how many queries it took}."""
    seen, cost = {}, {}
    for n, email in enumerate(people):
        client = Client(REMOTE_ADDR=f"192.0.2.{n}")
        before = CountingHasher.calls
        with CaptureQueriesContext(connection) as asked:
            response = client.post(path, data | {field: email}, follow=True)
        body = TOKEN.sub("", response.content.decode()).replace(email, "ADRESSE")
        seen[email] = (response.status_code, response.redirect_chain, body, CountingHasher.calls - before)
        cost[email] = len(asked)
    return seen, cost


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    ("path", "field", "data"),
    [
        ("/compte/login/", "login", {"password": "faux"}),
        ("/compte/login/code/", "email", {}),
        ("/compte/password/reset/", "email", {}),
    ],
)
def test_every_address_gets_the_same_answer(people, language, path, field, data):
    seen, cost = answers(people, language + path, field, **data)
    expected = seen["inconnue@cohop.example"]
    for email in people:
        assert seen[email] == expected, email
    assert max(cost.values()) - min(cost.values()) <= TWO_LOOKUPS, cost


@pytest.mark.parametrize("path", ["/compte/login/code/", "/compte/password/reset/"])
def test_every_address_gets_one_mail(people, path, mailoutbox):
    answers(people, path, "email")
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted(people)


def test_an_unknown_address_costs_as_much_hashing_as_a_known_one(people):
    seen, _cost = answers(people, "/compte/login/", "login", password="faux")
    assert {answer[-1] for answer in seen.values()} == {1}


def test_wrong_codes_are_answered_alike(people):
    seen = {}
    for n, email in enumerate(people):
        client = Client(REMOTE_ADDR=f"192.0.2.{n}")
        client.post("/compte/login/code/", {"email": email})
        pages = [client.post("/compte/login/code/confirm/", {"code": "BCDF-GHJK"}, follow=True) for _ in range(4)]
        seen[email] = [(p.status_code, TOKEN.sub("", p.content.decode()).replace(email, "ADRESSE")) for p in pages]
    for email in people:
        assert seen[email] == seen["inconnue@cohop.example"], email
