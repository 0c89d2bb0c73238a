"""The demo's texts: how many, well set, true where they name real people, and nothing of the members' leaks out."""

import re
from datetime import date, datetime
from itertools import chain

import pytest

from cms.demo import english, facts
from cms.demo.events import conviviale, events
from cms.demo.news import NEWS
from cms.demo.notices import notices
from cms.demo.pages import (
    COOPERATIVES,
    COOPERATIVES_BODY,
    FORM,
    HOME,
    INDEXES,
    JOINING,
    LEGAL,
    PRESS,
    PRESS_KIT,
    SETTINGS,
)
from cms.demo.people import people
from cms.demo.recaps import GAME_RULES, PICTURES_NOTE, PLACES_SEEN, RECAPS

TODAYS = [date(2026, 11, 23), date(2027, 1, 1), date(2027, 10, 10), date(2028, 2, 29), date(2026, 8, 31)]
PAGES = [HOME, INDEXES, COOPERATIVES, COOPERATIVES_BODY, JOINING, FORM, PRESS, PRESS_KIT, LEGAL, SETTINGS]
ENGLISH = [
    *(english.HOME, english.INDEXES, english.COOPERATIVES, english.COOPERATIVES_BODY, english.JOINING, english.FORM),
    *(english.PRESS, english.PRESS_KIT, english.LEGAL, english.NEWS, english.EVENTS, english.RECAPS),
    *(english.files.CAPTIONS, english.files.DESCRIPTIONS, english.files.PICTURES_NOTE),
]
HANDOUTS = [PICTURES_NOTE, GAME_RULES, PLACES_SEEN]
UNREAD = {
    "slug",
    "event",
    "section",
    "of",
    "email",
    "link",
    "online_url",
    "to_address",
    "colour",
    "sign",
    "trade",
    "rule",
    "recurrence",
}


