"""Days and hours in words, weeks and months on a wall calendar of Paris."""

import re
from calendar import Calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.occurrences import PARIS, local_date

_YEAR = r"(20\d\d|2100)"  # those in which an event may be
_FIRST = re.compile(r"\b1\b(?= )")  # of a month: years and other days are longer


def weekday_abbreviation(day):
    """« jeu. » in French, "Thu" in English."""
    day = date_format(day, "D").rstrip(".")
    return f"{day.lower()}." if get_language() == "fr" else day


def in_full(day, form="j F Y"):
    """A day in words, the first of a month as French has it: « 9 octobre 2026 », « samedi 1ᵉʳ mai » ("l j F")."""
    text = date_format(local_date(day) if isinstance(day, datetime) else day, form)
    return _FIRST.sub("1ᵉʳ", text) if get_language() == "fr" else text


def hour_in_words(moment):
    """The hour in Paris: « 18 h 30 », "6.30 pm"."""
    moment = moment.astimezone(PARIS)
    if get_language() == "fr":
        minutes = f"\u202f{moment:%M}" if moment.minute else ""
        return f"{moment.hour}\u202fh{minutes}"
    minutes = f".{moment:%M}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}\u00a0{'am' if moment.hour < 12 else 'pm'}"


@dataclass(frozen=True, order=True)
class Month:
    """One month: written « 2026-03 » in an address, « Mars 2026 » in a title."""

    year: int
    number: int

    @classmethod
    def parse(cls, text):
        """The month that `text` names, or None: an address may hold anything."""
        found = re.fullmatch(rf"{_YEAR}-(0[1-9]|1[0-2])", text or "", re.ASCII)
        return cls(int(found[1]), int(found[2])) if found else None

    @classmethod
    def of(cls, moment):
        """The month that `moment` falls in."""
        day = local_date(moment)
        return cls(day.year, day.month)

    def __add__(self, months):
        year, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, index + 1)

    def __str__(self):
        return f"{self.year}-{self.number:02}"

    @property
    def title(self):
        return capfirst(date_format(date(self.year, self.number, 1), "F Y"))

    @property
    def name(self):
        return capfirst(date_format(date(self.year, self.number, 1), "F"))

    @property
    def starts_at(self):
        """Its first instant; the first one that is no longer in it is that of the next month."""
        return datetime(self.year, self.number, 1, tzinfo=PARIS)

    def weeks(self):
        """Its weeks, Monday first: seven dates, None where the day belongs to a neighbour."""
        days = Calendar().itermonthdays(self.year, self.number)
        dates = [date(self.year, self.number, day) if day else None for day in days]
        return [dates[i : i + 7] for i in range(0, len(dates), 7)]


@dataclass(frozen=True)
class Week:
    """One week, from its `monday` on: written « 2026-W11 » in an address, as ISO 8601 numbers it."""

    monday: date

    @classmethod
    def parse(cls, text):
        """The week that `text` names, or None: an address may hold anything, and few years have a week 53."""
        found = re.fullmatch(rf"{_YEAR}-W([0-5]\d)", text or "", re.ASCII)
        try:
            return cls(date.fromisocalendar(int(found[1]), int(found[2]), 1)) if found else None
        except ValueError:
            return None

    @classmethod
    def of(cls, moment):
        """The week that `moment` falls in."""
        day = local_date(moment)
        return cls(day - timedelta(days=day.weekday()))

    def __add__(self, weeks):
        return Week(self.monday + timedelta(weeks=weeks))

    def __str__(self):
        year, number, _day = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def title(self):
        """« Du lundi 9 mars au dimanche 15 mars 2026 »."""
        sunday = self.monday + timedelta(days=6)
        return _("Du %(first)s au %(last)s") % {
            "first": in_full(self.monday, "l j F"),
            "last": in_full(sunday, "l j F Y"),
        }

    @property
    def starts_at(self):
        """Its first instant; the first one that is no longer in it is that of the next week."""
        return datetime.combine(self.monday, time(), PARIS)


@dataclass(frozen=True)
class Day:
    """One cell of the month: a date (None in a neighbour's month) and what takes place then."""

    date: date | None
    rows: list
    is_today: bool
    anchor: str

    @property
    def titles(self):
        """What takes place, in a few words."""
        return " · ".join(row.title for row in self.rows)

    @property
    def label(self):
        """The day and what takes place, for whoever hears the link."""
        return f"{in_full(self.date, 'j F')}, {self.titles}"

    @property
    def colour(self):
        """The colour of the cooperative that holds everything on that day; none when several do, or the network."""
        colours = {row.event.cooperative.colour if row.event.cooperative else "" for row in self.rows}
        return colours.pop() if len(colours) == 1 else ""
