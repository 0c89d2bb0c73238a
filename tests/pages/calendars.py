"""Calendars as those who read them do: by the standard, and with khal."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from dateutil import rrule
from icalendar import Calendar

from pages.occurrences import PARIS

KHAL = Path(sys.executable).with_name("khal")
CONFIGURATION = """
[calendars]
[[cohop]]
path = {folder}/calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
"""


def expanded(content):
    """(start, end, status) of every date of a calendar, sorted: the rules followed by dateutil, on the wall clock."""
    found, exceptions = [], {}
    events = Calendar.from_ical(content).walk("VEVENT")
    for event in events:
        if "RECURRENCE-ID" in event:
            exceptions[str(event["UID"]), event["RECURRENCE-ID"].dt.astimezone(UTC)] = event
    for event in events:
        if "RRULE" not in event and "RECURRENCE-ID" not in event:
            found.append(event)
    dates = [_told(event) for event in found]
    for event in (event for event in events if "RRULE" in event):
        for start in _starts(event):
            exception = exceptions.pop((str(event["UID"]), start.astimezone(UTC)), None)
            lasts = event["DTEND"].dt.astimezone(UTC) - event["DTSTART"].dt.astimezone(UTC)
            end = (start.astimezone(UTC) + lasts).astimezone(PARIS)
            dates.append(_told(exception) if exception else (start, end, str(event["STATUS"])))
    assert exceptions == {}, "an exception that its rule does not give"
    return sorted(dates)


def _told(event):
    return event["DTSTART"].dt, event["DTEND"].dt, str(event["STATUS"])


def _starts(event):
    first, rule = event["DTSTART"].dt.replace(tzinfo=None), dict(event["RRULE"])
    if until := rule.pop("UNTIL", None):
        rule["UNTIL"] = [until[0].astimezone(PARIS).replace(tzinfo=None)]
    text = type(event["RRULE"])(rule).to_ical().decode()
    excluded = event.get("EXDATE", [])
    excluded = {moment.dt for part in (excluded if isinstance(excluded, list) else [excluded]) for moment in part.dts}
    starts = (datetime.combine(naive.date(), naive.time(), PARIS) for naive in rrule.rrulestr(text, dtstart=first))
    starts = [start.astimezone(UTC).astimezone(PARIS) for start in starts]  # an hour that the clocks jump over
    return [start for start in starts if start not in excluded]


class Khal:
    """The calendar program khal, with a calendar of its own in `folder`."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "calendar").mkdir()
        (folder / "configuration").write_text(CONFIGURATION.format(folder=folder))

    def read(self, content):
        """Take in a calendar, as somebody does who subscribes to it: what it knows already is updated."""
        (self.folder / "agenda.ics").write_bytes(content)
        self._run("import", "--batch", str(self.folder / "agenda.ics"))

    def shown(self, first, last):
        """(start, end, title, status) of what it shows between two days, as it writes them."""
        form = "{start-long}|{end-long}|{title}|{status}"
        lines = self._run("list", "--format", form, "--day-format", "", str(first), str(last)).splitlines()
        return [tuple(part.strip() for part in line.split("|")) for line in lines if line.strip()]

    def _run(self, *arguments):
        home = {"HOME": str(self.folder), "PATH": "", "LANG": "C.UTF-8", "TZ": "Europe/Paris"}
        command = [KHAL, "--config", str(self.folder / "configuration"), *arguments]
        run = subprocess.run(command, capture_output=True, text=True, env=home)
        assert (run.returncode, run.stderr) == (0, ""), run.stderr
        return run.stdout
