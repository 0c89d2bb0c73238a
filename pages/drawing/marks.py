"""Marks: the wordmark, the symbol, the signs of the cooperatives."""

from functools import lru_cache
from math import sqrt

from pages.drawing.figures import COLOURS, Figure, chain, disc, f, meeting, ring, svg


@lru_cache(maxsize=16)
def wordmark(css="wordmark", title="Co’hop", colours=COLOURS):
    """c o h o p: four bowls, the last two meet in a lens; the ink `h` raises a hand, the apostrophe is its head."""
    r, t, base, k = 50, 30, 166, 18  # k: how much two bowls share
    q, cy = r - t, base - r
    a, b = 0.695, 0.719  # cos and sin of 46 degrees: the mouth of the c
    c = (
        f"M{f(r + r * a)} {f(cy - r * b)}A{r} {r} 0 1 0 {f(r + r * a)} {f(cy + r * b)}L{f(r + q * a)} {f(cy + q * b)}"
        f"A{q} {q} 0 1 1 {f(r + q * a)} {f(cy - q * b)}z"
    )
    x2 = 2 * r - k - 10
    x3 = x2 + 2 * r + 5
    x4 = x3 + 2 * r + 5
    x5 = x4 + 2 * r - k
    # the p: a ring and a stem, drawn as one outline so that no seam shows
    p = (
        f"M{f(x5)} {f(cy)}a{r} {r} 0 1 1 {r} {r}q-11 0 {f(t - r)} -4.2V{f(base + 46)}h{-t}z"
        f"M{f(x5 + r - q)} {f(cy)}a{q} {q} 0 1 0 {2 * q} 0a{q} {q} 0 1 0 {-2 * q} 0z"
    )
    # where the second o and the p, its stem included, cover each other
    up, down = sqrt(r * r - (r - k / 2) ** 2), sqrt(r * r - (r - k) ** 2)
    lens = f"M{f(x5)} {f(cy)}a{r} {r} 0 0 1 {f(k / 2)} {f(-up)}a{r} {r} 0 0 1 {f(-k / 2)} {f(up + down)}z"
    h = Figure("ink", x3, base, 2 * r, 2 * r, t, "left", head=False, arm=64).outline() + disc(
        x3 + t + 32, base - 2 * r - 34, 23
    )
    bowls = [
        (f"c-{colours[i % len(colours)]}", d)
        for i, d in enumerate((c, ring(x2 + r, cy, r, t), ring(x4 + r, cy, r, t), p))
    ]
    lens_class = meeting(colours[2 % len(colours)], colours[3 % len(colours)])
    paths = (*bowls, (lens_class, lens), ("c-ink", h))
    return svg("".join(f'<path class="{name}" d="{d}"/>' for name, d in paths), x5 + 2 * r, base + 46, css, title)


def symbol(css="symbol", title="", colours=COLOURS):
    """The h alone, hand raised, between two neighbours: favicon, social avatar, stamps."""
    left, middle, right = colours[1], colours[0], colours[2 % len(colours)]
    if right == middle:
        right = left
    people = [
        Figure(left, 4, 124, 60, 52, 18),
        Figure(middle, 46, 124, 60, 62, 18, "left"),
        Figure(right, 88, 124, 60, 52, 18),
    ]
    return svg(chain(people), 152, 128, css, title)


SIGNS = {  # one shape for each cooperative, 32 by 32, so that colour is never alone
    "ring": ring(16, 16, 14, 8),
    "arch": "M3 30V15a13 13 0 0 1 26 0v15h-8V15a5 5 0 0 0-10 0v15z",
    "stairs": "M2 30V22h9v-8h9V6h10v24z",
    "leaf": "M3 29V21A18 18 0 0 1 21 3h8v8A18 18 0 0 1 11 29z",
    "drop": "M16 1L25 12.5A11.5 11.5 0 1 1 7 12.5z",
    "diamond": "M16 1L31 16L16 31L1 16z",
    "hill": "M2 25A14 14 0 0 1 30 25z",
    "moon": "M21 2A14.5 14.5 0 1 0 30 22A12.5 12.5 0 0 1 21 2z",
    "cross": "M11 2h10v9h9v10h-9v9h-10v-9h-9v-10h9z",
    "house": "M16 2L30 14V30H20V20H12V30H2V14z",
    "flag": "M4 2h25L22 10L29 18H11V31H4z",
    "bowl": "M2 7h28A14 19 0 0 1 2 7z",
}
NETWORK = Figure("ink", 4, 31, 24, 17, 8).outline()  # the network's own sign: a figure, in ink


def sign(colour="ink", shape="", css="sign"):
    """The sign of a cooperative in its colour; without a shape, the network's."""
    return svg(f'<path class="c-{colour}" d="{SIGNS.get(shape, NETWORK)}"/>', 32, 32, css)
