"""What the house holds on somebody: each room says what it covers, how it hands it over and how it forgets it.

GDPR, articles 15 and 20 (a copy, readable and by machine) and 17 (erasure). A room registers in its `ready`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from pages.months import in_full


@dataclass(frozen=True)
class Datum:
    """One thing that is held: its `name` for machines, its `label` and what is `shown` for people."""

    name: str
    label: str
    value: Any
    choice: str = ""

    @property
    def shown(self):
        """The value as a person reads it; "" for nothing."""
        if isinstance(self.value, bool):
            return _("oui") if self.value else _("non")
        if isinstance(self.value, datetime):
            return f"{in_full(self.value)}, {localtime(self.value):%H:%M}"
        if isinstance(self.value, date):
            return in_full(self.value)
        if isinstance(self.value, list | tuple):
            return ", ".join(map(str, self.value))
        return str(self.choice or ("" if self.value is None else self.value))


@dataclass(frozen=True)
class Table:
    """What is held of one kind: rows of Datum under a title."""

    name: str
    title: str
    rows: list


@dataclass(frozen=True)
class Room:
    """What a room answers for.

    `covers`: "app.Model.field" of each column that points to a person or names one; "app.Model.*" for all its columns.
    `export(user)`: Tables, in the user's language, that concern them and nobody else.
    `erase(user)`: forget them there, inside the transaction of the whole erasure; what others read stays, unnamed.
    `title`, `why`, `kept`: what it is, what for and how long, as the person is told.
    `files(user)`: {name: bytes} that go with the tables.
    """

    name: str
    covers: tuple[str, ...]
    export: Callable
    erase: Callable
    title: str
    why: str
    kept: str
    files: Callable


ROOMS: dict[str, Room] = {}


def register(name, covers, export, erase, *, title, why, kept, files=lambda user: {}):
    """Have the room `name` answer for the columns it `covers`; called once, from the application's `ready`."""
    ROOMS[name] = Room(name, tuple(covers), export, erase, title, why, kept, files)


def table(name, title, rows, *paths):
    """A Table of these columns of `rows`, named and labelled as the model has them; "occurrence__date" goes further."""
    return Table(name, str(title), [[_datum(row, path) for path in paths] for row in rows])


def _datum(row, path):
    *way, last = path.split("__")
    for step in way:
        row = getattr(row, step)
    field, value = row._meta.get_field(last), getattr(row, last)
    choice = getattr(row, f"get_{last}_display", str)()
    if field.many_to_many:
        value = [str(each) for each in value.all()]
    elif field.is_relation and value is not None:
        value = str(value)
    return Datum(path, str(field.verbose_name), value, choice)
