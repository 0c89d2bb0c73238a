"""A recurrence in words, as a person would say it aloud."""

from datetime import datetime

import pytest
import recurrence as rules
from django.utils.translation import override

from pages.occurrences import PARIS
from pages.rhythm import in_words

START = datetime(2027, 1, 5, 18, 30, tzinfo=PARIS)  # the first Tuesday of January


def said(text, start=START, language="fr"):
    with override(language):
        return in_words(rules.deserialize(text, include_dtstart=False), start).replace("\u202f", " ")


def test_it_reads_as_a_person_would_say_it():
    text = "RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270630T215959Z\nEXDATE:20270504T100000Z"
    assert said(text) == "tous les premiers mardis du mois à 18 h 30 jusqu’au 30 juin, sauf le 4 mai"
    english = "every first Tuesday of the month at 6.30\u00a0pm until 30 June, except on 4 May"
    assert said(text, language="en") == english


@pytest.mark.parametrize(
    ("rule", "french", "english"),
    [
        ("FREQ=DAILY", "tous les jours", "every day"),
        ("FREQ=DAILY;INTERVAL=2", "un jour sur deux", "every other day"),
        ("FREQ=DAILY;INTERVAL=3", "tous les 3 jours", "every 3 days"),
        ("FREQ=WEEKLY", "tous les mardis", "every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,FR", "tous les lundis, mardis et vendredis", "every Monday, Tuesday and Friday"),
        ("FREQ=WEEKLY;INTERVAL=2", "une semaine sur deux, le mardi", "every other week, on Tuesday"),
        ("FREQ=WEEKLY;INTERVAL=5;BYDAY=TU,SU", "toutes les 5 semaines, le mardi et le dimanche", None),
        ("FREQ=MONTHLY", "tous les mois, le 5", "every month, on 5"),
        ("FREQ=MONTHLY;INTERVAL=2", "un mois sur deux, le 5", "every other month, on 5"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "tous les derniers vendredis du mois", "every last Friday of the month"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TH", "tous les premiers mardis et troisièmes jeudis du mois", None),
        ("FREQ=MONTHLY;BYDAY=2TU;INTERVAL=3", "tous les 3 mois, le deuxième mardi", None),
        ("FREQ=MONTHLY;BYDAY=1TU;INTERVAL=12", "tous les ans en janvier, le premier mardi", None),
        ("FREQ=MONTHLY;BYDAY=1TU;INTERVAL=24", "un an sur deux en janvier, le premier mardi", None),
        ("FREQ=YEARLY", "tous les ans, le 5 janvier", "every year, on 5 January"),
        ("FREQ=HOURLY", "selon une règle inconnue", "by an unknown rule"),
    ],
)
def test_each_rhythm(rule, french, english):
    assert said(f"RRULE:{rule}") == f"{french} à 18 h 30"
    if english:
        assert said(f"RRULE:{rule}", language="en") == f"{english} at 6.30\u00a0pm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=1", "tous les mardis à 18 h 30, 1 date en tout"),
        ("RRULE:FREQ=WEEKLY;UNTIL=20280101T225959Z", "tous les mardis à 18 h 30 jusqu’au 1ᵉʳ janvier 2028"),
        (
            "RRULE:FREQ=WEEKLY\nEXDATE:20280201T110000Z\nEXDATE:20280208T110000Z\nEXDATE:20270209T110000Z",
            "tous les mardis à 18 h 30, sauf le 9 février 2027, le 1ᵉʳ février et le 8 février 2028",
        ),
        ("RDATE:20270107T110000Z", "le 5 janvier et le 7 janvier 2027 à 18 h 30"),
        ("", "le 5 janvier 2027 à 18 h 30"),
    ],
)
def test_ends_exceptions_and_days_of_other_years(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "une seule fois"),
        ("RDATE:20270107T110000Z", "une seule fois, et aussi le 7 janvier 2027"),
        ("RRULE:FREQ=WEEKLY", "toutes les semaines"),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4", "tous les mardis, 4 dates en tout"),
        ("RRULE:FREQ=MONTHLY;UNTIL=20270630T215959Z", "tous les mois jusqu’au 30 juin 2027"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1TU;INTERVAL=12", "tous les ans, le premier mardi"),
    ],
)
def test_what_can_be_said_before_the_first_date_is_known(text, expected):
    assert said(text, start=None) == expected


def test_the_first_of_a_month_is_said_as_in_french():
    first = datetime(2027, 1, 1, 9, tzinfo=PARIS)
    assert said("RRULE:FREQ=MONTHLY", first) == "tous les mois, le 1ᵉʳ à 9 h"
    assert said("RRULE:FREQ=YEARLY", first) == "tous les ans, le 1ᵉʳ janvier à 9 h"
