"""Dates as people say them: « jeu. 12 mars », « 18 h 30 – 20 h »."""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language, gettext

from pages.months import hour_in_words, in_full, weekday_abbreviation
from pages.occurrences import PARIS, local_date

register = template.Library()


@register.simple_tag
def date_arch(moment, cooperative=None):
    """The arch of a date, in the colour of whoever invites; ink is the network's."""
    day = local_date(moment)
    return format_html(
        '<time class="date{}" datetime="{}"><span>{}</span> <span class="date__day">{}</span> <span>{}</span></time>',
        f" date--{cooperative.colour}" if cooperative else "",
        day.isoformat(),
        weekday_abbreviation(day),
        day.day,
        date_format(day, "N").lower() if get_language() == "fr" else date_format(day, "N"),
    )


@register.simple_tag
def hours(start, end):
    """From when to when: « 18 h 30 – 20 h », or with both days when it lasts several."""
    start, end = start.astimezone(PARIS), end.astimezone(PARIS)
    if start.date() == end.date() or ((end - start).days == 0 and end.hour < 6):
        return f"{hour_in_words(start)} – {hour_in_words(end)}"
    return gettext("du %(first)s, %(from)s, au %(last)s, %(until)s") % {
        "first": in_full(start, "j F"),
        "from": hour_in_words(start),
        "last": in_full(end, "j F"),
        "until": hour_in_words(end),
    }


@register.filter
def long_date(day, form="j F Y"):
    """A day in full: « 9 octobre 2026 », « 1ᵉʳ mars » (`form` "j F"); nothing without a day."""
    return in_full(day, form) if day else ""


@register.filter
def instant(moment):
    """A moment in Paris for a `datetime` attribute; HTML lets seconds have three digits at most, we write none."""
    return moment.astimezone(PARIS).isoformat(timespec="seconds")


@register.filter
def hour(moment):
    """The hour in Paris: « 18 h 30 »."""
    return hour_in_words(moment)
