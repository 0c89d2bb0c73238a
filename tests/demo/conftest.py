from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from cms.demo.build import build

FOLDER = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.xdist_group("demo"))  # one process, so one demo


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    """The demo as seen today, built once for all the tests that ask for it and taken away after them."""
    said = []
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(DEMO=True):
        assert build(timezone.localdate(), said.append) is True
        yield said
        transaction.set_rollback(True)


@pytest.fixture
def built(demo, settings):
    """The demo stands, and the settings say so."""
    settings.DEMO = True
    return demo
