"""The metropolis as a schematic map: each commune an arch near its place, as dates are, and two rivers. Without tiles.

Places are set by hand on a grid of 24 by 34, north up: a commune fills two steps each way and no two overlap. What is
east, or north, of a neighbour stays so; distances do not, for the middle is where people are.
"""

from html import escape
from itertools import pairwise
from math import sqrt

from pages.drawing.figures import f, half, svg

ACROSS, DOWN = 40, 35  # of one step of the grid
COLUMNS, ROWS = 24, 34
BOX_WIDTH, BOX_HEIGHT, FOOT = 2 * ACROSS, 2 * DOWN, 19  # a commune, and what its name takes of it under the ground
SIZES = (34, 41, 48, 55, 62)  # how wide an arch is, by the share of members that lives there
LARGE = SIZES[3]  # from which the name is written even on a phone
SAONE = (
    (9.2, -0.4), (12.5, 1), (12.6, 10.2), (13.5, 11.9), (13.2, 13.6), (10.5, 15.4), (10.5, 19.8), (11.4, 21.6),
    (13.5, 22.6),
)  # fmt: skip
RHONE = ((24.4, 12), (19, 13), (15.6, 15), (13.5, 16.6), (13.5, 22.6), (13.2, 26), (13, 30), (9.5, 31.8), (7.5, 34.4))
NAMES = (("Saône", 13.1, 0.8), ("Rhône", 21.2, 11.7))


def metropolis(places):
    """SVG of the communes in `places`: [(x, y, name, number, title, address, is_chosen)], each a link when number > 0.

    It has no name of its own: it stands beside a list that says the same.
    """
    most = max((place[3] for place in places), default=0)
    parts = [_river(SAONE), _river(RHONE)]
    parts += [
        f'<text class="metropolis__river" text-anchor="middle" x="{f(x * ACROSS)}" y="{f(y * DOWN)}">{name}</text>'
        for name, x, y in NAMES
    ]
    parts += [_place(place, most) for place in places]
    return svg("".join(parts), COLUMNS * ACROSS, ROWS * DOWN, "metropolis")


def size_of(number, most):
    """Which of SIZES stands for `number` members where the most is `most`: by its square root, for areas are seen."""
    return SIZES[min(len(SIZES) - 1, int(len(SIZES) * sqrt(number / most)))]


def _river(points):
    """A line that bends softly at each of its points."""
    spots = [(x * ACROSS, y * DOWN) for x, y in points]
    d = f"M{f(spots[0][0])} {f(spots[0][1])}"
    for (x, y), (u, v) in pairwise(spots[1:]):
        d += f"Q{f(x)} {f(y)} {f((x + u) / 2)} {f((y + v) / 2)}"
    return f'<path class="metropolis__water" d="{d}L{f(spots[-1][0])} {f(spots[-1][1])}"/>'


def _place(place, most):
    x, y, name, number, title, address, is_chosen = place
    left, top = x * ACROSS, y * DOWN
    middle, ground = left + BOX_WIDTH / 2, top + BOX_HEIGHT - FOOT
    if not number:
        return f'<path class="metropolis__ground" d="M{f(middle - 12)} {f(ground)}h24"/>'
    w = size_of(number, most)
    arch = f"M{f(middle - w / 2)} {f(ground)}v{f(-0.32 * w)}{half(w)}v{f(0.32 * w)}z"
    css = "metropolis__place" + " metropolis__place--large" * (w >= LARGE) + " metropolis__place--chosen" * is_chosen
    said = escape(name).replace("Lyon ", '<tspan class="metropolis__city">Lyon </tspan>')
    return (
        f'<a class="{css}" href="{escape(address)}" tabindex="-1"><title>{escape(title)}</title>'
        f'<path class="metropolis__box" d="M{f(left)} {f(top)}h{BOX_WIDTH}v{BOX_HEIGHT}h{-BOX_WIDTH}z"/>'
        f'<path class="metropolis__arch" d="{arch}"/>'
        f'<text class="metropolis__number" text-anchor="middle" x="{f(middle)}" y="{f(ground - 0.2 * w)}"'
        f' font-size="{f(0.4 * w)}">{number}</text>'
        f'<text class="metropolis__name" text-anchor="middle" x="{f(middle)}" y="{f(ground + FOOT - 4)}">{said}'
        "</text></a>"
    )
