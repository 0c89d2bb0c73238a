"""What pages cost beside a view that only says hello, under the same server, in the same run, without any cache.

Run by `python -m tests.benchmarks.bench_pages`. It prints; it judges nothing: machines differ, and are busy.
BENCH_DATABASE_URL= names an empty database; without it, one in SQLite is made, then thrown away.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from http.client import HTTPConnection
from io import StringIO
from urllib.error import URLError
from urllib.request import urlopen

import django

from tests.benchmarks.processor import database_servers, seconds, tree

HELLO, MEMBER = "hello", "membre@cohop.example"
PAGES = {  # name: address, who reads, how many times dearer than hello it may be
    HELLO: ("/hello/", None, None),
    "home": ("/", None, 60),
    "agenda": ("/evenements/", None, 60),
    "event": ("/evenements/reseau/un-lieu-cinq-plans/", None, 45),
    "directory": ("/extranet/annuaire/", MEMBER, 60),
}
ROUNDS, REQUESTS, HELLOS, WARM_UP, START = 4, 40, 800, 10, 60


def main():
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        os.environ |= {
            "DATABASE_URL": os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{folder}/cohop.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "LOG_LEVEL": "WARNING",
            "MEDIA_ROOT": f"{folder}/media",
            "PRIVATE_ROOT": f"{folder}/private",
            "SITE_URL": f"http://127.0.0.1:{port}",
            "VAR_DIR": folder,
        }
        django.setup()
        build()
        cookies = {None: "", MEMBER: signed_in(MEMBER)}
        with server(port) as process:
            report(measure(port, process.pid, cookies))


def free_port():
    """A port of this machine that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def build():
    """Lay the demo, quietly."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("demo", stdout=StringIO())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as autovacuum does within a minute of such an import


def signed_in(email):
    """The cookie of somebody who has signed in."""
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    client.force_login(get_user_model().objects.get(email=email))
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


@contextmanager
def server(port):
    """The site under one process of one thread."""
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    command += ["--worker-class", "gthread", "--workers", "1", "--threads", "1", "--keep-alive", "60"]
    process = subprocess.Popen([*command, "--log-level", "warning"])
    try:
        wait_for_answer(f"http://127.0.0.1:{port}/sante/")
        yield process
    finally:
        process.terminate()
        process.wait()


def wait_for_answer(address):
    deadline = time.monotonic() + START
    while True:
        try:
            return urlopen(address, timeout=5).close()
        except (URLError, OSError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def measure(port, pid, cookies):
    """{page: Counter of its requests, seconds, seconds of processor of the server and of the database}."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    totals = {name: Counter() for name in PAGES}
    for number in range(-1, ROUNDS):  # the first round warms up; the others share out what else the machine does
        for name, (path, reader, _wanted) in PAGES.items():
            requests = WARM_UP if number < 0 else HELLOS if name == HELLO else REQUESTS
            servers, databases = tree(pid), database_servers()
            before = time.perf_counter(), seconds(servers), seconds(databases)
            for _ in range(requests):
                get(connection, path, cookies[reader])
            after = time.perf_counter(), seconds(servers), seconds(databases)
            if number >= 0:
                spent = (end - start for start, end in zip(before, after, strict=True))
                totals[name].update(dict(zip(("seconds", "server", "database"), spent, strict=True)))
                totals[name]["requests"] += requests
    return totals


def get(connection, path, cookie):
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise RuntimeError(f"{path} answered {response.status}")


def report(totals):
    """Print what was measured."""
    print(f"{'page':<10}{'requests/s':>12}{'server ms':>12}{'database ms':>13}{'× hello':>10}{'wanted':>9}")
    hello = totals[HELLO]["server"] / totals[HELLO]["requests"]
    for name, total in totals.items():
        requests, wanted = total["requests"], PAGES[name][2]
        server, database = total["server"] / requests, total["database"] / requests
        print(
            f"{name:<10}{requests / total['seconds']:>12.1f}{server * 1000:>12.2f}{database * 1000:>13.2f}"
            f"{(server + database) / hello:>10.1f}{f'≤ {wanted}' if wanted else '':>9}"
        )
    print("Milliseconds of processor a request; the database's are zero for SQLite, which works inside the server.")


if __name__ == "__main__":
    main()
