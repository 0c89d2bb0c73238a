"""Calendars for telephones and computers: the only module that imports icalendar.

Each occurrence is an event of its own, under a name that lasts: that of the event, whatever its language, and its
original date. One row that cannot be written is logged and left out; the others are there.
"""

import logging
import re
from hashlib import sha256

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, quote_etag
from icalendar import Calendar, Event, Timezone

from pages.agenda import listed
from pages.occurrences import PARIS

logger = logging.getLogger(__name__)

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
    """The occurrences `rows` as a calendar called `name`, or 304 where the reader has it already."""
    rows = listed(rows, request.user, request)
    content = feed(rows, name)
    etag = quote_etag(sha256(content).hexdigest()[:32])
    changed = max((_changed_at(row) for row in rows), default=None)
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="agenda.ics"'
    answer["ETag"] = etag
    if changed:
        answer["Last-Modified"] = http_date(changed.timestamp())
    patch_vary_headers(answer, ["Cookie"])
    return get_conditional_response(request, etag=etag, response=answer)


def feed(rows, name):
    """The bytes of a calendar called `name`; `rows` come from `pages.agenda.listed`."""
    calendar = Calendar()
    calendar.add("prodid", "-//Co’hop//Agenda//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    calendar.add("x-wr-timezone", PARIS.key)
    calendar.add_component(Timezone.from_ical(_PARIS))
    head, tail = calendar.to_ical().rsplit(b"END:VCALENDAR", 1)
    return head + b"".join(_written(row) for row in rows) + b"END:VCALENDAR" + tail


def _written(row):
    try:
        return _event(row).to_ical()
    except Exception:  # whatever a row holds, the others must reach their readers
        logger.exception("Occurrence %s cannot be written in a calendar.", row.pk)
        return b""


def _event(row):
    page, source = row.page, row.event
    event = Event()
    event.add("uid", f"{source.translation_key}-{row.date:%Y%m%d}@cohop")
    event.add("dtstamp", _changed_at(row))
    event.add("last-modified", _changed_at(row))
    event.add("sequence", row.sequence)
    event.add("dtstart", row.starts_at.astimezone(PARIS))
    event.add("dtend", row.ends_at.astimezone(PARIS))
    event.add("summary", _line(page.title))
    event.add("status", "CANCELLED" if row.cancelled_at else "CONFIRMED")
    event.add("url", re.sub(r"\s", "", _line(settings.SITE_URL + row.url)))
    usual = ", ".join(text for text in (page.place, page.address, page.town) if text) or page.online_url
    where = row.place or usual
    about = (row.reason, row.note, page.summary, page.price, page.online_url)
    about = "\n".join(_line(text) for text in about if text)
    if where:
        event.add("location", _line(where))
    if about:
        event.add("description", about)
    names = [source.get_kind_display(), *([source.cooperative.name] if source.cooperative else [])]
    event.add("categories", [_line(text) for text in names])
    return event


def _changed_at(row):
    return max(moment for moment in (row.changed_at, row.event.last_published_at) if moment)


def _line(text):
    """`text` in one line that any calendar can read, cut where nobody reads on."""
    return _UNPRINTABLE.sub(" ", str(text))[:LONGEST].strip()
