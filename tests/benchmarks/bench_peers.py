"""How well, and how fast, peers are found. Run by `python -m tests.benchmarks.bench_peers`.

It prints; it judges nothing.
BENCH_DATABASE_URL= names an empty database; without it, one in SQLite is made, then thrown away.
"""

import os
import tempfile
from datetime import date
from statistics import median
from time import perf_counter

import django

ROUNDS = 9


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATABASE_URL": os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{folder}/cohop.sqlite3",
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "VAR_DIR": folder,
        }
        django.setup()
        from django.core.management import call_command

        from tests.directory import judged

        print(f"{'nDCG@5 of':<32}{len(judged.JUDGED)} judged needs")
        print(f"{'  the matching':<32}{judged.by_matching():.3f}")
        print(f"{'  plain words in common':<32}{judged.by_plain_words():.3f}")
        call_command("migrate", verbosity=0)
        measure()


def measure():
    """Print what the demo's members wait for theirs."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from cms.demo import network, site, skills
    from extranet.accounts.models import User
    from extranet.directory.matching import peers
    from extranet.directory.models import Profile

    site.lay_cooperatives()
    network.lay_people(date(2027, 3, 2))
    skills.lay_skills()
    spent, found = [], []
    for user in User.objects.exclude(profile=None).order_by("pk")[:ROUNDS]:
        mine = Profile.objects.of(user)
        before = perf_counter()
        with CaptureQueriesContext(connection) as queries:
            found.append(len(peers(user, mine, 12)))
        spent.append(perf_counter() - before)
    print(f"{'members':<12}{'found':>8}{'queries':>9}{'milliseconds':>14}")
    print(f"{Profile.objects.count():<12}{median(found):>8}{len(queries):>9}{median(spent) * 1000:>14.1f}")


if __name__ == "__main__":
    main()
