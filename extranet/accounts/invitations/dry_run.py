"""What inviting the people of a file would do, line by line. Nothing is written here."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pages.sheets import FORMULAS
from pages.words import plain

from .addresses import cleaned
from .standing import REFUSED, WRITTEN_TO, Standing, standings

NAME = 150  # characters, as in the columns
LANGUAGES = {"": "fr", "fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en"}


@dataclass(frozen=True)
class Line:
    """One person of a file: the `number` of the line, what it says, what would come of it and, if nothing, why."""

    number: int
    email: str
    person: dict
    standing: Standing
    reason: str = ""

    @property
    def says(self):
        """What will happen, or what to correct, in words."""
        return self.reason or self.standing.label

    @property
    def name(self):
        return " ".join(filter(None, (self.person["first_name"], self.person["last_name"])))


class Report:
    """All the lines of a file, in its order."""

    def __init__(self, lines):
        self.lines = lines
        self.counts = Counter(line.standing for line in lines)

    def of(self, *kinds):
        """The lines of these standings."""
        return [line for line in self.lines if line.standing in kinds]

    @property
    def wrong(self):
        """How many lines are to be corrected."""
        return self.counts[Standing.WRONG]

    @property
    def number(self):
        """How many people would be invited."""
        return sum(self.counts[standing] for standing in WRITTEN_TO)

    @property
    def signature(self):
        """What changes as soon as anything would go otherwise."""
        said = "\n".join(f"{line.number} {line.email} {line.standing} {line.person}" for line in self.lines)
        return hashlib.sha256(said.encode()).hexdigest()

    def table(self):
        """The rows of a file that a person can correct from: what is wrong first."""
        yield [_("Ligne"), _("Adresse e-mail"), _("Prénom"), _("Nom"), _("Ce qui se passera"), _("À corriger")]
        for line in sorted(self.lines, key=lambda line: line.standing != Standing.WRONG):
            given = [line.email, line.person["first_name"], line.person["last_name"]]
            yield [str(line.number), *given, str(line.standing.label), line.reason]


def dry_run(batch):
    """The Report of `batch` as things stand: two queries, however long it is."""
    read = [_read(number, cells, batch.columns) for number, cells in batch.rows]
    known = standings({line.email for line in read if not line.reason}, batch.cooperative)
    first, lines = {}, []
    for line in read:
        if not line.reason:
            line = _judged(line, known[line.email], first.setdefault(line.email, line.number))
        lines.append(line)
    return Report(lines)


def _read(number, cells, columns):
    """What a line says, before anybody is asked; wrong where it could not be right for anybody."""
    said = {what: cells[place] for what, place in columns.items()}
    person = {name: said.get(name, "") for name in ("first_name", "last_name")}
    language = LANGUAGES.get(plain(said.get("language", "")))
    person["language"] = language or settings.LANGUAGE_CODE
    email = said.get("email", "")
    try:
        email = cleaned(email)
        if any(len(name) > NAME for name in person.values()):
            raise ValidationError(_("Ce nom dépasse 150 caractères."))
        if any(name.startswith(FORMULAS) for name in person.values()):
            raise ValidationError(_("Un nom ne commence pas par « = », « + », « - » ou « @ »."))
        if language is None:
            raise ValidationError(_("Cette langue n’est pas connue : écrivez « fr » ou « en »."))
    except ValidationError as wrong:
        return Line(number, email, person, Standing.WRONG, wrong.message)
    return Line(number, email, person, Standing.NEW)


def _judged(line, standing, first):
    """`line` once its address is known: the second of two alike is wrong, and so is whoever may not be invited."""
    if first != line.number:
        reason = _("Même adresse qu’à la ligne %(number)s.") % {"number": first}
    elif standing in (Standing.ELSEWHERE, Standing.CLOSED):
        reason = str(REFUSED[standing])
    else:
        return Line(line.number, line.email, line.person, standing)
    return Line(line.number, line.email, line.person, Standing.WRONG, reason)
