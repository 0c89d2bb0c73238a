"""Mistyped words: a word is found by itself and by what is left of it without any one letter (SymSpell's way)."""

import re
from collections import defaultdict

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from rapidfuzz.distance import OSA

from .models import Spelling

SHORTEST, LONGEST = 4, 40  # letters of a word that may be mistyped
READ = 8  # letters of which keys are made
LONG = 9  # from this length on, two mistakes are forgiven
MOST = 20  # words that are tried in place of one
_ALIKE = (("ph", "f"), ("qu", "k"), ("y", "i"))
_TWICE = re.compile(r"(.)\1")
_WORD = re.compile(r"[a-z]+")
_GONE = {
    "postgresql": "NOT EXISTS (SELECT 1 FROM directory_entry WHERE terms @@ directory_spelling.word::tsquery)",
    "sqlite": "NOT EXISTS (SELECT 1 FROM directory_terms WHERE directory_terms MATCH directory_spelling.word)",
}


def heard(word):
    """What `word` sounds like, roughly: « graphiste » and « grafiste » are one."""
    for written, said in _ALIKE:
        word = word.replace(written, said)
    return _TWICE.sub(r"\1", word)


def keys(word):
    """The keys of `word`: two words that differ by one letter, or by two that change places, share one."""
    starts = {word[:READ], heard(word)[:READ]}
    return starts | {start[:at] + start[at + 1 :] for start in starts for at in range(len(start))}


def may_be_mistyped(word):
    """Tell whether `word` is long enough, and made of letters, to be kept and corrected."""
    return SHORTEST <= len(word) <= LONGEST and bool(_WORD.fullmatch(word))


def learn(words):
    """Keep the keys of these words of the index: three queries at most."""
    words = {word for word in words if may_be_mistyped(word)}
    new = words - set(Spelling.objects.filter(word__in=words).values_list("word", flat=True))
    rows = [Spelling(key=key, word=word) for word in sorted(new) for key in sorted(keys(word))]
    Spelling.objects.bulk_create(rows, ignore_conflicts=True)


def forget(words):
    """Drop those of these words that the index holds no more: what nobody says any longer stays nowhere."""
    words = sorted(word for word in words if may_be_mistyped(word))
    if words:
        gone = RawSQL(_GONE[connection.vendor], [], output_field=BooleanField())
        Spelling.objects.filter(gone, word__in=words).delete()


def guesses(words):
    """{word: [(how far, what it may stand for)], the nearest first} for these mistyped words, by one query."""
    wanted = {word: keys(word) for word in words if may_be_mistyped(word)}
    by_key = defaultdict(set)
    for key, word in Spelling.objects.filter(key__in=set().union(*wanted.values())).values_list("key", "word"):
        by_key[key].add(word)
    return {word: _nearest(word, set().union(*(by_key[key] for key in asked))) for word, asked in wanted.items()}


def _nearest(word, candidates):
    found = sorted((_distance(word, one), one) for one in candidates - {word})
    most = 2 if len(word) >= LONG else 1
    return [(distance, one) for distance, one in found if distance <= most][:MOST]


def _distance(word, other):
    return min(OSA.distance(word, other), OSA.distance(heard(word), heard(other)))
