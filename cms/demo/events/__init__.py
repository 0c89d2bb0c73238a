"""Twenty-six events, dated from the day they are asked for: some past, most to come, six that come back."""

from datetime import date, datetime, time, timedelta

from cms.demo.events.coming import COMING
from cms.demo.events.past import PAST
from cms.demo.events.series import SERIES
from cms.demo.french import typeset

EVENTS = typeset([*SERIES, *PAST, *COMING])
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TIME_TO_WRITE = timedelta(days=30)  # a recap is not there the day after


def conviviale(today):
    """The 9 October of the Conviviale: the latest one that left time to write its recap."""
    this_year = date(today.year, 10, 9)
    return this_year if this_year + TIME_TO_WRITE <= today else date(today.year - 1, 10, 9)


def events(today):
    """Return the events as dicts; `starts_at` and `ends_at` are Paris wall time, dates in `repeats` are days."""
    return [_dated(event, today) for event in EVENTS]


def _dated(event, today):
    start = datetime.combine(_day(event["start"], today), time(*event["at"]))
    rest = {key: value for key, value in event.items() if key not in ("start", "at", "minutes", "repeats")}
    return {
        "audience": "public",
        "place": "",
        "address": "",
        "town": "",
        "online_url": "",
        "register": {},
        **rest,
        "starts_at": start,
        "ends_at": start + timedelta(minutes=event["minutes"]),
        "repeats": _repeats(event.get("repeats"), today),
    }


def _repeats(repeats, today):
    if not repeats:
        return None
    return {
        "rule": repeats["rule"],
        "count": repeats.get("count"),
        "until": today + timedelta(days=repeats["until"]) if "until" in repeats else None,
        "excluded": [_day(spec, today) for spec in repeats.get("excluded", ())],
        "extra": [_day(spec, today) for spec in repeats.get("extra", ())],
    }


def _day(spec, today):
    """The day that `spec` names, seen from `today`."""
    kind, *rest = spec
    if kind == "conviviale":
        return conviviale(today)
    if kind == "week":  # a weekday, so many weeks from this one
        weeks, weekday = rest
        return today + timedelta(days=7 * weeks - today.weekday() + WEEKDAYS.index(weekday))
    if kind == "yearly":  # a date, so many years from this one
        years, month, day = rest
        return date(today.year + years, month, day)
    first = _first_of_month(today, rest[0])
    if kind == "date":  # a day of a month, so many months from this one
        return first.replace(day=rest[1])
    _, nth, weekday = rest  # the nth weekday of such a month
    return first + timedelta(days=(WEEKDAYS.index(weekday) - first.weekday()) % 7 + 7 * (nth - 1))


def _first_of_month(today, months):
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, 1)
