"""The demo as a visitor meets it: served by the command of `make demo`, seen with Chromium."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "cohop-demo-2026"
START, STOP = 300, 30  # seconds that the demo may take to build and answer, and to end
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--no-sandbox", "--disable-component-update", "--disable-sync"]


@contextmanager
def served_demo():
    """Yield the address BASE_URL, or that of a demo built and served in a folder of its own, then gone."""
    if given := os.environ.get("BASE_URL"):
        yield given.rstrip("/")
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="cohop-demo-") as folder, _process(folder, address) as process:
        _wait_for_answer(process, f"{address}/sante/")
        yield address


@contextmanager
def _process(folder, address):
    theirs = ("DATABASE_URL", "CACHE_URL", "EMAIL_URL", "MEDIA_ROOT", "PRIVATE_ROOT", "DEBUG")
    environment = {name: value for name, value in os.environ.items() if name not in theirs}
    environment |= {"VAR_DIR": folder, "SITE_URL": address, "DJANGO_SETTINGS_MODULE": "cms.settings.dev"}
    manage = [sys.executable, "manage.py"]
    given = {"cwd": ROOT, "env": environment, "stdout": subprocess.DEVNULL}
    subprocess.run([*manage, "collectstatic", "--no-input", "--verbosity", "0"], check=True, **given)
    process = subprocess.Popen([*manage, "serve", "--fill", "--port", address.rpartition(":")[2]], **given)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for_answer(process, address):
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urlopen(address, timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError("The demo did not start.")


@contextmanager
def chromium(*options):
    """Run Chromium, without a window, with more `options` of its command."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *options])
        try:
            yield browser
        finally:
            browser.close()


def sign_in(page, address, email):
    """Sign in by password, as a person does."""
    page.goto(f"{address}/compte/login/?par=mot-de-passe")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Entrer", exact=True).click()
    page.wait_for_url(f"{address}/extranet/**")  # the first time, the first screens
