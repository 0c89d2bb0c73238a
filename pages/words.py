"""French words made comparable: without accents, case, ligatures or plurals. Pure text, no model."""

import re
import unicodedata

import snowballstemmer

_stemmer = snowballstemmer.stemmer("french")
_WORD = re.compile(r"[a-z0-9]+")


def fold(text):
    """Return `text` in lower case, without accents or ligatures: « Cœur d’Été » gives "coeur d'ete"."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def stems(text):
    """Return the stems of the words of `text`, separated by spaces: what a search compares (Snowball, French)."""
    return " ".join(_stemmer.stemWords(_WORD.findall(fold(text))))
