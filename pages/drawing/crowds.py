"""Crowds: figures side by side, drawn by chance from words."""

from functools import lru_cache

from pages.drawing.figures import COLOURS, POSES, Figure, chain, dice, svg


@lru_cache(maxsize=512)
def frieze(
    seed,
    number,
    css="frieze",
    title="",
    fit="",
    w=120,
    t=32,
    low=110,
    high=210,
    hops=(),
    wave=None,
    height=None,
    colours=COLOURS,
):
    """A chain of `number` figures on the ground; those whose index is in `hops` are in the air.

    `wave` = (first, how many, how high): these leap together and draw the curve of a jump.
    """
    rolls, figures, x, last, before = dice(seed), [], 0, None, None
    height = height or high + 170
    for index in range(number):
        choices = [c for c in colours if c not in (last, before)] or [c for c in colours if c != last] or colours
        last, before = choices[next(rolls) % len(choices)], last
        h = low + (high - low) * (next(rolls) % 5) / 4
        pose = POSES[(0, 1, 2, 0, 3, 1, 2)[next(rolls) % 7]]
        ground = height
        if index in hops:
            ground, pose, h = height - 78, "both", min(h, low + (high - low) / 3)
        if wave and 0 <= index - wave[0] < wave[1]:
            step = (index - wave[0] + 0.5) / wave[1]
            ground, pose, h = height - wave[2] * 4 * step * (1 - step), "both", low
        figures.append(Figure(last, x, ground, w, h, t, pose))
        x += w - t
    return svg(chain(figures), x + t, height, css, title, fit)


def cover(seed, css="frieze", colours=COLOURS):
    """The picture of a page without a photograph: nine figures, some of whom leap. The same words leap alike."""
    rolls = dice(f"cover {seed}")
    first, many = 1 + next(rolls) % 3, 5 + next(rolls) % 3
    many = min(many, 8 - first)
    return frieze(seed, 9, css, wave=(first, many, 110 + 15 * many), low=90, high=150, height=480, colours=colours)


@lru_cache(maxsize=128)
def arcade(seed, number=4, css="arcade", colours=COLOURS):
    """One arch for each step (two to twelve), and one more figure under each: the decoration of a timeline."""
    number, width, t = min(max(number, 2), 12), 1216, 26
    pitch = (width - t) / number
    high = max(190, (pitch + t) / 2 + 28)
    ground, rolls = high + 6, dice(seed)
    arches = [
        Figure(colours[i % len(colours)], i * pitch, ground, pitch + t, high, t, head=False) for i in range(number)
    ]
    out, w, limb = chain(arches), 68, 17
    for i, arch in enumerate(arches):
        people = min(i % 4 + 1, max(1, int((pitch - t - w) / (w - limb)) + 1))
        x, figures, last = i * pitch + (pitch + t) / 2 - (w + (people - 1) * (w - limb)) / 2, [], arch.colour
        for j in range(people):
            choices = [c for c in colours if c != last]
            last = choices[next(rolls) % len(choices)]
            hop = 24 if i == number - 1 and j == 1 else 0
            pose = "both" if hop else POSES[next(rolls) % 3]
            figures.append(Figure(last, x + j * (w - limb), ground - hop, w, 52 + next(rolls) % 3 * 9, limb, pose))
        out += chain(figures)
    return svg(out, width, ground, css)


@lru_cache(maxsize=2048)
def portrait(name, colour, css="portrait__drawing", colours=COLOURS):
    """A member without a photograph: a figure, and the neighbours it holds on to. Same name, same drawing."""
    rolls = dice(name)
    others = [c for c in colours if c != colour]
    one, other = others[next(rolls) % len(others)], others[next(rolls) % len(others)]
    h, pose = 62 + next(rolls) % 4 * 5, POSES[next(rolls) % 4]
    w, t, ground = 92, 26, 140
    x = 14 + (next(rolls) % 3 - 1) * 4
    before = Figure(one, x - w + t, ground, w, 34 + next(rolls) % 4 * 8, t)
    after = Figure(other, x + w - t, ground, w, 34 + next(rolls) % 4 * 8, t)
    people = chain([before, Figure(colour, x, ground, w, h, t, pose), after])
    return svg(f'<path class="t-{colour}" d="M0 0h120v140H0z"/>{people}', 120, 140, css)


def hop(seed, colour="", css="", colours=COLOURS):
    """Somebody who hops in `colour`, arms up, among six who stand: what a badge shows. Without a colour, in any."""
    rolls, people, last, w, t = dice(seed), [], None, 120, 32
    colour = colour or colours[next(rolls) % len(colours)]
    others = [c for c in colours if c != colour]
    for place in range(7):
        choices = [c for c in others if c != last] or others
        last, h = choices[next(rolls) % len(choices)], 60 + next(rolls) % 3 * 20
        x = place * (w - t) - 44
        if place == 3:
            people.append(Figure(colour, x, 254, w, 110, t, "both"))
        else:
            people.append(Figure(last, x, 300, w, h, t))
    return svg(chain(people), 560, 300, css, fit="xMidYMax slice")


def lone(colour, pose="stand", h=110, hop=0, css=""):
    """One figure, in the air by `hop`."""
    return svg(chain([Figure(colour, 0, 300 - hop, 120, h, 32, pose)]), 120, 300, css)


def growth(numbers, title="", colours=COLOURS):
    """An arch for each month, as high as many came; where nobody did, the ground is bare."""
    most, apart = max(numbers, default=0) or 1, 52
    arches = [
        (colours[i % len(colours)], Figure("", 4 + i * apart, 150, 44, 26 + 114 * number / most, 14, head=False))
        for i, number in enumerate(numbers)
        if number
    ]
    paths = "".join(f'<path class="c-{colour}" d="{arch.outline()}"/>' for colour, arch in arches)
    return svg(paths, apart * len(numbers), 152, "growth", title)


def steps(done, total, css="", title="", colours=COLOURS):
    """Progress: coloured figures for what is done, dashed outlines for the rest."""
    w, t, order = 100, 27, colours[::-1]
    people = [
        Figure(order[i % len(order)], 2 + i * (w - t), 196, w, 80 + i % 2 * 18, t, POSES[i % 3]) if i < done
        else Figure("", 2 + i * (w - t), 196, w, 80, t)
        for i in range(total)
    ]  # fmt: skip
    rest = "".join(f'<path class="todo" d="{figure.outline()}"/>' for figure in people[done:])
    return svg(rest + chain(people[:done]), 4 + total * (w - t) + t, 200, css, title)
