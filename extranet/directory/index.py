"""The directory's index: a row for each circle of readers who see something else of a profile (docs/adr/0014).

A row holds what its circle may see and nothing more, so that what is hidden can be neither found, nor counted, nor
guessed.
"""

from django.db import connection, transaction
from django.db.models import Q

from extranet.access import is_member
from pages.words import plain

from . import spelling, terms
from .models import Change, Entry, Profile
from .models.profile import commune_key, sort_name
from .visibility import Level, apart

LOT = 200  # profiles written at once
CHANGES = 1000  # that are kept for the processes that follow them (columns.py)
OFFERS, NEEDS, YES = "propose", "cherche", "oui"  # values of facets
READ = (  # the fields of which the index holds something
    "headline", "business", "domain", "commune", "presentation", "offers", "needs", "skills", "is_open", "references",
)  # fmt: skip
CIRCLES = {"for_others": Level.MEMBERS, "for_colleagues": Level.COOPERATIVE, "for_advisors": Level.ADVISORS}
_LAID = {
    "postgresql": [
        "CREATE INDEX directory_terms ON directory_entry USING gin (terms) WITH (fastupdate = off)",
    ],
    "sqlite": [
        "CREATE VIRTUAL TABLE IF NOT EXISTS directory_terms USING fts5("
        "terms, content='directory_entry', content_rowid='id', tokenize='ascii', prefix='2 3')",
        "CREATE TRIGGER IF NOT EXISTS directory_terms_written AFTER INSERT ON directory_entry BEGIN "
        "INSERT INTO directory_terms (rowid, terms) VALUES (new.id, new.terms); END",
        "CREATE TRIGGER IF NOT EXISTS directory_terms_gone AFTER DELETE ON directory_entry BEGIN "
        "INSERT INTO directory_terms (directory_terms, rowid, terms) VALUES ('delete', old.id, old.terms); END",
        "INSERT INTO directory_terms (directory_terms) VALUES ('rebuild')",
    ],
}

_IS_LAID = {
    "postgresql": "SELECT to_regclass('directory_terms') IS NOT NULL",
    "sqlite": "SELECT count(*) = 3 FROM sqlite_master "
    "WHERE name IN ('directory_terms', 'directory_terms_written', 'directory_terms_gone')",
}


def lay():
    """Lay what Django cannot, once the tables are there: the index of terms; write who lacks in it. Twice is once.

    SQLite forgets triggers when a table is made anew; they are laid again here, after each migration.
    """
    with connection.cursor() as cursor:
        if Entry._meta.db_table not in connection.introspection.table_names(cursor):
            return
        cursor.execute(_IS_LAID[connection.vendor])
        for statement in () if cursor.fetchone()[0] else _LAID[connection.vendor]:
            cursor.execute(statement)
    write(Profile.objects.filter(is_listed=True, is_hidden=False, entries=None))


def home_circle(reader):
    """The circle of `reader`, a member, in their own cooperative; in the others it is `for_others`."""
    return "for_advisors" if reader.advises else "for_colleagues"


def rows_for(reader):
    """The entries that `reader` may find: one at most of each profile, and none of those a block parts them from."""
    if not is_member(reader):
        return Entry.objects.none()
    home, ours = reader.cooperative_id, Q(**{home_circle(reader): True})
    rows = Entry.objects.filter(Q(cooperative=home) & ours | ~Q(cooperative=home) & Q(for_others=True))
    away = apart(reader)
    return rows.exclude(profile__in=Profile.objects.filter(user__in=away)) if away else rows


def write(profiles):
    """Make the index say of `profiles` what their readers may see now, and no more."""
    pks = sorted(profile.pk for profile in profiles)
    for start in range(0, len(pks), LOT):
        _write(pks[start : start + LOT])


def _held(pks):
    """These profiles, locked before anything of theirs in the index: what is read of them next is the last word."""
    known = Profile.objects.filter(pk__in=pks)
    list(known.order_by("pk").select_for_update().values_list("pk"))
    return known


