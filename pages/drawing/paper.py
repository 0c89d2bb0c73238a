"""Drawings where no stylesheet reaches them: in WeasyPrint (which gives no CSS to inline SVG), in a file, in pixels."""

import re
from functools import lru_cache

CHART = {  # what components/content.css says of the chart, in attributes
    "chart__zone": 'fill="{yellow-tint}"',
    "chart__grid": 'stroke="{line}"',
    "chart__axis": 'fill="none" stroke="{ink}" stroke-width="2"',
    "chart__point": 'fill="{ink}"',
    "chart__number": 'fill="{paper}" font-size="21" font-weight="800" font-family="Sansita"',
    "todo": 'fill="none" stroke="{edge}" stroke-width="3" stroke-dasharray="6 5"',
}


@lru_cache(maxsize=4)
def values(tokens):
    """The colours of a tokens.css, by name: the first value is the one for light."""
    found = {}
    for name, value in re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", tokens):
        found.setdefault(name, value)
    return found


def painted(html, tokens):
    """The same HTML with each drawing's classes doubled by fills read in the text of tokens.css."""
    colours = values(tokens)

    def fill(found):
        kind, name = found.groups()
        return f'{found[0]} fill="{colours[f"{name}-tint" if kind == "t" else name]}"'

    def chart(found):
        filled = re.sub(r"\{([a-z-]+)\}", lambda name: colours[name[1]], CHART[found[1]])
        return f"{found[0]} {filled}"

    html = re.sub(r'class="([ctm])-([a-z-]+)"', fill, html)
    return re.sub(f'class="({"|".join(CHART)})"', chart, html)
