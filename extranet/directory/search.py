"""How the extranet's lists are searched: stems stored between spaces, compared with LIKE, alike on every database."""

import re
import unicodedata
from functools import lru_cache

from django.db.models import Q
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from pages.words import stems

LONGEST = 100  # characters of a search that are read
PREFIX = 4  # from this length on, a stem also finds the words that only begin with it
SMALL_WORDS = frozenset(
    stems("a à au aux avec ce ces d dans de des du en et l la le les ma mes mon ou par pour qui sa ses son sur un une")
    .split()
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_stems_of_word = lru_cache(4096)(stems)


def stored(*texts):
    """Return what a row keeps of `texts` to be found by: each stem once, between spaces."""
    return f" {' '.join(sorted(set(stems(' '.join(texts)).split())))} "


@lru_cache(256)
def wanted(query):
    """Return the stems that a row must hold to answer `query`; small words count only when there is nothing else."""
    found = tuple(dict.fromkeys(stems(query[:LONGEST]).split()))
    return tuple(stem for stem in found if stem not in SMALL_WORDS) or found


def matching(query):
    """Return the condition on `search_text` for `query`, which is not empty; a query without a word finds nothing."""
    found = wanted(query)
    condition = Q() if found else Q(pk__in=[])
    for stem in found:
        condition &= Q(search_text__contains=f" {stem}" if len(stem) >= PREFIX else f" {stem} ")
    return condition


def mark(text, query):
    """Return `text` as safe HTML, its words that answer `query` inside <mark>."""
    found = wanted(query) if query else ()
    text = unicodedata.normalize("NFC", str(text))
    if not found:
        return conditional_escape(text)
    parts, end = [], 0
    for word in _WORD.finditer(text):
        if any(_answers(stem, found) for stem in _stems_of_word(word[0]).split()):
            parts += [conditional_escape(text[end : word.start()]), format_html("<mark>{}</mark>", word[0])]
            end = word.end()
    return mark_safe("".join([*parts, conditional_escape(text[end:])]))


def _answers(stem, found):
    return any(stem == one or (len(one) >= PREFIX and stem.startswith(one)) for one in found)


def holds(text, query):
    """Tell whether some word of `text` answers `query`."""
    found = wanted(query)
    return any(_answers(stem, found) for word in _WORD.findall(text) for stem in _stems_of_word(word).split())


def excerpt(text, query, around):
    """Return the part of `text` within `around` characters of its first word that answers `query`, or ""."""
    found = wanted(query) if query else ()
    for word in _WORD.finditer(text):
        if any(_answers(stem, found) for stem in _stems_of_word(word[0]).split()):
            start, end = max(0, word.start() - around), word.end() + around
            before, after = "… " if start else "", " …" if end < len(text) else ""
            words = text[start:end].split()
            return before + " ".join(words[bool(start) : -1 if after and len(words) > 1 else None]) + after
    return ""
