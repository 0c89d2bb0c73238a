"""The terms of the index and the questions put to it: the same on PostgreSQL and on SQLite (docs/adr/0014).

A term is a word, its stem, or one of them after a mark that nobody can type: the place where it stands.
"""

from django.db import connection
from django.db.models import BooleanField, Q
from django.db.models.expressions import RawSQL

from pages.words import plain, stems

MARK = "§"
LONGEST = 60  # letters of a word that are kept
NAME, WORK = f"{MARK}n", f"{MARK}w"  # the places that count more than the others
_CONDITIONS = {
    "postgresql": '"directory_entry"."terms" @@ %s::tsquery',
    "sqlite": '"directory_entry"."id" IN (SELECT rowid FROM directory_terms WHERE directory_terms MATCH %s)',
}
KEYS = {  # of the entries that answer a question, in one text: tens of thousands of rows would take longer
    "postgresql": "SELECT string_agg(id::text, ',') FROM directory_entry WHERE terms @@ %s::tsquery",
    "sqlite": "SELECT group_concat(rowid, ',') FROM directory_terms WHERE directory_terms MATCH %s",
}


def of_text(text, place=""):
    """The terms of a text, and once more after the mark of `place`."""
    found = {word[:LONGEST] for word in [*plain(text).split(), *stems(text).split()]}
    return found | {place + word for word in found}


def one(term, prefix=False):
    """The question for the rows that hold `term`, or a term that begins so."""
    if connection.vendor == "postgresql":
        return f"'{term}':*" if prefix else f"'{term}'"
    return f'"{term}" *' if prefix else f'"{term}"'


def all_of(questions):
    """The question that a row answers when it answers all of `questions`; "" asks nothing."""
    return _joined(questions, " & ", " AND ")


def any_of(questions):
    """The question that a row answers when it answers any of `questions`."""
    return _joined(questions, " | ", " OR ")


def _joined(questions, in_postgresql, elsewhere):
    asked = [question for question in questions if question]
    text = (in_postgresql if connection.vendor == "postgresql" else elsewhere).join(asked)
    return f"({text})" if len(asked) > 1 else text


def answering(question):
    """The condition, on entries, that they answer `question`."""
    return RawSQL(_CONDITIONS[connection.vendor], [question], output_field=BooleanField()) if question else Q()
