"""The pictures handed out at the door to make groups: two shapes and where they meet, in a frame of 130 by 116.

Each is known by its outline alone (in black and white, two centimetres wide), and by a name that one calls out in a
crowd. A new one goes last: groups that were drawn keep theirs.
"""

from math import cos, pi, sin
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from pages.drawing.figures import COLOURS, Figure, disc, meeting, ring, shared, svg


class Picture(NamedTuple):
    """A picture: its name, the places of its two colours, its two shapes, and the shape of their meeting."""

    name: str
    places: tuple[int, int]
    one: str
    other: str
    where: str = ""


def _arch(x, ground, w, h, t):
    return Figure("", x, ground, w, h, t, head=False)


def _bridge():
    left, right = _arch(4, 112, 70, 62, 18), _arch(56, 112, 70, 62, 18)
    return Picture(_("Le pont"), (0, 3), left.outline(), right.outline(), shared(left, right))


def _flower():
    """Five petals that touch each other, around a heart that covers a little of each."""
    r, away, heart = 20, 20 / sin(pi / 5), 20
    petals = [(65 + away * sin(2 * pi * turn / 5), 59 - away * cos(2 * pi * turn / 5)) for turn in range(5)]
    lenses = "".join(_lens((65, 59, heart), (x, y, r)) for x, y in petals)
    return Picture(_("La fleur"), (1, 2), "".join(disc(x, y, r) for x, y in petals), disc(65, 59, heart), lenses)


def _lens(one, other):
    """Where two discs (cx, cy, r) cover each other."""
    (x, y, r), (x2, y2, r2) = one, other
    dx, dy = x2 - x, y2 - y
    apart = (dx * dx + dy * dy) ** 0.5
    along = (r * r - r2 * r2 + apart * apart) / (2 * apart)
    aside = (r * r - along * along) ** 0.5
    (ax, ay), (bx, by) = (
        (x + (along * dx + way * aside * dy) / apart, y + (along * dy - way * aside * dx) / apart) for way in (1, -1)
    )
    return f"M{ax:.1f} {ay:.1f}A{r} {r} 0 0 1 {bx:.1f} {by:.1f}A{r2} {r2} 0 0 1 {ax:.1f} {ay:.1f}z"


def _bars(*boxes):
    """Upright rectangles (x, y, width, height)."""
    return "".join(f"M{x} {y}h{w}v{h}h{-w}z" for x, y, w, h in boxes)


RAILS, RUNGS = (28, 88), (22, 50, 78)  # of the ladder
DROPS = (32, 59, 86)  # under the cloud

