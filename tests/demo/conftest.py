import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from cms.demo.build import build


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
