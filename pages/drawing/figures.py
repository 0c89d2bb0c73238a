"""Figures: an arch and a disc, chained. Depths grow downwards, as in SVG."""

from collections import defaultdict
from hashlib import sha256
from html import escape
from itertools import count, pairwise
from math import floor, hypot, sqrt
from typing import NamedTuple

PALETTE = ("blue", "pink", "yellow", "green", "orange", "violet", "teal", "red", "lime", "brown", "sky", "plum")
COLOURS = PALETTE[:4]  # the drawing system's own four: what is drawn when nothing else is asked
POSES = ("stand", "left", "right", "both")  # which arms are up


def dice(seed):
    """Endless small integers from a text, the same on every machine."""
    for turn in count():
        yield from sha256(f"{seed}/{turn}".encode()).digest()


def f(number):
    """A length in a path: one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")


def meeting(one, other):
    """The class of the colour that two colours make."""
    return "m-" + "-".join(sorted((one, other), key=PALETTE.index))


def half(across, sweep=1):
    """Half a circle, to a point on the same line: never too wide a radius, or it would flatten; too short, it grows."""
    r = f(floor(abs(round(across, 1)) * 5 + 0.001) / 10)
    return f"a{r} {r} 0 0 {sweep} {f(across)} 0"


def disc(cx, cy, r, sweep=1):
    return f"M{f(cx - r)} {f(cy)}{half(2 * r, sweep)}{half(-2 * r, sweep)}z"


def ring(cx, cy, r, t):
    return disc(cx, cy, r) + disc(cx, cy, r - t, sweep=0)


class Figure(NamedTuple):
    """Somebody: an arch `w` wide and `h` high on two legs `t` wide, arms up or not, a head above."""

    colour: str
    x: float
    ground: float
    w: float
    h: float
    t: float
    pose: str = "stand"
    head: bool = True
    arm: float = 0  # how far a raised arm rises above the arch; 0: to the top of the head

    @property
    def top(self):
        return self.ground - self.h

    @property
    def hand(self):
        """How high (as a depth) the round hand of a raised arm begins."""
        arm = self.arm or 0.9 * (self.w - 2 * self.t) + 0.2 * self.t
        return self.top - arm + self.t / 2

    def raises(self, side):
        return self.pose in (side, "both")

    def cap(self, side):
        """(cx, cy, r) of the circle that ends the limb of that side: a hand, or the shoulder."""
        if self.raises(side):
            return self.x + (self.t / 2 if side == "left" else self.w - self.t / 2), self.hand, self.t / 2
        return self.x + self.w / 2, self.top + self.w / 2, self.w / 2

    def outline(self):
        x, ground, w, t, r, q = self.x, self.ground, self.w, self.t, self.w / 2, self.w / 2 - self.t
        shoulder = self.top + r - sqrt(r * r - q * q)
        d = f"M{f(x)} {f(ground)}"
        if self.pose == "stand":
            d += f"V{f(self.top + r)}{half(w)}"
        else:
            d += f"V{f(self.hand)}{half(t)}V{f(shoulder)}" if self.raises("left") else f"V{f(self.top + r)}"
            d += f"A{f(r)} {f(r)} 0 0 1 "
            if self.raises("right"):
                d += f"{f(x + w - t)} {f(shoulder)}V{f(self.hand)}{half(t)}"
            else:
                d += f"{f(x + w)} {f(self.top + r)}"
        d += f"V{f(ground)}h{f(-t)}V{f(self.top + r)}{half(-2 * q, 0)}V{f(ground)}z"
        return d + disc(x + r, self.top - q * 0.9 - t * 0.16, q * 0.9) if self.head else d


def _crossings(one, other, depth):
    """Where, from left to right, two circles cross each other or the line at that depth."""
    (x, y, r), (x2, y2, r2) = one, other
    apart = hypot(x2 - x, y2 - y)
    if abs(r - r2) < apart < r + r2:
        along = (r * r - r2 * r2 + apart * apart) / (2 * apart)
        aside = sqrt(max(0, r * r - along * along))
        for way in (-1, 1):
            yield x + (along * (x2 - x) + way * aside * (y2 - y)) / apart
    for cx, cy, radius in (one, other):
        if abs(depth - cy) < radius:
            half = sqrt(radius * radius - (depth - cy) ** 2)
            yield from (cx - half, cx + half)


def shared(one, other):
    """The limb that two neighbours share: under the lower of their two caps, above the higher of their grounds."""
    caps, left, right, ground = (
        (one.cap("right"), other.cap("left")),
        other.x,
        other.x + other.t,
        min(one.ground, other.ground),
    )

    def depth(cap, u):
        return cap[1] - sqrt(max(0, cap[2] ** 2 - (u - cap[0]) ** 2))

    cuts = sorted({left, right, *(u for u in _crossings(*caps, ground) if left < u < right)})
    d, seen = f"M{f(left)} {f(ground)}", False
    for u, v in pairwise(cuts):
        cap = max(caps, key=lambda cap, middle=(u + v) / 2: depth(cap, middle))
        if depth(cap, (u + v) / 2) < ground:
            seen = True
            d += f"L{f(u)} {f(depth(cap, u))}A{f(cap[2])} {f(cap[2])} 0 0 1 {f(v)} {f(depth(cap, v))}"
        else:
            d += f"L{f(v)} {f(ground)}"
    return d + f"L{f(right)} {f(ground)}z" if seen else ""


def chain(figures):
    """Paths of figures, neighbours in order: one path for each colour, then one for each meeting."""
    shapes = defaultdict(str)
    for figure in figures:
        shapes[f"c-{figure.colour}"] += figure.outline()
    for one, other in pairwise(figures):
        if one.colour != other.colour:
            shapes[meeting(one.colour, other.colour)] += shared(one, other)
    return "".join(f'<path class="{css}" d="{d}"/>' for css, d in shapes.items() if d)


def svg(content, width, height, css="", title="", fit=""):
    """The picture: named by its title, or hidden from those who listen to the page."""
    label = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    css, fit = css and f' class="{escape(css)}"', fit and f' preserveAspectRatio="{escape(fit)}"'
    return f'<svg{css} viewBox="0 0 {f(width)} {f(height)}"{fit} {label}>{content}</svg>'
