"""Fewer seats than people who hold one: said to whoever sets their number, never refused, for nobody loses theirs."""

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import ngettext

from pages.agenda import listed
from pages.months import in_full

SHOWN = 3


def warnings(event, rows, user):
    """What `user` is to know of those of `rows`, dates of `event` as it is in memory, that have too few seats."""
    found = []
    for row in listed(rows.kept().coming(timezone.now()), user):
        row.event = event
        if row.seats is not None and row.held > row.seats:
            found.append(_said(row))
    more = len(found[SHOWN:])
    others = ngettext("Une autre date est dans ce cas.", "%(number)s autres dates sont dans ce cas.", more)
    return found[:SHOWN] + [others % {"number": more}] * bool(more)


def _said(row):
    said = ngettext(
        "%(day)s : %(held)s personnes ont déjà leur place, pour %(seats)s en tout. Personne ne la perd, mais la "
        "prochaine place rendue n’ira à personne.",
        "%(day)s : %(held)s personnes ont déjà leur place, pour %(seats)s en tout. Personne ne la perd, mais les "
        "%(excess)s prochaines places rendues n’iront à personne.",
        row.held - row.seats,
    )
    day = capfirst(in_full(row.day, "l j F Y"))
    return said % {"day": day, "held": row.held, "seats": row.seats, "excess": row.held - row.seats}
