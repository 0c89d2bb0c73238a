"""The demo's pictures and documents, all made by the project's own code."""

import io
import re
import zipfile

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.demo.pages import PRESS_KIT
from pages.drawing import GROUPS, group, painted, symbol, wordmark
from pages.drawing.raster import picture
from pages.models import Attachment, Picture

SIZE = (1200, 800)
GROUP_NAMES = {  # as the badges say them
    "pont": "Le pont",
    "soleil": "Le soleil",
    "vague": "La vague",
    "graine": "La graine",
    "escalier": "L’escalier",
    "panier": "Le panier",
}
ORIGIN = (2026, 1, 1, 0, 0, 0)  # the same bytes every time


def group_pictures(colours):
    """Draw, keep and return the six pictures that made the groups of the Conviviale."""
    return [_keep(key, colours) for key in GROUPS]


def described(key):
    """What the group picture called `key` shows, for those who do not see it."""
    return f"Deux formes de couleur qui se croisent\u00a0: {GROUP_NAMES[key].lower()}."


def press_kit(colours):
    """Keep and return the press kit: the marks, for light and for dark, and the texts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _kit(colours):
            archive.writestr(zipfile.ZipInfo(name, ORIGIN), content)
    return Attachment.objects.create(
        title="Kit presse Co’hop",
        file=ContentFile(packed.getvalue(), "kit-presse-cohop.zip"),
        file_size=packed.tell(),
        collection=_network_collection(),
    )


def _kit(colours):
    light = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    night = "\n".join(reversed(light.splitlines()))  # what is said last, for the dark, comes first
    for ground, tokens in (("fond-clair", light), ("fond-sombre", night)):
        for name, drawing in (("marque", wordmark(colours=colours)), ("symbole", symbol(colours=colours))):
            yield f"{name}-{ground}.svg", _alone(painted(drawing, tokens))
    yield "textes.txt", "\n\n".join(PRESS_KIT) + "\n"


def _alone(drawing):
    """A drawing as a file of its own."""
    plain = re.sub(r' (class|aria-hidden|focusable|role|aria-labelledby)="[^"]*"', "", drawing)
    return plain.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1) + "\n"


def _keep(key, colours):
    tokens = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    drawn = io.BytesIO()
    picture(group(key, colours=colours), tokens, SIZE, width=SIZE[0] // 2).save(drawn, "PNG", optimize=True)
    return Picture.objects.create(
        title=f"Image de groupe\u00a0: {GROUP_NAMES[key].lower()}",
        description=described(key),
        file=ImageFile(drawn, f"groupe-{key}.png"),
        file_size=drawn.tell(),
        collection=_network_collection(),
    )


def _network_collection():
    return Collection.objects.get(name="Le réseau")
