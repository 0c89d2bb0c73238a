"""The demo's English: as whole as the French where it is told, well set, and nowhere the French left as it was."""

import re

import pytest

from cms.demo import english, facts, pages
from cms.demo.events import EVENTS
from cms.demo.news import NEWS
from cms.demo.recaps import RECAPS
from cms.demo.translations import words
from extranet.notifications.actions import KEPT
from extranet.notifications.retention import DEEDS_KEPT, ERASED
from tests.demo.test_content import ENGLISH, texts

KEYS = {  # what says where to look, in any language
    *("p", "h2", "h3", "list", "quote", "fold", "table", "legal", "document", "action", ""),
    *("singleline", "multiline", "email", "dropdown", "publisher", "host", "privacy", "accessibility"),
    *("evenements", "ecrire", "rever-notre-cooperation", "kit", "pictures"),
}
NAMES = {
    *("Cabestan", "Elycoop", "Escale Création", "Graines de Sol", "12, rue de l’Exemple", "69000 Lyon"),
    *("Maud Charpennes", "Idriss Monplaisir", "Rose Fourvière", "Théo Vaise"),
}
NUMBERS = {"4", "5", "12", "130", "800", "2016", "M€"}


def of(rows, told):
    """Pair each of `told` with the row of `rows` that it translates."""
    sources = {row["slug"]: row for row in rows}
    return [(sources[row["of"]], row) for row in told]


PAIRS = [
    *((getattr(pages, name), getattr(english, name)) for name in ("FORM", "JOINING", "PRESS", "HOME")),
    *zip(pages.LEGAL, english.LEGAL, strict=True),
    *zip(pages.COOPERATIVES, english.COOPERATIVES, strict=True),
    *of(NEWS, english.NEWS),
    *of(EVENTS, english.EVENTS),
    *of(RECAPS, english.RECAPS),
]
SPOKEN = {
    *("title", "summary", "lead", "kicker", "price", "body", "steps", "fields", "purpose", "thanks", "subject"),
    *("figures", "timeline", "timeline_title", "quotes", "actions", "actions_note", "pledges", "attachments"),
    "next_steps",
}


def test_english_is_set_in_the_english_way():
    faults = re.compile(r"'|\"|\.\.\.|[\u00a0\u202f]| [;:!?]|  ")
    assert [text for text in texts(ENGLISH) if faults.search(text)] == []


@pytest.mark.parametrize(("french", "told"), PAIRS, ids=[told.get("slug", "") for _, told in PAIRS])
def test_english_tells_the_same_things(french, told):
    said = {key for key in SPOKEN & french.keys() if french[key]}
    named = {"title"} if "name" in french else set()  # a cooperative's name is the same everywhere
    assert said - told.keys() <= named
    assert [kind for kind, *_ in told.get("body", ())] == [kind for kind, *_ in french.get("body", ())]
    assert [scores for _, *scores in told.get("actions", ())] == [s for _, *s in french.get("actions", ())]
    same = {text for text, other in words(french, told).items() if text == other}
    assert same <= KEYS | NAMES | NUMBERS


def test_indexes_have_their_english():
    assert set(english.INDEXES) == set(pages.INDEXES)


def test_real_people_say_in_english_nothing_but_what_they_said():
    rows = [english.PRESS, *english.LEGAL, english.JOINING, *english.NEWS, *english.EVENTS, *english.RECAPS]
    spoken = [block[1:] for row in rows for block in row["body"] if block[0] == "quote"]
    spoken += [quote for recap in english.RECAPS for quote in recap["quotes"]]
    real = [(text, who) for text, who in spoken if any(name in who for name in facts.REAL_PEOPLE)]
    assert [text for text, _ in real] == ["A shared ambition, a metropolitan network."] * 2
    assert all("translated from French" in who for _, who in real)
    assert {name for recap in english.RECAPS for name, _, _ in recap["pledges"]}.isdisjoint(facts.REAL_PEOPLE)


@pytest.mark.parametrize(("told", "admission"), [(pages.LEGAL[2], "non conforme"), (english.LEGAL[2], "non-compliant")])
def test_the_accessibility_statement_is_honest(told, admission):
    assert admission in told["title"]
    assert admission in repr(told["body"])


@pytest.mark.parametrize("told", [pages.LEGAL[1], english.LEGAL[1]])
def test_the_page_about_data_promises_no_time_that_nothing_keeps(told):
    said, words = " ".join(texts(told)), {"un": 1, "one": 1, "a": 1, "deux": 2, "two": 2}
    assert {int(days) for days in re.findall(r"(\d+) (?:jours|days)", said)} == {KEPT.days}
    years = {words[word] for word in re.findall(r"(\w+) (?:ans?|years?)\b", said) if word in words}
    assert {number * 365 for number in years if number == 1} <= {DEEDS_KEPT.days}
    assert {number * 12 for number in years if number != 1} == {ERASED}
