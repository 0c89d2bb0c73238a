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
stems_of_word = lru_cache(4096)(stems)


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


class Words:
    """The words of a query, as lists of notices are searched by: what can tell whether another word answers them."""

    def __init__(self, query):
        self._wanted = wanted(query) if query else ()

    def answer(self, word):
        """Tell whether `word`, of some text, answers the query."""
        return any(
            stem == one or (len(one) >= PREFIX and stem.startswith(one))
            for stem in stems_of_word(word).split()
            for one in self._wanted
        )


def _read(query):
    return Words(query) if isinstance(query, str) else query


def mark(text, query):
    """Return `text` as safe HTML, its words that answer `query`, a text or what is like Words, inside <mark>."""
    text, words = unicodedata.normalize("NFC", str(text)), _read(query)
    parts, end = [], 0
    for word in _WORD.finditer(text) if query else ():
        if words.answer(word[0]):
            parts += [conditional_escape(text[end : word.start()]), format_html("<mark>{}</mark>", word[0])]
            end = word.end()
    return mark_safe("".join([*parts, conditional_escape(text[end:])]))


def holds(text, query):
    """Tell whether some word of `text` answers `query`."""
    words = _read(query)
    return any(words.answer(word) for word in _WORD.findall(str(text)))


def excerpt(text, query, around):
    """Return the part of `text` within `around` characters of its first word that answers `query`, or ""."""
    words = _read(query)
    for word in _WORD.finditer(text) if query else ():
        if words.answer(word[0]):
            start, end = max(0, word.start() - around), word.end() + around
            before, after = "… " if start else "", " …" if end < len(text) else ""
            kept = text[start:end].split()
            return before + " ".join(kept[bool(start) : -1 if after and len(kept) > 1 else None]) + after
    return ""
