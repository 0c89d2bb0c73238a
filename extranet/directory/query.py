"""What somebody typed into the directory's search, word by word, and what is understood of it."""

from functools import cached_property

from django.db import connection

from pages.words import plain

from . import spelling, terms
from .search import LONGEST, SMALL_WORDS, stems_of_word

MOST = 8  # words that are read
UNDERSTOOD = 3  # words that one mistyped word may stand for
FROM = 2  # letters from which the last word finds those that begin with it


class Query:
    """The words of a search. Each must be found; the last one, still being typed, by its beginning too."""

    def __init__(self, text, corrections=None):
        self.text = text.strip()[:LONGEST]
        self.corrections = corrections or {}  # {word: those that were understood instead}
        typed = [word[: terms.LONGEST] for word in plain(self.text).split()]
        telling = [word for word in typed if stems_of_word(word) not in SMALL_WORDS] or typed
        self.words = list(dict.fromkeys(telling))[:MOST]
        last = typed[-1] if typed else ""
        is_begun = last in self.words and len(last) >= FROM and last not in self.corrections
        self.begun = last if is_begun else None

    def __bool__(self):
        return bool(self.text)

    def question(self, *places):
        """The question for the rows that hold every word, in one of these places where some are named."""
        return terms.all_of(self._word(word, places or [""]) for word in self.words)

    def _word(self, word, places=("",)):
        exact = [terms.one(place + stem) for place in places for stem in self._stems(word)]
        begun = [terms.one(place + word, prefix=True) for place in places if word == self.begun]
        return terms.any_of(exact + begun)

    def _stems(self, word):
        return sorted({stems_of_word(one)[: terms.LONGEST] for one in self.corrections.get(word, [word])})

    @cached_property
    def _wanted(self):
        return {stem for word in self.words for stem in self._stems(word)}

    def answer(self, word):
        """Tell whether `word`, of some text, is one of those that were looked for."""
        if any(stem in self._wanted for stem in stems_of_word(word).split()):
            return True
        return bool(self.begun) and any(one.startswith(self.begun) for one in plain(word).split())

    def corrected(self, rows):
        """This search, each word that none of `rows` holds replaced by the nearest that some hold; three queries.

        A word that the reader may not see is neither known nor understood.
        """
        known = _held(rows, {word: self._word(word) for word in self.words})
        guesses = spelling.guesses(set(self.words) - known)
        held = _held(rows, {one: terms.one(one) for found in guesses.values() for _, one in found})
        corrections = {}
        for word, found in guesses.items():
            seen = [(distance, one) for distance, one in found if one in held]
            if seen:
                corrections[word] = [one for distance, one in seen if distance == seen[0][0]][:UNDERSTOOD]
        return Query(self.text, corrections)


def _held(rows, questions):
    """The keys of those `questions` that at least one of `rows` answers: one query for them all."""
    if not questions:
        return set()
    asked = [rows.filter(terms.answering(one)).values("pk").query.sql_with_params() for one in questions.values()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"EXISTS ({sql})" for sql, _ in asked), [one for _, found in asked for one in found]
        )
        return {key for key, is_held in zip(questions, cursor.fetchone(), strict=True) if is_held}
