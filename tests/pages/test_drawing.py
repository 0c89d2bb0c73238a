"""The ribambelle: same words, same drawing; any number of colours; nothing that a page could not hold twice."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from PIL import Image, ImageChops, ImageDraw

from pages import drawing
from pages.drawing import GROUPS
from pages.drawing.figures import Figure, chain, shared
from pages.drawing.raster import outlines, picture

ROOT = Path(__file__).resolve().parents[2]
TOKENS = (ROOT / "static/css/tokens.css").read_text()
TWELVE = drawing.PALETTE

DRAWINGS = {
    "frieze": lambda colours: drawing.frieze("mots", 20, hops=(3,), wave=(8, 7, 300), colours=colours),
    "cover": lambda colours: drawing.cover("mots", colours=colours),
    "arcade": lambda colours: drawing.arcade("mots", 5, colours=colours),
    "portrait": lambda colours: drawing.portrait("Maud Charpennes", colours[0], colours=colours),
    "hop": lambda colours: drawing.hop("Maud Charpennes", colours[0], colours=colours),
    "steps": lambda colours: drawing.steps(3, 5, title="3 sur 5", colours=colours),
    "wordmark": lambda colours: drawing.wordmark(colours=colours),
    "symbol": lambda colours: drawing.symbol(colours=colours),
    "group": lambda colours: "".join(drawing.group(key, colours=colours) for key in drawing.GROUPS),
}


def classes(html):
    return set(re.findall(r'class="([ctm]-[a-z-]+)"', html))


def render(source, **context):
    return Template("{% load drawing %}" + source).render(Context(context))


@pytest.mark.parametrize("number", range(2, 13))
@pytest.mark.parametrize("name", DRAWINGS)
def test_any_number_of_colours_from_two_to_twelve(name, number):
    colours = TWELVE[:number]
    allowed = {f"c-{c}" for c in (*colours, "ink")} | {f"t-{c}" for c in colours}
    allowed |= {f"m-{one}-{other}" for one, other in combinations(colours, 2)}
    html = DRAWINGS[name](colours)
    assert classes(html) - allowed == set()
    ET.fromstring(f"<g>{html}</g>")


def test_colours_may_come_in_any_order():
    html = drawing.frieze("ordre", 30, colours=("green", "blue"))
    assert classes(html) == {"c-green", "c-blue", "m-blue-green"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_no_id_no_style_and_no_script(name):
    html = DRAWINGS[name](drawing.COLOURS)
    assert re.findall(r"\b(?:id|style|on\w+)=|url\(|<script|<style", html) == []


def test_same_words_give_the_same_drawing_in_another_process():
    code = "from pages import drawing; print(drawing.frieze('pied de page', 12) + drawing.portrait('Inès', 'pink'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == drawing.frieze("pied de page", 12) + drawing.portrait("Inès", "pink")
    assert drawing.frieze("autres mots", 12) != drawing.frieze("pied de page", 12)


def figures_of(monkeypatch, **options):
    """The figures that a frieze is made of."""
    seen = []
    monkeypatch.setattr("pages.drawing.crowds.chain", lambda figures: seen.extend(figures) or "")
    drawing.frieze.__wrapped__("qui est là", 60, **options)
    return seen


@pytest.mark.parametrize("number", [2, 3, 4, 12])
def test_neighbours_never_share_a_colour(monkeypatch, number):
    figures = figures_of(monkeypatch, colours=TWELVE[:number])
    assert all(one.colour != other.colour for one, other in pairwise(figures))
    assert {figure.colour for figure in figures} == set(TWELVE[:number])
    if number > 2:
        assert all(one.colour != third.colour for one, third in zip(figures, figures[2:], strict=False))


def test_hops_and_waves_leave_the_ground(monkeypatch):
    figures = figures_of(monkeypatch, hops=(2, 5), wave=(20, 5, 300))
    flying = {i for i, figure in enumerate(figures) if figure.ground < figures[0].ground}
    assert flying == {2, 5, *range(20, 25)}
    assert max(range(60), key=lambda i: -figures[i].ground) == 22


def area(d):
    """The surface of a path's first polygon."""
    points = outlines(d)[0]
    turns = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in turns)) / 2


