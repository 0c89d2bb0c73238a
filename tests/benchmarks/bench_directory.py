"""What a search of the directory costs among 100,000 members, beside a bare full-text query over the same rows.

Ours answers with two facets, every count, the order and the page of twenty; the bare one with the twenty best by rank,
and with the same page of them. Each is asked in turn, and the shortest time of each is kept. What reading the whole
index anew, and one change of it, costs a process is printed too. PostgreSQL answers each with one process: a site that
many read at once has no other to spare.
Run by `python -m tests.benchmarks.bench_directory`; it prints, and judges nothing.
BENCH_DATABASE_URL= names an empty database; without it, one in SQLite is made, then thrown away.
"""

import os
import tempfile
from random import Random
from time import perf_counter

import django

MEMBERS, LOT, ROUNDS = int(os.environ.get("BENCH_MEMBERS", "100000")), 5000, 15
ASKED = [  # a common word, a less common one, two words, a rare one: each with a few choices of two facets
    "q=atelier&cooperative=c0&competence={0}",
    "q=atelier&cooperative=c0&cooperative=c1&competence={0}&competence={1}&competence={2}&competence={3}",
    "q=illustration&cooperative=c0&cooperative=c1&competence={0}&competence={1}&competence={2}&competence={3}",
    "q=dessin+lyon&cooperative=c2&competence={0}&competence={1}",
    "q=reliure&cooperative=c0&cooperative=c1&competence={0}&competence={1}",
    "q=atelier",
    "",
]
BARE = {
    "postgresql": "SELECT profile_id FROM directory_entry WHERE terms @@ %s::tsquery "
    "ORDER BY ts_rank(terms, %s::tsquery) DESC LIMIT 20",
    "sqlite": "SELECT profile_id FROM directory_terms JOIN directory_entry AS entry "
    "ON entry.id = directory_terms.rowid WHERE directory_terms MATCH %s ORDER BY rank LIMIT 20",
}


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
        before = perf_counter()
        cooperatives = lay()
        print(f"{MEMBERS} members laid in {perf_counter() - before:.0f} s")
        measure(cooperatives)


def lay():
    """The members, made of what those of the demo say, shuffled; return their cooperatives."""
    from django.db import connection

    from cms.demo.people import people
    from extranet.directory.models import Skill
    from tests.factories import CooperativeFactory

    rows, rolls = people(), Random("annuaire")
    skills = {each.name: each for each in Skill.objects.named({name for row in rows for name in row["skills"]})}
    cooperatives = [CooperativeFactory(slug=f"c{number}") for number in range(4)]
    for start in range(0, MEMBERS, LOT):
        _lay(range(start, min(start + LOT, MEMBERS)), rows, skills, cooperatives, rolls)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return cooperatives


def _lay(numbers, rows, skills, cooperatives, rolls):
    from datetime import date, timedelta

    from extranet.accounts.models import Membership, User
    from extranet.directory import index
    from extranet.directory.models import Profile
    from extranet.directory.visibility import Level
    from tests.factories.rooms import SHOWN

    pick = rolls.choice
    users = User.objects.bulk_create(
        User(first_name=pick(rows)["first_name"], last_name=pick(rows)["last_name"], email=f"{n}@cohop.example")
        for n in numbers
    )
    today = date.today()
    Membership.objects.bulk_create(
        Membership(user=user, cooperative=pick(cooperatives), joined_on=today - timedelta(days=rolls.randint(0, 3000)))
        for user in users
    )
    said = [(user, pick(rows), pick(rows)) for user in users]
    profiles = Profile.objects.bulk_create(
        Profile(
            user=user,
            headline=one["headline"],
            presentation=one["presentation"],
            offers="\n".join(one["offers"]),
            commune=other["commune"],
            needs="\n".join(other["needs"]),
            **SHOWN | ({"visible_needs": Level.COOPERATIVE} if rolls.random() < 0.3 else {}),
        )
        for user, one, other in said
    )
    able = Profile.skills.through
    able.objects.bulk_create(
        able(profile=profile, skill=skills[name])
        for profile, (_, one, _) in zip(profiles, said, strict=True)
        for name in one["skills"]
    )
    index.write(profiles)


def measure(cooperatives):
    """Print, for each search, the shortest time of both, in milliseconds."""
    from django.db import connection
    from django.db.models import Count
    from django.http import QueryDict

    from extranet.access import is_member
    from extranet.directory import columns
    from extranet.directory.models import Change, Entry, Skill
    from tests.factories import MemberFactory

    reader = MemberFactory(membership=cooperatives[0])
    is_member(reader)  # his rights are read once a request, by the door
    frequent = Skill.objects.annotate(people=Count("profile")).order_by("-people", "folded")
    names = list(frequent.values_list("folded", flat=True)[:4])
    print(f"{Entry.objects.count()} rows, {connection.vendor}")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET max_parallel_workers_per_gather = 0")
    for name, change in ("the whole index read", Change.objects.all().delete), ("one profile changed", lambda: None):
        change()
        Change.objects.create(profiles=[Entry.objects.first().profile_id])
        print(f"{name} again: {_time(columns.now):.0f} ms")
    print(f"{'found':>7}{'queries':>9}{'ours':>9}{'bare':>9}{'ratio':>7}{'with page':>11}{'ratio':>7}  search")
    for asked in ASKED:
        parameters = QueryDict(asked.format(*(name.replace(" ", "+") for name in names)))
        print(_row(parameters, reader, cooperatives))


def _row(parameters, reader, cooperatives):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from extranet.directory.facets import Facets

    def ours():
        facets = Facets(parameters, reader, cooperatives)
        shown = facets.shown(facets.people()[:20])
        return facets.count, len(shown), facets.groups

    def bare():
        with connection.cursor() as cursor:
            cursor.execute(statement, [question] * statement.count("%s"))
            return [pk for (pk,) in cursor.fetchall()]

    asked = Facets(parameters, reader, cooperatives)
    question, statement = asked.query.question(), BARE[connection.vendor]
    with CaptureQueriesContext(connection) as queries:
        found = ours()[0]
    spent = {"ours": [], "bare": [], "page": []}
    for _ in range(ROUNDS):
        spent["ours"].append(_time(ours))
        if question:
            spent["bare"].append(_time(bare))
            spent["page"].append(_time(lambda: asked.shown(bare())))
    mine = min(spent["ours"])
    row = f"{found:>7}{len(queries):>9}{mine:>9.1f}"
    if question:
        one, page = min(spent["bare"]), min(spent["page"])
        row += f"{one:>9.1f}{mine / one:>7.1f}{page:>11.1f}{mine / page:>7.1f}"
    return f"{row:<59}  {parameters.urlencode()[:70]}"


def _time(call):
    before = perf_counter()
    call()
    return (perf_counter() - before) * 1000


if __name__ == "__main__":
    main()
