"""What a month of the agenda costs among ten weekly events and among a thousand, of which it shows the same few.

And what it costs when it shows more. Run by `python -m tests.benchmarks.bench_agenda`. It prints; it judges nothing.
BENCH_DATABASE_URL= names an empty database; without it, one in SQLite is made, then thrown away.
"""

import os
import tempfile
from datetime import datetime, timedelta
from statistics import median
from time import perf_counter

import django

FEW, MANY, SHOWN, DATES, ROUNDS = 10, 1000, 5, 78, 9
HERE, ELSEWHERE = (2027, 3, 2), (2029, 3, 6)
MONTH = "/evenements/?vue=mois&mois=2027-03"


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATABASE_URL": os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{folder}/cohop.sqlite3",
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "VAR_DIR": folder,
        }
        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        print(f"{'weekly events':<16}{'dates':>8}{'shown':>8}{'queries':>9}{'milliseconds':>14}")
        lay(SHOWN, HERE)
        lay(FEW - SHOWN, ELSEWHERE)
        measure(FEW)
        lay(MANY - FEW, ELSEWHERE)
        measure(MANY)
        lay(100, HERE)
        measure(MANY + 100)


def lay(number, first):
    """`number` weekly events of DATES dates each, from the day `first` on."""
    from django.db import transaction

    from pages.models import EventPage, EventSectionPage, Occurrence
    from pages.occurrences import PARIS
    from tests.pages.crowd import grow

    section = EventSectionPage.objects.get(cooperative=None, locale__language_code="fr")
    start, hour = datetime(*first, 18, tzinfo=PARIS), timedelta(hours=1)
    fields = {"starts_at": start, "ends_at": start + hour, "recurrence": f"RRULE:FREQ=WEEKLY;COUNT={DATES}"}
    starts = [start + timedelta(weeks=week) for week in range(DATES)]
    with transaction.atomic():
        for event in grow(section, EventPage, number, "Série", **fields):
            Occurrence.objects.bulk_create(
                Occurrence(event=event, date=each.date(), starts_at=each, ends_at=each + hour) for each in starts
            )


def measure(events):
    """Print what the month costs."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from pages.models import Occurrence

    client, spent = Client(), []
    client.get(MONTH)
    for _ in range(ROUNDS):
        before = perf_counter()
        with CaptureQueriesContext(connection) as queries:
            text = client.get(MONTH).content.decode()
        spent.append(perf_counter() - before)
    shown = text.count('class="event"')
    print(f"{events:<16}{Occurrence.objects.count():>8}{shown:>8}{len(queries):>9}{median(spent) * 1000:>14.1f}")


if __name__ == "__main__":
    main()