def test_two_standing_neighbours_share_a_limb_under_both_shoulders():
    one, other = Figure("blue", 0, 300, 120, 110, 32), Figure("pink", 88, 300, 120, 110, 32)
    points = outlines(shared(one, other))[0]
    assert (min(x for x, _ in points), max(x for x, _ in points)) == (88, 120)
    assert max(y for _, y in points) == 300
    # two equal arches cross in the middle of the limb, on the circle of radius 60 about (60, 250)
    assert min(y for _, y in points) == pytest.approx(250 - (60**2 - 44**2) ** 0.5, abs=0.1)


def test_a_raised_arm_meets_up_to_the_shoulder_of_the_other():
    standing = Figure("pink", 88, 300, 120, 110, 32)
    low = shared(Figure("blue", 0, 300, 120, 110, 32), standing)
    high = shared(Figure("blue", 0, 300, 120, 110, 32, "right"), standing)
    assert area(high) > area(low)
    assert 32 * (300 - standing.top) > area(high)


def test_one_who_leaps_above_a_neighbour_shares_nothing():
    assert shared(Figure("blue", 0, 300, 120, 60, 32), Figure("pink", 88, 100, 120, 60, 32)) == ""
    assert 'class="m-' not in chain([Figure("blue", 0, 300, 120, 60, 32), Figure("pink", 88, 100, 120, 60, 32)])


def test_titles_are_escaped_and_name_the_picture():
    html = render("{% frieze 'mots' 3 title=title css=title %}", title="\"><script>alert('1')</script>")
    svg = ET.fromstring(html)
    assert svg.attrib["aria-label"] == "\"><script>alert('1')</script>"
    assert (svg.attrib["role"], "aria-hidden" in svg.attrib) == ("img", False)


def test_without_a_title_a_drawing_is_hidden_from_listeners():
    svg = ET.fromstring(render("{% wordmark title='' %}"))
    assert (svg.attrib["aria-hidden"], svg.attrib.get("role")) == ("true", None)


def test_tags_draw_in_the_colours_of_the_network():
    colours = ["teal", "plum"]
    source = (
        "{% frieze 'mots' 9 hops='2,5' wave='4,3,200' low=80 %}{% cover 'mots' %}{% arcade 'mots' 3 %}{% steps 1 2 %}"
    )
    assert classes(render(source, network_colours=colours)) == {"c-teal", "c-plum", "m-teal-plum"}
    assert classes(render("{% cover 'mots' %}", network_colours=["teal"])) == classes(drawing.cover("mots"))


def test_a_sign_is_the_cooperatives_or_the_networks():
    cooperative = SimpleNamespace(colour="lime", sign="flag")
    html = render("{% sign cooperative %}", cooperative=cooperative)
    assert 'class="c-lime"' in html and drawing.SIGNS["flag"] in html
    network = render("{% sign None %}")
    assert 'class="c-ink"' in network and not any(shape in network for shape in drawing.SIGNS.values())


def test_there_is_a_sign_for_each_colour_and_no_two_alike():
    assert len(set(drawing.SIGNS.values())) == len(drawing.SIGNS) == len(TWELVE) == 12
    points = [p for shape in drawing.SIGNS.values() for outline in outlines(shape) for p in outline]
    assert min(min(p) for p in points) >= 0 and max(max(p) for p in points) <= 32


def test_steps_tell_their_progress():
    html = render("{% steps 3 5 %}")
    assert ET.fromstring(html).attrib["aria-label"] == "3 étapes sur 5"
    assert html.count('class="todo"') == 2
    assert render("{% steps 0 1 %}").count('class="todo"') == 1


def test_arcades_hold_their_figures_at_any_number():
    for number in range(1, 14):
        svg = ET.fromstring(drawing.arcade("étapes", number))
        width, height = (float(n) for n in svg.attrib["viewBox"].split()[2:])
        points = [p for path in svg for outline in outlines(path.attrib["d"]) for p in outline]
        assert min(x for x, _ in points) >= 0 and max(x for x, _ in points) <= width + 0.5
        assert min(y for _, y in points) >= 0 and max(y for _, y in points) <= height


