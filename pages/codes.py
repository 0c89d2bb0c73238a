"""QR codes: what a badge, a link to lend or a member’s card shows to a phone. The only module that imports segno."""

import segno
from django.utils.safestring import mark_safe

MARGIN = 2  # of white, in squares: the badge around it is white too


def drawing_of(code, css="badge__code"):
    """The QR code of `code` as SVG, hidden from those who listen to a page."""
    made = segno.make(code, micro=False, error="m")
    width, height = made.symbol_size(border=MARGIN)
    drawn = made.svg_inline(border=MARGIN, omitsize=True).partition(">")[2]
    return mark_safe(f'<svg class="{css}" viewBox="0 0 {width} {height}" aria-hidden="true">{drawn}')
