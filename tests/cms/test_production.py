"""Production's settings, tried in a process of their own: they are read once, when it starts."""

import subprocess
import sys

import pytest
from django.conf import settings
from wagtail.models import Site

from pages.models import LegalSettings
from tests.processes import environment

COMPLETE = {
    "ALLOWED_HOSTS": "cohop.example",
    "CACHE_URL": "db://cache_entries",
    "DEFAULT_FROM_EMAIL": "Co’hop <bonjour@cohop.example>",
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "EMAIL_URL": "submission://cohop:secret@smtp.cohop.example:587",
    "SECRET_KEY": "kW3-9fTz_Qm7vLx2RbN8cYp4HsJd6GaE1uXo5ViB0wKtZnMq7rS",
    "SITE_URL": "https://cohop.example",
}
SECRETS = sorted({*COMPLETE, "DATABASE_URL"} - {"DJANGO_SETTINGS_MODULE"})
POLICY = {
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
}


def manage(*arguments, without="", **variables):
    variables = environment(**COMPLETE | variables)
    variables.pop(without, None)
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def test_a_complete_deployment_has_nothing_to_be_warned_of(transactional_db):
    facts = LegalSettings.for_site(Site.objects.get(is_default_site=True))
    for field in LegalSettings._meta.fields:
        if field.name not in {"id", "site"}:
            setattr(facts, field.name, "mentions@cohop.example")
    facts.save()
    check = manage("check", "--deploy", "--fail-level", "WARNING")
    assert check.returncode == 0, check.stderr
    assert (check.stdout, check.stderr) == ("System check identified no issues (0 silenced).\n", "")


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("how", ["absent", "empty", "blank"])
def test_production_does_not_start_without(name, how):
    start = {
        "absent": lambda: manage("check", without=name),
        "empty": lambda: manage("check", **{name: ""}),
        "blank": lambda: manage("check", **{name: " "}),
    }[how]()
    assert start.returncode == 1
    assert f"Production needs {name}" in start.stderr


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SECRET_KEY", f"demo-only-{'0' * 50}", "SECRET_KEY is that of the demo"),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS names each host"),
        ("ALLOWED_HOSTS", "cohop.example, *", "ALLOWED_HOSTS names each host"),
        ("SITE_URL", "http://cohop.example", "SITE_URL begins with https://"),
        ("EMAIL_URL", "pigeon://cohop.example", "EMAIL_URL names no known way"),
        ("CACHE_URL", "locmem://", "CACHE_URL names a cache that all processes share"),
        ("CACHE_URL", "dummy://", "CACHE_URL names a cache that all processes share"),
        ("CACHE_URL", "file:///tmp/cohop-cache", "CACHE_URL names a cache that all processes share"),
    ],
)
def test_production_does_not_start_with_nonsense(name, value, words):
    start = manage("check", **{name: value})
    assert start.returncode == 1
    assert words in start.stderr


@pytest.mark.parametrize(
    ("address", "status"),
    [("/", 200), ("/en/", 200), ("/nothing/", 404), ("/extranet/", 302), ("/compte/login/", 200), ("/sante/", 200)],
)
def test_the_policy_is_strict_on_every_kind_of_answer(client, address, status):
    response = client.get(address)
    assert response.status_code == status
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY


def test_the_policy_is_strict_on_a_broken_page_too(client, monkeypatch):
    def broken(*args):
        raise ZeroDivisionError

    monkeypatch.setattr("pages.views.Cooperative.objects.exists", broken)
    client.raise_request_exception = False
    response = client.get("/sante/")
    assert response.status_code == 500
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY
