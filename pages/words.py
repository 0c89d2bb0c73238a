"""Words made comparable: without accents, case, ligatures or plurals. Pure text, no model."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

BREAKS = re.compile(r"[^\S\u00a0\u202f]+")  # all white space, but for those that French sets before its signs
NOT_TEXT = re.compile("[\x00\ud800-\udfff]")  # NUL, and halves of a character: JSON can write both, UTF-8 neither
NOT_XML = re.compile(
    r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # what neither PDF nor spreadsheet can hold
WORD = re.compile(r"\bco['’]hop\w*|\w+", re.IGNORECASE)  # as people write them: the network's name is one
_WORD = re.compile(r"[a-z0-9]+")
_NAME = re.compile(r"\bco'(?=hop)")
_STEMMERS = {"fr": "french", "en": "english"}


def fold(text):
    """Return `text` in lower case, without accents or ligatures: « Cœur d’Été » gives "coeur d'ete"."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def plain(text):
    """Return the words of `text`, folded, separated by spaces: letters and digits alone."""
    return " ".join(_WORD.findall(_NAME.sub("co", fold(text))))


def stems(text, language="fr"):
    """Return the stems of the words of `text`, separated by spaces: what a search compares (Snowball).

    « Co’hop », « co’hopeuse » and « co’hopération » are found by those who write them without their apostrophe.
    """
    return " ".join(_stem(word, language) for word in _WORD.findall(_NAME.sub("co", fold(text))))


@lru_cache(20_000)
def _stem(word, language):
    """The stem of one word. A stemmer of its own each time: it keeps a state, which threads would share."""
    return snowballstemmer.stemmer(_STEMMERS[language]).stemWord(word)
