"""Calendars for telephones and computers: the only module that imports icalendar.

A whole series is one event with its rule, and each date that differs from it an exception under the same name. A date
told alone is an event of its own, named for its original date (docs/adr/0009). These names last, whatever the language.
What cannot be written is logged and left out; the others are there.
"""

import logging
import re
from collections import defaultdict
from datetime import UTC, datetime, time
from hashlib import sha256

import recurrence as rules
from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, quote_etag
from icalendar import Calendar, Event, Timezone, vRecur

from pages.agenda import told
from pages.occurrences import PARIS, local_date
from pages.series import Series

logger = logging.getLogger(__name__)

FREQUENCIES = {rules.YEARLY: "YEARLY", rules.MONTHLY: "MONTHLY", rules.WEEKLY: "WEEKLY", rules.DAILY: "DAILY"}
LONGEST = 1000  # characters of one text
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_PARIS = b"""BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def response(request, rows, name):
    """The events that `rows` are all the dates of, as a calendar called `name`; 304 where the reader has it already."""
    rows = told(rows, request.user, request)
    content = _calendar(_events(rows), name)
    etag = quote_etag(sha256(content).hexdigest()[:32])
    changed = max((_changed_at(row) for row in rows), default=None)
    answer = sent(content)
    answer["ETag"] = etag
    if changed:
        answer["Last-Modified"] = http_date(changed.timestamp())
    patch_vary_headers(answer, ["Cookie"])
    return get_conditional_response(request, etag=etag, response=answer)


def sent(content):
    """The bytes of a calendar as an answer."""
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="agenda.ics"'
    return answer


def feed(rows, name):
    """The bytes of a calendar called `name` where each of `rows`, from `pages.agenda.told`, stands alone.

    One that has `is_tentative` set is not certain yet.
    """
    return _calendar((_written(_alone, row) for row in rows), name)


def _calendar(events, name):
    calendar = Calendar()
    calendar.add("prodid", "-//Co’hop//Agenda//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    calendar.add("x-wr-timezone", PARIS.key)
    calendar.add_component(Timezone.from_ical(_PARIS))
    head, tail = calendar.to_ical().rsplit(b"END:VCALENDAR", 1)
    return head + b"".join(events) + b"END:VCALENDAR" + tail


def _events(rows):
    """What tells `rows`: of an event that repeats its rule, then what does not follow it; of others each date alone."""
    dates = defaultdict(list)
    for row in rows:
        dates[row.event_id].append(row)
    repeating = {row.event_id: row.event for row in rows if row.repeats}
    if repeating:
        model = type(next(iter(repeating.values())))
        repeating = model.objects.only("starts_at", "ends_at", "recurrence").in_bulk(repeating)
    for pk, own in dates.items():
        series = Series(repeating[pk], own) if pk in repeating else None
        if series and series.has_rule:
            yield _written(_rule, own[0], series)
            yield from (_written(_exception, row, series) for row in series.apart)
        yield from (_written(_alone, row) for row in (series.alone if series else own))


def _written(form, row, *series):
    try:
        return form(row, *series).to_ical()
    except Exception:  # whatever a row holds, the others must reach their readers
        logger.exception("Occurrence %s cannot be written in a calendar.", row.pk)
        return b""


def _rule(row, series):
    """What the dates of `series` have in common; `row` is one of them."""
    source = series.event
    event = _event(row, f"{row.event.translation_key}@cohop", series.revision)
    _place_in_time(event, source.starts_at, source.ends_at)
    event.add("rrule", _rrule(source.recurrence.rrules[0]))
    for start in series.excluded:
        event.add("exdate", start)
    event.add("status", "CONFIRMED")
    _tell(event, row.page, row.page_url)
    return event


def _exception(row, series):
    """A date that the rule of `series` gives, and that differs from it."""
    event = _event(row, f"{row.event.translation_key}@cohop", series.revision)
    event.add("recurrence-id", series.start_of(row.date))
    return _dated(event, row)


def _alone(row):
    return _dated(_event(row, f"{row.event.translation_key}-{row.date:%Y%m%d}@cohop", row.sequence), row)


def _dated(event, row):
    _place_in_time(event, row.starts_at, row.ends_at)
    certain = "TENTATIVE" if getattr(row, "is_tentative", False) else "CONFIRMED"
    event.add("status", "CANCELLED" if row.cancelled_at else certain)
    _tell(event, row.page, row.url, row.place, (row.reason, row.note))
    return event


def _event(row, name, sequence):
    event, source = Event(), row.event
    event.add("uid", name)
    event.add("dtstamp", _changed_at(row))
    event.add("last-modified", _changed_at(row))
    event.add("sequence", sequence)
    names = [source.get_kind_display(), *([source.cooperative.name] if source.cooperative else [])]
    event.add("categories", [_line(text) for text in names])
    return event


def _place_in_time(event, starts_at, ends_at):
    event.add("dtstart", starts_at.astimezone(PARIS))
    event.add("dtend", ends_at.astimezone(PARIS))


def _tell(event, page, address, place="", words=()):
    """Say what takes place, and where: at `place` where it is given, else where `page` has it."""
    event.add("summary", _line(page.title))
    event.add("url", re.sub(r"\s", "", _line(settings.SITE_URL + address)))
    usual = ", ".join(text for text in (page.place, page.address, page.town) if text) or page.online_url
    about = "\n".join(_line(text) for text in (*words, page.summary, page.price, page.online_url) if text)
    if place or usual:
        event.add("location", _line(place or usual))
    if about:
        event.add("description", about)


def _rrule(rule):
    """`rule` as RFC 5545 writes it: its last day is a whole one, on the clocks of Paris."""
    parts = {"FREQ": FREQUENCIES[rule.freq], "INTERVAL": rule.interval}
    if rule.byday:
        parts["BYDAY"] = [str(rules.to_weekday(day)) for day in rule.byday]
    if rule.count is not None:
        parts["COUNT"] = rule.count
    elif rule.until is not None:
        parts["UNTIL"] = datetime.combine(local_date(rule.until), time(23, 59, 59), PARIS).astimezone(UTC)
    return vRecur(parts)


def _changed_at(row):
    return max(moment for moment in (row.changed_at, row.event.last_published_at) if moment)


def _line(text):
    """`text` in one line that any calendar can read, cut where nobody reads on."""
    return _UNPRINTABLE.sub(" ", str(text))[:LONGEST].strip()
