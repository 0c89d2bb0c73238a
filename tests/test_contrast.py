"""Every pair of colours that the design uses keeps the WCAG 2.2 AA contrast, by day and by night."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from pages.drawing import PALETTE

CSS = Path(__file__).resolve().parents[1] / "static/css"
SITE = [*CSS.glob("*.css"), *CSS.glob("components/*.css")]  # the editors' rooms have Wagtail's colours
COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")
LIGHT_TEXT, DARK_TEXT = (CSS / "tokens.css").read_text().split("@media", 1)
LIGHT, DARK = dict(COLOUR.findall(LIGHT_TEXT)), dict(COLOUR.findall(DARK_TEXT))
MODES = {"light": LIGHT, "dark": LIGHT | DARK}

TINTS = [f"{key}-tint" for key in PALETTE]
TEXT = [(text, ground) for text in ("ink", "ink-soft") for ground in ("paper", "tint", *TINTS)]
TEXT += [("on-colour", ground) for ground in (*PALETTE, "marker")]
TEXT += [("paper", "ink"), ("on-band", "band"), ("on-band-soft", "band"), ("ink", "danger-tint")]
TEXT += [("danger", "paper"), ("danger", "danger-tint")]
SHAPES = [("edge", "paper"), ("edge", "tint"), ("focus", "paper"), ("focus", "tint"), ("marker", "band")]
SHAPES += [("success", "green-tint")]


def luminance(value):
    channels = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_ratio_is_that_of_wcag():
    assert round(ratio("#000000", "#ffffff"), 2) == 21
    assert round(ratio("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("pairs", "minimum"), [(TEXT, 4.5), (SHAPES, 3)], ids=["text", "shapes"])
def test_contrast(mode, pairs, minimum):
    colours = MODES[mode]
    assert [(one, other) for one, other in pairs if ratio(colours[one], colours[other]) < minimum] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_tint_and_meeting_has_its_own_value(colours):
    names = [*PALETTE, *TINTS, *("-".join(pair) for pair in combinations(PALETTE, 2))]
    assert [name for name in names if name not in colours] == []
    assert len({colours[name] for name in names}) == len(names)


def test_meetings_are_darker_by_day_and_lighter_by_night():
    """By day darker than the darker of the two; by night lighter than the darker."""
    for one, other in combinations(PALETTE, 2):
        name = f"{one}-{other}"
        assert luminance(LIGHT[name]) < min(luminance(LIGHT[one]), luminance(LIGHT[other])), name
        assert luminance(DARK[name]) > min(luminance(DARK[one]), luminance(DARK[other])), name


def test_colours_stand_in_tokens_alone():
    raw = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(")
    assert [p.name for p in SITE if p.name != "tokens.css" and raw.search(p.read_text())] == []


def test_every_custom_property_used_is_defined():
    text = "".join(path.read_text() for path in SITE if path.name != "print.css")
    assert set(re.findall(r"var\(--([a-z0-9-]+)", text)) - set(re.findall(r"--([a-z0-9-]+):", text)) == set()
