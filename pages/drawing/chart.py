"""The chart of a vote: each action at the crossing of its two scores. The table beside it holds the data."""

from html import escape
from itertools import groupby
from math import ceil, floor, log10

from pages.drawing.figures import f

LEFT, RIGHT, TOP, BOTTOM = 60, 452, 40, 400  # the plot, inside 470 by 450
RADIUS = 19


def _scale(values, start, end):
    """(place of a value between start and end, the round values to write on the axis)."""
    low, high = min(values), max(values)
    room = max((high - low) * 0.15, 1)
    low, high = max(0, low - room), high + room
    unit = 10 ** floor(log10((high - low) / 3))
    step = max(1, next(unit * k for k in (1, 2, 5, 10) if (high - low) / (unit * k) <= 4))
    ticks = [int(step * n) for n in range(ceil(low / step), floor(high / step) + 1)]
    inset = (RADIUS + 4) * (1 if end > start else -1)  # no point touches the frame
    return lambda value: start + inset + (value - low) * (end - start - 2 * inset) / (high - low), ticks


def chart(actions, title, urgent, relevant):
    """SVG of [(label, urgent, relevant)] numbered in order; the area above both averages is tinted.

    Actions with the same two scores share one point. Without actions, nothing.
    """
    if not actions:
        return ""
    x, across = _scale([action[1] for action in actions], LEFT, RIGHT)
    y, up = _scale([action[2] for action in actions], BOTTOM, TOP)
    east, north = (sum(action[axis] for action in actions) / len(actions) for axis in (1, 2))
    parts = [f'<path class="chart__zone" d="M{f(x(east))} {f(y(north))}V{TOP}H{RIGHT}V{f(y(north))}z"/>']
    for value in up:
        parts.append(f'<path class="chart__grid" d="M{LEFT} {f(y(value))}H{RIGHT}"/>')
        parts.append(f'<text x="{LEFT - 10}" y="{f(y(value) + 5)}" text-anchor="end">{value}</text>')
    for value in across:
        parts.append(f'<path class="chart__grid" d="M{f(x(value))} {TOP}V{BOTTOM}"/>')
        parts.append(f'<text x="{f(x(value))}" y="{BOTTOM + 22}" text-anchor="middle">{value}</text>')
    parts.append(f'<path class="chart__axis" d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}"/>')
    parts.append(f'<text x="{LEFT}" y="26">{escape(relevant)}</text>')
    parts.append(f'<text x="{RIGHT}" y="446" text-anchor="end">{escape(urgent)}</text>')
    numbered = sorted((action[1], action[2], number) for number, action in enumerate(actions, 1))
    for (u, v), same in groupby(numbered, key=lambda point: point[:2]):
        label = "·".join(str(number) for *_, number in same)
        parts.append(
            f'<circle class="chart__point" cx="{f(x(u))}" cy="{f(y(v))}" r="{RADIUS + 4 * (len(label) // 3)}"/>'
        )
        parts.append(f'<text class="chart__number" text-anchor="middle" x="{f(x(u))}" y="{f(y(v) + 7)}">{label}</text>')
    return f'<svg viewBox="0 0 470 450" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg>'