ACTIONS = [("Un lieu", 73, 80), ("Des outils", 69, 49), ("Se faire connaître", 58, 71)]


@pytest.mark.parametrize(
    "actions",
    [ACTIONS, ACTIONS[:1], [("a", 0, 0), ("b", 0, 0)], [("a", 0, 5), ("b", 100_000, 5)], [("a", 1, 2), ("b", 2, 1)]],
)
def test_chart_keeps_every_point_in_its_frame(actions):
    svg = ET.fromstring(drawing.chart(actions, "Titre", "Urgent", "Pertinent"))
    points = [(float(c.attrib["cx"]), float(c.attrib["cy"]), float(c.attrib["r"])) for c in svg.iter("circle")]
    assert len(points) == len({action[1:] for action in actions})
    assert all(x - r >= 60 and x + r <= 452 and y - r >= 40 and y + r <= 400 for x, y, r in points)
    numbers = "·".join(t.text for t in svg.iter("text") if t.attrib.get("class") == "chart__number")
    assert sorted(numbers.split("·")) == [str(n) for n in range(1, len(actions) + 1)]


def test_chart_puts_what_is_more_urgent_to_the_right_and_more_relevant_above():
    svg = ET.fromstring(drawing.chart(ACTIONS, "Titre", "Urgent", "Pertinent"))
    circles, numbers = (
        svg.iter("circle"),
        [t.text for t in svg.iter("text") if t.attrib.get("class") == "chart__number"],
    )
    place = {n: (float(c.attrib["cx"]), float(c.attrib["cy"])) for n, c in zip(numbers, circles, strict=True)}
    assert place["3"][0] < place["2"][0] < place["1"][0]
    assert place["1"][1] < place["3"][1] < place["2"][1]


def test_chart_escapes_its_words_and_is_nothing_without_actions():
    svg = drawing.chart([("a", 1, 1)], '"<b>', "<i>", "&")
    assert "<b>" not in svg and "<i>" not in svg
    assert ET.fromstring(svg).attrib["aria-label"] == '"<b>'
    assert render("{% action_chart actions %}", actions=[]) == ""


def test_painted_fills_every_class_for_paper():
    html = drawing.frieze("mots", 12, colours=TWELVE) + drawing.portrait("Théo", "blue") + drawing.steps(1, 2)
    html += drawing.chart(ACTIONS, "Titre", "Urgent", "Pertinent")
    painted = drawing.painted(html, TOKENS)
    assert 'class="c-blue" fill="#4c8fe0"' in painted
    assert 'class="t-blue" fill="#dceafb"' in painted
    assert [
        tag for tag in re.findall(r"<(?:path|circle)[^>]*>", painted) if "fill=" not in tag and "stroke=" not in tag
    ] == []


def test_every_class_a_drawing_may_bear_has_its_rule():
    rules = set(re.findall(r"\.([ctm]-[a-z-]+) \{ fill: var\(", (ROOT / "static/css/base.css").read_text()))
    wanted = {"c-ink"} | {f"{kind}-{colour}" for kind in "ct" for colour in TWELVE}
    assert rules == wanted | {f"m-{one}-{other}" for one, other in combinations(TWELVE, 2)}


def test_a_drawing_becomes_pixels():
    image = picture(drawing.sign("blue", "diamond"), TOKENS, (64, 64))
    assert image.getpixel((32, 32)) == (0x4C, 0x8F, 0xE0)
    assert image.getpixel((1, 1)) == (0xFF, 0xED, 0xB8)
    ring = picture(drawing.sign("blue", "ring"), TOKENS, (64, 64))
    assert ring.getpixel((32, 31)) == (0xFF, 0xED, 0xB8)


def test_icons_are_those_the_command_writes():
    from pages.drawing.__main__ import card, favicon, touch_icon

    assert (ROOT / "static/img/favicon.svg").read_text() == favicon(TOKENS) + "\n"
    assert "class" not in favicon(TOKENS)
    assert card(TOKENS).size == (1200, 630)
    assert touch_icon(TOKENS).size == (180, 180)


