from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from pages.templatetags.dates import instant, long_date


@pytest.mark.parametrize(
    ("day", "language", "text"),
    [
        (date(2026, 10, 9), "fr", "9 octobre 2026"),
        (date(2026, 3, 1), "fr", "1ᵉʳ mars 2026"),
        (date(2026, 3, 11), "fr", "11 mars 2026"),
        (date(2026, 3, 1), "en", "1 March 2026"),
        (datetime(2026, 2, 28, 23, 30, tzinfo=UTC), "fr", "1ᵉʳ mars 2026"),
    ],
)
def test_a_day_in_full_as_each_language_writes_it(day, language, text):
    with translation.override(language):
        assert long_date(day) == text


@pytest.mark.parametrize(
    ("form", "text"),
    [("l j F Y", "vendredi 1ᵉʳ janvier 2027"), ("j F", "1ᵉʳ janvier"), ("F Y", "janvier 2027")],
)
def test_the_first_of_a_month_is_said_so_in_every_form(form, text):
    assert long_date(date(2027, 1, 1), form) == text


def test_a_moment_for_machines_has_no_fraction_that_html_refuses():
    assert instant(datetime(2026, 7, 1, 10, 0, 2, 773646, tzinfo=UTC)) == "2026-07-01T12:00:02+02:00"
