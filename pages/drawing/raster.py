"""Drawings in pixels, for what cannot show SVG: the social card, and photographs that are not taken yet."""

import re
from math import atan2, cos, pi, sin, sqrt

from PIL import Image, ImageChops, ImageDraw

from pages.drawing.paper import values

FINER = 3  # times finer than asked, then reduced: soft edges
ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Q": 4}


def _arc(x, y, r, large, sweep, end_x, end_y):
    """Points of a circle's arc, from the end points that SVG gives."""
    dx, dy = end_x - x, end_y - y
    half = sqrt(dx * dx + dy * dy) / 2
    r = max(r, half)
    aside = sqrt(r * r - half * half) * (1 if large != sweep else -1) / (2 * half)
    cx, cy = (x + end_x) / 2 - aside * dy, (y + end_y) / 2 + aside * dx
    start, turn = atan2(y - cy, x - cx), atan2(end_y - cy, end_x - cx)
    turn -= start
    if sweep and turn < 0:
        turn += 2 * pi
    elif not sweep and turn > 0:
        turn -= 2 * pi
    return [(cx + r * cos(start + turn * i / 48), cy + r * sin(start + turn * i / 48)) for i in range(1, 49)]


def outlines(d):
    """The polygons of a path made of M L H V A Q z, capitals or not (the letters this package writes)."""
    found, x, y = [], 0, 0
    for letter, numbers in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", d):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", numbers)]
        kind, relative = letter.upper(), letter.islower()
        for i in range(0, len(numbers), ARITY.get(kind, 1)):
            given = numbers[i : i + ARITY[kind]]
            end = {"H": [given[0], 0 if relative else y], "V": [0 if relative else x, given[0]]}.get(kind, given[-2:])
            end_x, end_y = (end[0] + x, end[1] + y) if relative else end
            if kind == "M" and i == 0:
                found.append([(end_x, end_y)])
            elif kind == "A" and (end_x, end_y) != (x, y):
                found[-1] += _arc(x, y, given[0], given[3], given[4], end_x, end_y)
            elif kind == "Q":
                cx, cy = (given[0] + x, given[1] + y) if relative else given[:2]
                steps = [i / 16 for i in range(1, 17)]
                found[-1] += [
                    (
                        (1 - s) ** 2 * x + 2 * s * (1 - s) * cx + s * s * end_x,
                        (1 - s) ** 2 * y + 2 * s * (1 - s) * cy + s * s * end_y,
                    )
                    for s in steps
                ]
            else:
                found[-1].append((end_x, end_y))
            x, y = end_x, end_y
        if kind == "Z" and found:
            x, y = found[-1][0]
    return found


def paint(image, drawing, tokens, width, left=0, bottom=None):
    """Lay a drawing of this package on a Pillow image, `width` pixels wide, its ground at `bottom`."""
    colours = values(tokens)
    _, _, w, h = (float(n) for n in re.search(r'viewBox="([^"]+)"', drawing)[1].split())
    scale, top = width / w, (image.height if bottom is None else bottom) - h * width / w
    for kind, name, d in re.findall(r'<path class="([ctm])-([a-z-]+)" d="([^"]+)"', drawing):
        mask = Image.new("1", (image.width * FINER, image.height * FINER))
        for outline in outlines(d):
            part = Image.new("1", mask.size)
            points = [((x * scale + left) * FINER, (y * scale + top) * FINER) for x, y in outline]
            ImageDraw.Draw(part).polygon(points, fill=1)
            mask = ImageChops.logical_xor(mask, part)
        fill = colours[f"{name}-tint" if kind == "t" else name]
        image.paste(fill, mask=mask.convert("L").resize(image.size, Image.Resampling.LANCZOS))
    return image


def picture(drawing, tokens, size, ground="yellow-tint", width=None):
    """A picture of that size: the drawing, standing in its middle on an ink line, on a ground of one colour."""
    line = size[1] // 60
    image = Image.new("RGB", size, values(tokens)[ground])
    width = width or size[0]
    paint(image, drawing, tokens, width, (size[0] - width) / 2, size[1] - line)
    ImageDraw.Draw(image).rectangle((0, size[1] - line, *size), fill=values(tokens)["ink"])
    return image
