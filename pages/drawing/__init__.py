"""The ribambelle: every picture of Co'hop is a chain of figures, drawn by the functions of this package.

A figure is an arch and a disc. Neighbours share one limb, `t` wide; the shared limb takes the colour of their meeting.
Everything is pure and seeded: the same words always give the same drawing, on every machine. Colours are CSS classes
(`c-blue`, `t-blue`, `m-blue-pink`), never values, so that a drawing follows light and dark. A drawing holds no id: it
can stand twice on a page, and be remembered.

Co'hop's cooperatives are unknown here: a caller gives `colours`, two to twelve keys of PALETTE.
`python -m pages.drawing` writes the icons and the social card again.
"""

from pages.drawing.chart import chart
from pages.drawing.crowds import arcade, cover, frieze, growth, hop, lone, portrait, steps
from pages.drawing.figures import COLOURS, PALETTE
from pages.drawing.groups import GROUPS, group
from pages.drawing.marks import SIGNS, sign, symbol, wordmark
from pages.drawing.metropolis import metropolis
from pages.drawing.paper import painted

__all__ = [
    "COLOURS", "GROUPS", "PALETTE", "SIGNS",
    "arcade", "chart", "cover", "frieze", "group", "growth", "hop", "lone", "metropolis", "painted", "portrait", "sign",
    "steps", "symbol", "wordmark",
]  # fmt: skip
