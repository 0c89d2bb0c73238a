"""Marks: the wordmark, the symbol, the signs of the cooperatives, the pictures of the groups."""

from functools import lru_cache
from math import sqrt

from pages.drawing.figures import COLOURS, Figure, chain, disc, f, meeting, ring, shared, svg


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


GROUPS = {  # the pictures handed out at the door to make groups: (two colours' places, two shapes, where they meet)
    "pont": ((0, 3), Figure("", 4, 112, 70, 62, 18, head=False), Figure("", 56, 112, 70, 62, 18, head=False), None),
    "soleil": ((2, 1), Figure("", 4, 112, 122, 90, 22, head=False), disc(65, 76, 30), ""),
    "vague": (
        (0, 3), "M2 68a36 36 0 0 1 72 0v6h-22v-6a14 14 0 0 0-28 0v6H2z",
        "M52 62h22v6a14 14 0 0 0 28 0v-6h22v6a36 36 0 0 1-72 0z",
        "M52 62h21.5a36 36 0 0 1 .5 6v6H52.5a36 36 0 0 1-.5-6z",
    ),
    "graine": (
        (3, 2), "M26 100V72A60 60 0 0 1 86 12h28v28A60 60 0 0 1 54 100z", disc(38, 88, 25),
        "M26 100V72A60 60 0 0 1 26.3 65.9A25 25 0 0 1 60.1 99.7A60 60 0 0 1 54 100z",
    ),
    "escalier": ((1, 2), "M4 112V88h44V52h20v60z", "M48 112V52h42V18h36v94z", "M48 112V52h20v60z"),
    "panier": (
        (1, 2), disc(65, 74, 38), Figure("", 41, 62, 48, 56, 14, head=False),
        "M41 62V44.5A38 38 0 0 1 55 37.3V62zM75 62V37.3A38 38 0 0 1 89 44.5V62z",
    ),
}  # fmt: skip


def group(key, css="group-sign", title="", colours=COLOURS):
    """One of the six pictures of GROUPS."""
    places, one, other, where = GROUPS[key]
    first, second = (colours[place % len(colours)] for place in places)
    if first == second:
        second = next(c for c in colours if c != first)
    where = shared(one, other) if where is None else where
    shapes = [(f"c-{first}", one), (f"c-{second}", other), (meeting(first, second), where)]
    outlines = [(name, d.outline() if isinstance(d, Figure) else d) for name, d in shapes]
    return svg("".join(f'<path class="{name}" d="{d}"/>' for name, d in outlines if d), 130, 116, css, title)
