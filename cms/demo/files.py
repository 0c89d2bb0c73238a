"""The demo's pictures and documents, all made by the project's own code, with the same bytes every time."""

import csv
import io
import re
import zipfile

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.demo import english
from cms.demo.pages import PRESS_KIT
from cms.demo.recaps import GAME_RULES, PICTURES_NOTE, PLACES_SEEN
from pages.drawing import group, painted, symbol, wordmark
from pages.drawing.raster import picture
from pages.models import Attachment, Picture
from pages.models.base import Audience

SIZE = (1200, 800)
GROUP_NAMES = {  # as the badges say them
    "pont": "Le pont",
    "soleil": "Le soleil",
    "vague": "La vague",
    "graine": "La graine",
    "escalier": "L’escalier",
    "panier": "Le panier",
}
ORIGIN = (2026, 1, 1, 0, 0, 0)


def group_pictures(colours):
    """Draw, keep and return the six pictures that made the groups of the Conviviale, by name."""
    return {key: _keep(key, colours) for key in GROUP_NAMES}


def described(key):
    """What the group picture called `key` shows, for those who do not see it."""
    return f"Deux formes de couleur qui se croisent\u00a0: {GROUP_NAMES[key].lower()}."


def captioned(key):
    """The words under the group picture called `key`, which say that it is drawn: its credit would call it a photo."""
    return f"{GROUP_NAMES[key]}. Dessin\u00a0: Co’hop."


def documents(colours):
    """Make and keep what pages give to download; return them by the name that bodies and recaps call them."""
    return {
        "kit": _attach("Kit presse Co’hop", "kit-presse-cohop.zip", _packed(_kit(colours))),
        "pictures": _attach("Les six images de groupe", "images-de-groupe.zip", _packed(_group_sheets(colours))),
        "games": _attach("Les règles des trois jeux", "trois-jeux.txt", _rules().encode()),
        "places": _attach("Les trois locaux, mesurés", "trois-locaux.csv", _measures(), audience=Audience.MEMBERS),
    }


def _attach(title, name, content, **fields):
    file = ContentFile(content, name)
    return Attachment.objects.create(
        title=title, file=file, file_size=len(content), collection=_network_collection(), **fields
    )


def _packed(entries):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, ORIGIN)
            entry.external_attr = 0o644 << 16  # whoever unpacks it may read it
            archive.writestr(entry, content)
    return packed.getvalue()


def _kit(colours):
    """The press kit: the marks, for light and for dark, and the texts."""
    light = _tokens()
    night = "\n".join(reversed(light.splitlines()))  # what is said last, for the dark, comes first
    for ground, tokens in (("fond-clair", light), ("fond-sombre", night)):
        for name, drawing in (("marque", wordmark(colours=colours)), ("symbole", symbol(colours=colours))):
            yield f"{name}-{ground}.svg", _alone(painted(drawing, tokens))
    yield "textes-fr.txt", _paragraphs(PRESS_KIT)
    yield "texts-en.txt", _paragraphs(english.PRESS_KIT)


def _group_sheets(colours):
    """The six pictures as drawings that print at any size, and what to do with them."""
    for key in GROUP_NAMES:
        yield f"{key}.svg", _alone(painted(group(key, colours=colours), _tokens()))
    yield "lisez-moi.txt", _paragraphs([PICTURES_NOTE])
    yield "read-me.txt", _paragraphs([english.files.PICTURES_NOTE])


def _rules():
    return "\f".join(_paragraphs(game) for game in GAME_RULES)  # each game on a page of its own


def _measures():
    table = io.StringIO()
    csv.writer(table, delimiter=";", lineterminator="\r\n").writerows(PLACES_SEEN)
    return table.getvalue().encode("utf-8-sig")  # spreadsheets ask for the mark


def _paragraphs(texts):
    return "\n\n".join(texts) + "\n"


def _tokens():
    return (settings.BASE_DIR / "static/css/tokens.css").read_text()


def _alone(drawing):
    """A drawing as a file of its own."""
    plain = re.sub(r' (class|aria-hidden|focusable|role|aria-labelledby)="[^"]*"', "", drawing)
    return plain.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1) + "\n"


def _keep(key, colours):
    drawn = io.BytesIO()
    picture(group(key, colours=colours), _tokens(), SIZE, width=SIZE[0] // 2).save(drawn, "PNG", optimize=True)
    return Picture.objects.create(
        title=f"Image de groupe\u00a0: {GROUP_NAMES[key].lower()}",
        description=described(key),
        file=ImageFile(drawn, f"groupe-{key}.png"),
        file_size=drawn.tell(),
        collection=_network_collection(),
    )


def _network_collection():
    return Collection.objects.get(name="Le réseau")
