"""Many at once on the database of the test that runs: threads, and the project's own commands as real processes."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

PATIENCE = 60  # seconds: far more than anything here takes; a test that reaches it fails


def database_url():
    """The address of the test's own database."""
    db = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{db['NAME']}"
    password = f":{quote(db['PASSWORD'], safe='')}" if db["PASSWORD"] else ""
    return f"postgres://{db['USER']}{password}@{db['HOST']}:{db['PORT'] or 5432}/{db['NAME']}"


def environment(**variables):
    """The environment of such a process: the demo's settings on the test's database and files."""
    ours = {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "PRIVATE_ROOT": str(settings.PRIVATE_ROOT),
        "PYTHONUNBUFFERED": "1",
        "SECRET_KEY": settings.SECRET_KEY,
    }
    return os.environ | ours | variables


@contextmanager
def running(*command, stdout=None, **variables):
    """Run a Python command in a process group of its own, killed at the end of the block if it still lives."""
    process = subprocess.Popen(
        [sys.executable, *command],
        env=environment(**variables),
        cwd=settings.BASE_DIR,
        start_new_session=True,
        stdout=stdout,
    )
    try:
        yield process
    finally:
        kill_group(process)


def kill_group(process):
    """Kill a process and its children as a power cut does."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait(30)


def children(pid):
    """Return the processes that `pid` has started, the eldest first."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def until(condition):
    """Look until `condition()` holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def together(deed, number=50, connections=None):
    """Do `deed(n)` for each n below `number` in as many threads, or in `connections` of them; return what came of each.

    Each thread has its own connection to the database.
    """

    def alone(n):
        try:
            return deed(n)
        finally:
            connection.close()

    with ThreadPoolExecutor(connections or number) as pool:
        return list(pool.map(alone, range(number)))


def aside(deed):
    """Do `deed` where the database may be asked, and return what comes of it: Playwright keeps its thread to itself."""
    return together(lambda _n: deed(), 1)[0]
