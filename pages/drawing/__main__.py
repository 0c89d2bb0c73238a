"""`python -m pages.drawing`: write the favicon, the touch icon and the social card again, from tokens.css."""

import re
from pathlib import Path

from PIL import Image

from pages.drawing import frieze, painted, symbol, wordmark
from pages.drawing.paper import values
from pages.drawing.raster import paint, picture

STATIC = Path(__file__).resolve().parents[2] / "static"


def favicon(tokens):
    """The symbol as a file that stands alone: square, its colours in full."""
    drawing = re.sub(r' class="[^"]*"', "", painted(symbol(css=""), tokens))
    return drawing.replace(
        'viewBox="0 0 152 128" aria-hidden="true"', 'xmlns="http://www.w3.org/2000/svg" viewBox="0 -14 152 152"'
    )


def touch_icon(tokens):
    """The symbol on paper, for telephones, which round its corners."""
    image = Image.new("RGB", (180, 180), values(tokens)["paper"])
    return paint(image, symbol(), tokens, 148, left=16, bottom=152)


def card(tokens):
    """What networks show beside a link: a leap on yellow paper, under the wordmark."""
    leap = frieze("carte", 13, wave=(4, 7, 190), low=90, high=160, height=420)
    image = picture(leap, tokens, (1200, 630), width=1120)
    return paint(image, wordmark(), tokens, 300, left=450, bottom=210)


def main():
    tokens = (STATIC / "css/tokens.css").read_text()
    (STATIC / "img/favicon.svg").write_text(favicon(tokens) + "\n")
    touch_icon(tokens).save(STATIC / "img/touch-icon.png", optimize=True)
    card(tokens).quantize(128, dither=Image.Dither.NONE).save(STATIC / "img/card.png", optimize=True)


if __name__ == "__main__":
    main()
