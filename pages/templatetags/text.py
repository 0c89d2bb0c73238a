"""What is done to words before they are shown."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.utils.formats import number_format
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.words import BREAKS, WORD, fold, stems

register = template.Library()

AROUND, LONGEST = 90, 20_000  # characters kept before the first word found; of a text that are looked at

_stem = lru_cache(maxsize=20_000)(stems)


def _finds(word, wanted):
    """Tell whether `word` is one of those, in either language."""
    start = fold(word).replace("'", "")[:3]
    looks_so = any(stem[:3] == start for stem in wanted)
    return looks_so and (_stem(word, "fr") in wanted or _stem(word, "en") in wanted)


def _marked(text, wanted):
    parts, last = [], 0
    for match in WORD.finditer(text):
        if _finds(match.group(), wanted):
            parts += [escape(text[last : match.start()]), "<mark>", escape(match.group()), "</mark>"]
            last = match.end()
    return mark_safe("".join([*parts, escape(text[last:])]))


@register.simple_tag
def in_french():
    """The attribute that says so of words written in French alone, on a page in another language; else nothing."""
    return "" if get_language() == settings.LANGUAGE_CODE else format_html(' lang="{}"', settings.LANGUAGE_CODE)


@register.filter
def highlight(text, wanted):
    """`text` with the words whose stems are in `wanted` (a list) in <mark>."""
    return _marked(str(text), wanted)


@register.filter
def extract(text, wanted, length=240):
    """Some `length` characters of `text` around the first word whose stem is in `wanted`, those words in <mark>."""
    text = " ".join(str(text).split())[:LONGEST]
    first = next((m.start() for m in WORD.finditer(text) if _finds(m.group(), wanted)), 0)
    start = text.rfind(" ", 0, first - AROUND) + 1 if first > AROUND else 0
    end = text.rfind(" ", start, start + length) if len(text) > start + length else len(text)
    end = end if end > start else start + length
    return mark_safe(("… " if start else "") + _marked(text[start:end], wanted) + (" …" if end < len(text) else ""))


@register.filter
def first_words(text, number):
    """The first words of `text`; what French ties together (« un jury\u202f? ») stays so, and counts as one."""
    words = BREAKS.split(str(text).strip())
    return " ".join(words[:number]) + ("\u00a0…" if len(words) > number else "")


@register.filter
def weight(size):
    """The weight of a file as people say it: « 240 Ko » in French, "240 KB" in English."""
    kilos = (size or 0) / 1000
    if kilos < 999.5:
        return _("%(n)s\u00a0Ko") % {"n": max(1, round(kilos))}
    megas, digits = kilos / 1000, 1 if kilos < 9950 else 0
    return _("%(n)s\u00a0Mo") % {"n": number_format(round(megas, digits), digits)}
