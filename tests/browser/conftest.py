"""One demo for all the tests of a process, and a browser; without one they are skipped, unless BROWSER_REQUIRED=1."""

import os
from pathlib import Path

import pytest

from tests.browser.demo import CHROMIUM, chromium, served_demo
from tests.browser.kinds import Visits

FOLDER = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))  # one process, so one demo and one sign-in a role


@pytest.fixture(autouse=True)
def _database():
    """These tests read and write the demo's own database only, through the browser."""


@pytest.fixture(scope="session")
def _chromium():
    if CHROMIUM is None:
        reason = "Chromium is not installed: nothing is checked in a browser."
        pytest.fail(reason) if os.environ.get("BROWSER_REQUIRED") == "1" else pytest.skip(reason)


@pytest.fixture(scope="session")
def demo_site(_chromium):
    """The address of a demo of our own, or BASE_URL."""
    with served_demo() as address:
        yield address


@pytest.fixture(scope="module")
def browser(_chromium):
    """Chromium, for one module: Django's own tests would take the loop that Playwright leaves running for theirs."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def visits(browser, demo_site):
    """People of every role on the demo."""
    return Visits(browser, demo_site)