@transaction.atomic
def _write(pks):
    people = _held(pks).select_related("user__membership__cooperative").prefetch_related("skills__names", "entries")
    changed = [(each, fresh) for each in people if _told(fresh := entries_of(each)) != _told(each.entries.all())]
    former = _terms_in(entry for profile, _ in changed for entry in profile.entries.all())
    fresh = [entry for _, entries in changed for entry in entries]
    Entry.objects.filter(profile__in=[profile for profile, _ in changed]).delete()
    Entry.objects.bulk_create(fresh, batch_size=LOT)
    if changed:
        Change.objects.create(profiles=[profile.pk for profile, _ in changed])
    spelling.learn({word for entry in fresh for word in entry.words})
    spelling.forget(former - _terms_in(fresh))


@transaction.atomic
def remove(profile):
    """Take a profile that is about to be deleted out of the index, and what only it said out of the known words."""
    _held([profile.pk])
    terms_of_it = _terms_in(profile.entries.all())
    profile.entries.all().delete()
    Change.objects.create(profiles=[profile.pk])
    spelling.forget(terms_of_it)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # FTS5 keeps what is deleted until it merges its parts
            cursor.execute("INSERT INTO directory_terms (directory_terms) VALUES ('optimize')")


def _terms_in(entries):
    return {term for entry in entries for term in entry.terms.split()}


def entries_of(profile):
    """The entries of a profile, not saved: one for the circles who see the same of it; none where it is not listed."""
    user = profile.user
    if not (profile.is_shown and user.is_active and user.cooperative_id):
        return []
    circles_by_fields = {}
    for circle, level in CIRCLES.items():
        fields = tuple(name for name in READ if profile.shows(name, level) and getattr(profile, name))
        circles_by_fields.setdefault(fields, []).append(circle)
    return [_entry(profile, circles) for circles in circles_by_fields.values()]


def _entry(profile, circles):
    """The entry of a profile for these circles, who see the same of it; `words` are those that it says."""
    user, level = profile.user, CIRCLES[circles[0]]
    seen, joined = profile.seen_at(level), user.membership.joined_on
    name, home = user.get_full_name(), profile.cooperative
    work = " ".join([seen.headline, seen.business, *(word for skill in seen.skills for word in skill.words())])
    rest = " ".join([home.name, seen.commune, seen.presentation, seen.offers, seen.needs, seen.references])
    facets = _facets(profile, seen, level)
    found = terms.of_text(name, terms.NAME) | terms.of_text(work, terms.WORK) | terms.of_text(rest)
    entry = Entry(
        profile=profile,
        cooperative=home,
        sort_name=sort_name(user),
        arrival=joined.toordinal(),
        place=seen.commune,
        facets="\n" + "".join(f"{group}={value}\n" for group, value in facets),
        terms=" ".join(sorted(found)),
        **dict.fromkeys(circles, True),
    )
    entry.words = plain(" ".join([name, work, rest])).split()
    return entry


def _facets(profile, seen, level):
    """[(group, value)] by which a profile is filtered and counted."""
    shown = [
        ("cooperative", profile.cooperative.slug),
        ("domaine", profile.domain if profile.shows("domain", level) else ""),
        ("lieu", commune_key(seen.commune)),
        ("dispo", OFFERS if seen.offers else ""),
        ("dispo", NEEDS if seen.needs else ""),
        ("ouvert", YES if seen.is_open else ""),
        *(("competence", name) for name in sorted(skill.folded for skill in seen.skills)),
    ]
    return [(name, value) for name, value in shown if value]


@transaction.atomic
def forget_changes():
    """Drop the changes written down, once they are many: each process reads the whole index again, once."""
    if Change.objects.count() > CHANGES:
        Change.objects.all().delete()
        Change.objects.create(profiles=[])


def stale():
    """The keys of the profiles of which the index does not say what it would if it were written anew: none, ever."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # raises when FTS5 holds something else than the rows
            cursor.execute("INSERT INTO directory_terms (directory_terms, rank) VALUES ('integrity-check', 1)")
    people = Profile.objects.select_related("user__membership__cooperative").prefetch_related(
        "skills__names", "entries"
    )
    return [each.pk for each in people if _told(entries_of(each)) != _told(each.entries.all())]


def _told(entries):
    columns = [field.attname for field in Entry._meta.fields if not field.primary_key]
    return sorted(tuple(getattr(entry, name) for name in columns) for entry in entries)
