"""What all tests share."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """The longest of what one process runs alone comes first, in whatever order the rest is."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(autouse=True)
def _database(db):
    """Every test may use the database."""


@pytest.fixture(autouse=True)
def _nothing_counted_yet():
    """No test inherits the sign-in attempts of another."""
    cache.clear()


@pytest.fixture(autouse=True)
def _in_french():
    """No test inherits the language of another: a request leaves its own behind it."""
    with translation.override(settings.LANGUAGE_CODE):
        yield
