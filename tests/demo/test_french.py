import pytest

from cms.demo.french import agree, french, typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("C'est l'élan", "C’est l’élan"),
        ("Qui vient ? Nous ; vous !", "Qui vient\u202f? Nous\u202f; vous\u202f!"),
        ("Un mot : « oui »", "Un mot\u00a0: «\u00a0oui\u00a0»"),
        ("à 18 h 30, puis 20 h", "à 18\u202fh\u202f30, puis 20\u202fh"),
        ("12 M€, 50 %, 1 200 personnes", "12\u00a0M€, 50\u00a0%, 1\u202f200 personnes"),
        ("le 1er mars, le 9 octobre, Lyon 7e", "le 1ᵉʳ mars, le 9\u00a0octobre, Lyon 7ᵉ"),
        ("https://exemple.example/a?b=1", "https://exemple.example/a?b=1"),
    ],
)
def test_french_sets_type(typed, printed):
    assert french(typed) == printed
    assert french(printed) == printed


def test_typeset_keeps_the_shape_and_the_keys():
    data = {"l'un": ["c'est ?", ("d'or", 3, None)]}
    assert typeset(data) == {"l'un": ["c’est\u202f?", ("d’or", 3, None)]}


def test_agree_chooses_one_form():
    assert agree("{Ancienne|Ancien} apprenti{e|}", feminine=True) == "Ancienne apprentie"
    assert agree("{Ancienne|Ancien} apprenti{e|}", feminine=False) == "Ancien apprenti"