GROUPS = {
    "pont": _bridge(),
    "soleil": Picture(_("Le soleil"), (2, 1), _arch(4, 112, 122, 90, 22).outline(), disc(65, 76, 30)),
    "vague": Picture(
        _("La vague"), (0, 3), "M2 68a36 36 0 0 1 72 0v6h-22v-6a14 14 0 0 0-28 0v6H2z",
        "M52 62h22v6a14 14 0 0 0 28 0v-6h22v6a36 36 0 0 1-72 0z",
        "M52 62h21.5a36 36 0 0 1 .5 6v6H52.5a36 36 0 0 1-.5-6z",
    ),
    "graine": Picture(
        _("La graine"), (3, 2), "M26 100V72A60 60 0 0 1 86 12h28v28A60 60 0 0 1 54 100z", disc(38, 88, 25),
        "M26 100V72A60 60 0 0 1 26.3 65.9A25 25 0 0 1 60.1 99.7A60 60 0 0 1 54 100z",
    ),
    "escalier": Picture(
        _("L’escalier"), (1, 2), "M4 112V88h44V52h20v60z", "M48 112V52h42V18h36v94z", "M48 112V52h20v60z"
    ),
    "panier": Picture(
        _("Le panier"), (1, 2), disc(65, 74, 38), _arch(41, 62, 48, 56, 14).outline(),
        "M41 62V44.5A38 38 0 0 1 55 37.3V62zM75 62V37.3A38 38 0 0 1 89 44.5V62z",
    ),
    "coeur": Picture(
        _("Le cœur"), (1, 2), "M65 108.4L22.6 66A30 30 0 0 1 65 23.6L107.4 66z",
        "M65 108.4L107.4 66A30 30 0 0 0 65 23.6L22.6 66z", "M65 23.6L107.4 66L65 108.4L22.6 66z",
    ),
    "bateau": Picture(
        _("Le bateau"), (0, 2), "M6 74H124A36 36 0 0 1 88 110H42A36 36 0 0 1 6 74z",
        "M54 4A62 62 0 0 1 116 66H66V92H54z", "M54 74H66V92H54z",
    ),
    "maison": Picture(
        _("La maison"), (1, 0), "M2 64L65 8L128 64z", "M22 112V46.2H108V112H82V90a17 17 0 0 0-34 0V112z",
        "M22 46.2H108V64H22z",
    ),
    "lune": Picture(
        _("La lune"), (2, 0), "M74 8A51 51 0 1 0 112 82A44 44 0 0 1 74 8z", disc(102, 34, 14),
    ),
    "montagne": Picture(
        _("La montagne"), (3, 0), "M2 112L50 20L98 112z", "M56 112L92 52L128 112z", "M56 112L78.5 74.6L98 112z"
    ),
    "fleur": _flower(),
    "poisson": Picture(
        _("Le poisson"), (0, 1), "M4 60A62 62 0 0 1 98 60A62 62 0 0 1 4 60z" + disc(32, 54, 6, sweep=0),
        "M80 60L128 26V94z", "M80 60L90.3 52.7A62 62 0 0 1 98 60A62 62 0 0 1 90.3 67.3z",
    ),
    "champignon": Picture(
        _("Le champignon"), (1, 2), "M6 62A59 59 0 0 1 124 62z", "M46 112V52a19 19 0 0 1 38 0V112z",
        "M46 62V52a19 19 0 0 1 38 0V62z",
    ),
    "cle": Picture(
        _("La clé"), (2, 0), ring(34, 58, 31, 16), "M50 51H126V88H112V65H102V80H88V65H50z",
        "M50 51H64.2A31 31 0 0 1 64.2 65H50z",
    ),
    "sapin": Picture(
        _("Le sapin"), (3, 0), "M65 4L104 58H26z", "M65 34L120 96H75V112H55V96H10z", "M65 34L86.3 58H43.7z"
    ),
    "tasse": Picture(
        _("La tasse"), (0, 1), "M8 30H92V84A28 28 0 0 1 64 112H36A28 28 0 0 1 8 84z",
        "M78 38H98a24 24 0 0 1 0 48H78V73H98a11 11 0 0 0 0-22H78z", "M78 38H92V51H78zM78 73H92V84L91.9 86H78z",
    ),
    "parapluie": Picture(
        _("Le parapluie"), (1, 0),
        "M4 66A61 61 0 0 1 126 66" + "a15.2 15.2 0 0 0-30.5 0" * 4 + "z",
        "M59 30H71V96a19 19 0 0 1-38 0h12a7 7 0 0 0 14 0z",
        "M59 30H71V53.9A15.2 15.2 0 0 0 65 66A15.2 15.2 0 0 0 59 53.9z",
    ),
    "lapin": Picture(
        _("Le lapin"), (3, 1), "M38 66V15a10 10 0 0 1 20 0V66zM72 66V15a10 10 0 0 1 20 0V66z",
        disc(65, 78, 34) + disc(52, 80, 5, sweep=0) + disc(78, 80, 5, sweep=0),
        "M38 57.1A34 34 0 0 1 58 44.7V66H38zM72 44.7A34 34 0 0 1 92 57.1V66H72z",
    ),
    "papillon": Picture(
        _("Le papillon"), (0, 1), "M71 110V40A34 34 0 0 0 37 6H4V30A30 30 0 0 0 34 60H38A25 25 0 0 0 38 110z",
        "M59 110V40A34 34 0 0 1 93 6H126V30A30 30 0 0 1 96 60H92A25 25 0 0 1 92 110z",
        "M59 110V40A34 34 0 0 1 65 20.7A34 34 0 0 1 71 40V110z",
    ),
    "arbre": Picture(
        _("L’arbre"), (3, 2), "M30 80A25 25 0 0 1 28 34A38 38 0 0 1 102 34A25 25 0 0 1 100 80z",
        "M52 112V68a13 13 0 0 1 26 0V112z", "M52 80V68a13 13 0 0 1 26 0V80z",
    ),
    "etoile": Picture(
        _("L’étoile"), (2, 1),
        "M65 3V87.5L30.3 109.7L40.8 69.9L8.9 43.8L50 41.4z",
        "M65 3L80 41.4L121.1 43.8L89.2 69.9L99.7 109.7L65 87.5z",
    ),
    "ancre": Picture(
        _("L’ancre"), (2, 0), ring(65, 20, 18, 9),
        "M13 58A52 52 0 0 0 117 58H102A37 37 0 0 1 72 94.3V58H90V44H72V30H58V44H40V58H58V94.3A37 37 0 0 1 28 58z",
        "M58 30H72V36.6A18 18 0 0 1 58 36.6z",
    ),
    "livre": Picture(
        _("Le livre"), (1, 3), "M4 14L70 28V112L4 98z", "M126 14L60 28V112L126 98z",
        "M60 28L65 26.9L70 28V109.9L65 110.9L60 109.9z",
    ),
    "cloche": Picture(
        _("La cloche"), (2, 1), "M10 94V81H22V55A43 43 0 0 1 108 55V81H120V94z", disc(65, 96, 18),
        "M47.1 94A18 18 0 0 1 82.9 94z",
    ),
    "nuage": Picture(
        _("Le nuage"), (0, 3), "M28 76A24 24 0 0 1 34 29A32 32 0 0 1 94 29A24 24 0 0 1 102 76z",
        _bars(*((x, 86, 12, 26) for x in DROPS)),
    ),
    "escargot": Picture(
        _("L’escargot"), (1, 3), ring(76, 60, 40, 16),
        "M6 56a10 10 0 0 1 20 0V90H108A22 22 0 0 1 126 112H22A16 16 0 0 1 6 96z",
        "M49.5 90H102.5A40 40 0 0 1 49.5 90z",
    ),
    "casque": Picture(
        _("Le casque"), (1, 3), disc(32, 86, 26) + disc(98, 86, 26), _arch(26, 92, 78, 88, 12).outline(),
        "M26 92V60.7A26 26 0 0 1 38 60.7V92zM92 92V60.7A26 26 0 0 1 104 60.7V92z",
    ),
    "glace": Picture(
        _("La glace"), (1, 2), disc(65, 38, 35), "M34 54H96L65 114z", "M34 54H96L94.5 57A35 35 0 0 1 34 54z",
    ),
    "echelle": Picture(
        _("L’échelle"), (2, 1), _bars(*((x, 4, 14, 108) for x in RAILS)), _bars(*((16, y, 98, 14) for y in RUNGS)),
        _bars(*((x, y, 14, 14) for x in RAILS for y in RUNGS)),
    ),
    "chat": Picture(
        _("Le chat"), (3, 0), "M21 6L50 26A44 44 0 0 1 80 26L109 6V66A44 44 0 0 1 21 66z"
        + disc(49, 60, 6, sweep=0) + disc(81, 60, 6, sweep=0),
        "M12 90H118V112H12z", "M28.2 90H101.8A44 44 0 0 1 28.2 90z",
    ),
    "anneaux": Picture(
        _("Les anneaux"), (0, 2), ring(37, 58, 35, 16), ring(93, 58, 35, 16), _lens((37, 58, 35), (93, 58, 35))
    ),
    "horloge": Picture(_("L’horloge"), (3, 1), ring(65, 58, 54, 14), "M59 28h12v24h22v12H59z"),
}  # fmt: skip


def group(key, css="group-sign", title="", colours=COLOURS):
    """One of the pictures of GROUPS."""
    picture = GROUPS[key]
    first, second = (colours[place % len(colours)] for place in picture.places)
    if first == second:
        second = next(c for c in colours if c != first)
    shapes = [(f"c-{first}", picture.one), (f"c-{second}", picture.other), (meeting(first, second), picture.where)]
    return svg("".join(f'<path class="{name}" d="{d}"/>' for name, d in shapes if d), 130, 116, css, title)