def mask(d, finer=3):
    """The pixels that a path of a group's picture covers."""
    image = Image.new("1", (130 * finer, 116 * finer))
    for outline in outlines(d):
        part = Image.new("1", image.size)
        ImageDraw.Draw(part).polygon([(x * finer, y * finer) for x, y in outline], fill=1)
        image = ImageChops.logical_xor(image, part)
    return image


def covered(image):
    """How much of a frame of a group's picture is covered, from 0 to 1."""
    return image.convert("L").histogram()[255] / (image.width * image.height)


@pytest.mark.parametrize("key", GROUPS)
def test_the_two_shapes_of_a_group_meet_where_they_cover_each_other(key):
    picture = GROUPS[key]
    both = ImageChops.logical_and(mask(picture.one), mask(picture.other))
    assert covered(ImageChops.logical_xor(both, mask(picture.where))) < 0.002
    box = ImageChops.logical_or(mask(picture.one), mask(picture.other)).getbbox()
    assert box[0] > 0 and box[1] > 0 and box[2] < 130 * 3 and box[3] < 116 * 3, "nothing is cut by its frame"


def test_each_group_is_known_by_its_outline_alone_and_by_its_name():
    """No two silhouettes are alike over four fifths of what both cover: in black and white they differ."""
    assert len({str(picture.name) for picture in GROUPS.values()}) == len(GROUPS) >= 24
    outlined = {
        key: ImageChops.logical_or(mask(one, 1), mask(other, 1)) for key, (_, _, one, other, _) in GROUPS.items()
    }
    alike = {
        (key, other)
        for key, other in combinations(outlined, 2)
        if covered(ImageChops.logical_xor(outlined[key], outlined[other]))
        < covered(ImageChops.logical_or(outlined[key], outlined[other])) / 5
    }
    assert alike == set()


PLACES = [
    (0, 0, "Écully", 100, "Écully, 100 membres", "?lieu=ecully", False),
    (2, 0, "<Bron>", 1, "<Bron>, 1 membre", "?lieu=bron&q=a", True),
    (4, 0, "Genay", 0, "", "", False),
]


def test_a_map_links_what_has_members_and_marks_the_ground_of_the_rest():
    tree = ET.fromstring(drawing.metropolis(PLACES))
    links = tree.findall("a")
    assert [link.get("href") for link in links] == ["?lieu=ecully", "?lieu=bron&q=a"]
    assert [link.find("title").text for link in links] == ["Écully, 100 membres", "<Bron>, 1 membre"]
    assert ["chosen" in link.get("class") for link in links] == [False, True]
    assert (tree.get("aria-hidden"), {link.get("tabindex") for link in links}) == ("true", {"-1"})
    assert ["large" in link.get("class") for link in links] == [True, False]
    assert len(tree.findall("path[@class='metropolis__ground']")) == 1
    assert len(tree.findall("path[@class='metropolis__water']")) == 2
    assert ET.fromstring(drawing.metropolis([])).findall("a") == []


def test_an_arrondissement_can_be_named_by_its_number_alone():
    name = ET.fromstring(drawing.metropolis([(14, 18, "Lyon 3e", 9, "", "", False)])).find("a/text[2]")
    assert ("".join(name.itertext()), name.find("tspan").text, name.find("tspan").tail) == ("Lyon 3e", "Lyon ", "3e")


def test_an_arch_stays_in_its_place_and_grows_with_its_members():
    tree = ET.fromstring(drawing.metropolis(PLACES))
    widths = []
    for link, (x, *_rest) in zip(tree.findall("a"), PLACES, strict=False):
        points = outlines(link.find("path[@class='metropolis__arch']").get("d"))[0]
        across = [point[0] for point in points]
        assert x * 40 <= min(across) and max(across) <= (x + 2) * 40
        assert min(y for _x, y in points) >= 0
        widths.append(max(across) - min(across))
    assert widths == pytest.approx([62, 34], abs=0.2)