def texts(data):
    """All the texts that somebody reads in a nest of dicts, lists and tuples."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from chain.from_iterable(texts(value) for key, value in data.items() if key not in UNREAD)
    elif isinstance(data, (list, tuple)):
        yield from chain.from_iterable(texts(value) for value in data)


def french_texts():
    return [*texts([NEWS, events(TODAYS[0]), RECAPS, HANDOUTS]), *texts(notices()), *texts(people()), *texts(PAGES)]


def test_how_many():
    assert (len(NEWS), len(events(TODAYS[0])), len(RECAPS), len(notices()), len(COOPERATIVES)) == (12, 26, 4, 60, 4)
    assert len([event for event in events(TODAYS[0]) if event["repeats"]]) == 6
    assert [event["slug"] for event in events(TODAYS[0]) if event["audience"] == "members"] == [
        "oser-parler",
        "repondre-a-plusieurs",
    ]
    assert [recap["audience"] for recap in RECAPS] == ["public", "public", "public", "members"]


@pytest.mark.parametrize("kind", [NEWS, RECAPS, events(TODAYS[0])])
def test_addresses_differ_and_sections_exist(kind):
    assert len({(page["section"], page["slug"]) for page in kind}) == len(kind)
    assert {page["section"] for page in kind} <= {None, *(cooperative["slug"] for cooperative in COOPERATIVES)}


def test_texts_are_set_in_the_french_way():
    faults = re.compile(r"'|\.\.\.| [;!?:»]|« |\"|\d h \d|  ")
    assert [text for text in french_texts() if faults.search(text)] == []


def test_real_people_say_nothing_but_what_they_said():
    assert facts.CONVIVIALE_WORDS == "Une ambition commune, un réseau métropolitain."
    spoken = [
        block[1:]
        for page in (*NEWS, *events(TODAYS[0]), PRESS, *RECAPS)
        for block in page["body"]
        if block[0] == "quote"
    ]
    spoken += [quote for recap in RECAPS for quote in recap["quotes"]]
    real = [text for text, who in spoken if any(name in who for name in facts.REAL_PEOPLE)]
    assert real == [facts.CONVIVIALE_WORDS] * 2  # the recap's and the press page's
    promised = {name for recap in RECAPS for name, _, _ in recap["pledges"]}
    assert promised.isdisjoint(facts.REAL_PEOPLE)
    members = {f"{person['first_name']} {person['last_name']}" for person in people()}
    assert promised <= members
    assert members.isdisjoint(facts.REAL_PEOPLE)


def test_the_members_word_stands_in_the_members_recap_alone():
    with_it = [recap for recap in RECAPS if "pamplemoussier" in repr(recap)]
    assert [recap["audience"] for recap in with_it] == ["members"]
    elsewhere = repr([NEWS, notices(), people(), PAGES, ENGLISH, HANDOUTS, events(TODAYS[0])])
    assert "pamplemoussier" not in elsewhere


@pytest.mark.parametrize("today", TODAYS)
def test_there_is_always_a_past_and_a_future(today):
    now = datetime(today.year, today.month, today.day)
    single = [event for event in events(today) if not event["repeats"]]
    assert len([event for event in single if event["ends_at"] < now]) == 7
    assert len([event for event in single if event["starts_at"] > now]) == 13
    assert all(event["starts_at"] < event["ends_at"] for event in events(today))
    assert all(event["starts_at"] < now for event in events(today) if event["repeats"])


@pytest.mark.parametrize("today", TODAYS)
def test_each_rule_has_an_end(today):
    rules = [event["repeats"] for event in events(today) if event["repeats"]]
    assert all((rule["count"] is None) != (rule["until"] is None) for rule in rules)
    assert [bool(rule["excluded"] and rule["extra"]) for rule in rules].count(True) == 1
    assert [rule["count"] for rule in rules if rule["count"]] == [6, 6]


@pytest.mark.parametrize("today", TODAYS)
def test_the_conviviale_was_on_a_9_october_and_its_news_followed(today):
    day = conviviale(today)
    assert (day.month, day.day) == (10, 9)
    assert 30 <= (today - day).days < 396
    assert [event["starts_at"].date() for event in events(today) if event["slug"] == "la-conviviale"] == [day]
    assert [news["slug"] for news in NEWS if "after" in news] == ["rever-notre-cooperation-est-a-lire"]
    assert all((today - day).days >= news.get("after", 0) for news in NEWS)
    younger = [n for n in NEWS if "Conviviale" in repr(n) and "days_ago" in n]
    assert younger and max(n["days_ago"] for n in younger) < 30


def test_recaps_say_what_comes_next():
    assert [len(recap["next_steps"]) for recap in RECAPS] == [5, 3, 2, 3]
    assert [[key for _, key in recap.get("attachments", ())] for recap in RECAPS] == [
        ["pictures"],
        [],
        ["games"],
        ["places"],
    ]
    measured = sum(int(surface) for _, surface, *_ in PLACES_SEEN[1:])
    assert RECAPS[3]["figures"][2][0] == str(measured)  # the recap adds up what the table says


def test_recaps_tell_past_events():
    past = {
        event["slug"]
        for event in events(TODAYS[0])
        if not event["repeats"] and event["starts_at"] < datetime(2026, 11, 23)
    }
    told = [recap["event"] for recap in RECAPS]
    assert len(set(told)) == 4
    assert set(told) <= past


def test_notices_are_the_same_every_time_and_have_authors_who_differ():
    first = notices()
    notices.cache_clear()
    assert notices() == first
    assert len({notice["title"] for notice in first}) == 60
    assert {(notice["kind"], notice["state"]) for notice in first} == {
        (kind, state) for kind in ("need", "offer", "project") for state in ("open", "filled", "closed")
    }
    for notice in first:
        voices = [notice["author"], *(reply["author"] for reply in notice["replies"])]
        assert len(set(voices)) == len(voices) <= 5
        assert 2 <= len(re.findall(r"[.!?…](?=\s|$)", notice["body"])) <= 6, notice["title"]
        assert (notice["closes"] < 0) == (notice["state"] != "open")
    assert {reply["private"] for notice in first for reply in notice["replies"]} == {True, False}


def test_texts_fit_their_fields():
    summaries = [
        page["summary"]
        for page in (
            *NEWS,
            *events(TODAYS[0]),
            *RECAPS,
            *LEGAL,
            JOINING,
            PRESS,
            FORM,
            HOME,
            *english.NEWS,
            *english.EVENTS,
            *english.RECAPS,
            *english.LEGAL,
            *english.COOPERATIVES,
            english.JOINING,
            english.PRESS,
            english.FORM,
            english.HOME,
        )
    ]
    assert max(map(len, summaries)) <= 300
    assert max(len(notice["title"]) for notice in notices()) <= 120
    assert max(len(person["headline"]) for person in people()) <= 120
    assert max(len(recap["kicker"]) for recap in RECAPS) <= 120
    steps = [title for page in (HOME, JOINING, english.HOME, english.JOINING) for title, _ in page["steps"]]
    steps += [title for recap in (*RECAPS, *english.RECAPS) for title, _ in recap["next_steps"]]
    assert max(map(len, steps)) <= 60
    assert all(len(text) <= 200 for page in (*RECAPS, *english.RECAPS) for _, text in page["quotes"])


def test_nobody_real_can_be_reached_at_an_invented_address():
    everything = " ".join(map(repr, [*french_texts(), *(person["email"] for person in people()), PAGES, ENGLISH]))
    hosts = set(re.findall(r"@([\w.-]+\w)|https?://([\w.-]+)", everything))
    assert {host for pair in hosts for host in pair if host and not host.endswith(".example")} == set()
    numbers = set(re.findall(r"0\d(?: \d\d){4}", everything))
    assert {n for n in numbers if not n.startswith(("06 39 98", "04 65 71"))} == set()  # Arcep's numbers for fiction
