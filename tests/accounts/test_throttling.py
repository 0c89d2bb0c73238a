"""Too many attempts are refused, however many come at once and wherever they say they come from."""

import subprocess
import sys

import pytest
from allauth.account.signals import login_code_rejected
from django.conf import settings as base_settings
from django.contrib.auth.signals import user_login_failed
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client

from cms.settings import base
from extranet.accounts.throttle import take_attempt
from tests.factories import UserFactory
from tests.factories.accounts import PASSWORD
from tests.processes import environment, together

TOO_MANY = "Il y a eu trop d’essais en peu de temps."


@pytest.fixture
def shared_cache(settings, transactional_db):
    """The cache of production: rows that all processes share."""
    settings.CACHES = base.CACHES
    call_command("createcachetable", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cache_entries")


class Witness:
    """Counts how often a signal was sent."""

    def __init__(self, signal):
        self.signal, self.seen = signal, []

    def __enter__(self):
        self.signal.connect(self.note)
        return self.seen

    def __exit__(self, *_):
        self.signal.disconnect(self.note)

    def note(self, sender, **kwargs):
        self.seen.append(sender)


def test_the_cache_keeps_what_it_was_told(shared_cache):
    """Django's default of 300 rows would let an attacker push the counts out."""
    assert base.CACHES["default"]["OPTIONS"]["MAX_ENTRIES"] >= 100_000
    for n in range(400):
        cache.add(f"attempt:{n}", True, timeout=60)
    assert [n for n in range(400) if not cache.get(f"attempt:{n}")] == []


def test_fifty_wrong_passwords_at_once_are_no_more_than_the_limit(shared_cache):
    user = UserFactory()

    def attempt(n):
        client = Client(REMOTE_ADDR=f"192.0.2.{n}")  # an attacker has many addresses
        return client.post("/compte/login/", {"login": user.email, "password": f"faux {n}"}).status_code

    with Witness(user_login_failed) as tried:
        statuses = together(attempt)

    assert 1 <= len(tried) <= 5, "passwords compared"
    assert (statuses.count(422), statuses.count(429)) == (len(tried), 50 - len(tried))


def test_the_right_password_waits_too(shared_cache, client):
    user = UserFactory()
    for n in range(5):
        assert client.post("/compte/login/", {"login": user.email, "password": f"faux {n}"}).status_code == 422
    response = client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    assert response.status_code == 429
    assert TOO_MANY in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_right_password_costs_nothing(shared_cache):
    user = UserFactory()
    for _ in range(8):
        response = Client().post("/compte/login/", {"login": user.email, "password": PASSWORD})
        assert response.status_code == 302


def test_fifty_wrong_codes_at_once_are_no_more_than_the_limit(shared_cache, client):
    user = UserFactory()
    client.post("/compte/login/code/", {"email": user.email})
    session = client.cookies["sessionid"].value

    def attempt(n):
        guesser = Client(REMOTE_ADDR=f"192.0.2.{n}")
        guesser.cookies["sessionid"] = session
        return guesser.post("/compte/login/code/confirm/", {"code": "BCDF-GHJK"}).status_code

    with Witness(login_code_rejected) as tried:
        statuses = together(attempt)

    assert 1 <= len(tried) <= 3, "codes compared"
    assert set(statuses) <= {302, 422, 429}
    assert "_auth_user_id" not in client.session


def test_the_fourth_code_is_refused_even_when_right(shared_cache, client, mailoutbox):
    user = UserFactory()
    client.post("/compte/login/code/", {"email": user.email})
    code = next(line for line in mailoutbox[0].body.splitlines() if len(line) == 9 and line[4] == "-")
    for _ in range(3):
        client.post("/compte/login/code/confirm/", {"code": "BCDF-GHJK" if code != "BCDF-GHJK" else "XXXX-XXXX"})
    client.post("/compte/login/code/confirm/", {"code": code})
    assert "_auth_user_id" not in client.session


def test_codes_are_not_sent_without_end(shared_cache, mailoutbox):
    user = UserFactory()
    statuses = [Client().post("/compte/login/code/", {"email": user.email}).status_code for _ in range(6)]
    assert (len(mailoutbox), statuses[:3]) == (3, [302, 302, 302])


@pytest.mark.parametrize("header", ["HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP"])
def test_twenty_forged_addresses_are_one_attacker(shared_cache, header):
    people = UserFactory.create_batch(20)
    statuses = [
        Client(REMOTE_ADDR="192.0.2.7", **{header: f"203.0.113.{n}"})
        .post("/compte/login/", {"login": user.email, "password": "faux"})
        .status_code
        for n, user in enumerate(people)
    ]
    assert statuses == [422] * 10 + [429] * 10


def test_an_attempt_is_taken_by_one_thread_only(shared_cache):
    assert together(lambda n: take_attempt("clé", 3, 60)).count(True) == 3


def test_an_attempt_is_taken_by_one_process_only(shared_cache):
    script = (
        "import django; django.setup()\n"
        "from extranet.accounts.throttle import take_attempt\n"
        "print(sum(take_attempt('porte', 3, 60) for _ in range(5)))"
    )
    everywhere = environment(CACHE_URL="db://cache_entries")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script], env=everywhere, cwd=base_settings.BASE_DIR, stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    assert sum(int(process.communicate(timeout=120)[0]) for process in processes) == 3
