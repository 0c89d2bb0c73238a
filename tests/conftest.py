"""What all tests share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _database(db):
    """Every test may use the database."""


@pytest.fixture(autouse=True)
def _nothing_counted_yet():
    """No test inherits the sign-in attempts of another."""
    cache.clear()
