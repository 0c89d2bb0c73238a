from concurrent.futures import ThreadPoolExecutor

import pytest

from pages import words
from pages.words import fold, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rever", "Rêver"),
        ("cooperatives", "coopérative"),
        ("COEURS", "cœur"),
        ("l'élan", "élans l"),
        ("Événements", "evenement"),
        ("cohop", "Co’hop"),
        ("co'hopeurs", "cohopeur"),
        ("LA COHOPÉRATION", "la co’hopération"),
    ],
)
def test_what_search_holds_for_the_same(one, other):
    assert sorted(stems(one).split()) == sorted(stems(other).split())


def test_the_name_of_the_network_is_one_word_and_no_other_loses_its_apostrophe():
    assert stems("Le Co’hop d’ici, à l’hôpital d’Éco’hop") == "le cohop d ici a l hopital d eco hop"


def test_fold_leaves_no_accent():
    assert fold("« Cœur d’Été »") == "« coeur d'ete »"


def test_stems_do_not_mix_between_threads():
    """A stemmer keeps a state while it works; two threads on one would write into each other's word."""
    texts = [f"coopératives{chr(97 + n)} événements joyeuses réunions nationales" * 40 for n in range(26)]
    alone = [stems(text) for text in texts]
    words._stem.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(stems, texts)) == alone
