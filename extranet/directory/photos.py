"""A member's photo: only what decodes to the end is kept, made again from its pixels alone."""

import io

from django.core.files.base import ContentFile
from django.http import FileResponse, Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
SIDE = 720  # the longest side of what is kept


class PhotoRefused(Exception):
    """This file can not become a photo; the text says why, and what to do."""


UNREADABLE = gettext_lazy(
    "Ce fichier n’est pas une photo que le site sait lire, ou il est abîmé. Choisissez une image JPEG, PNG ou WebP."
)
TOO_LARGE = gettext_lazy("Cette photo a plus de 40 millions de pixels. Réduisez-la, puis envoyez-la de nouveau.")


def remade(upload):
    """Return the photo in `upload` as a small JPEG file without metadata, or raise PhotoRefused."""
    if upload.size > MAX_BYTES:
        raise PhotoRefused(_("Cette photo pèse plus de 10 Mo. Choisissez-en une plus légère."))
    try:
        with Image.open(upload, formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise PhotoRefused(str(TOO_LARGE))
            picture.draft("RGB", (SIDE, SIDE))  # a large JPEG is decoded small
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((SIDE, SIDE))
            flat = Image.new("RGB", upright.size, "white")
            opaque = upright.convert("RGBA")
            flat.paste(opaque, mask=opaque)
    except PhotoRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise PhotoRefused(str(TOO_LARGE)) from bomb
    except Exception as broken:  # a decoder's own, of any kind: the file is not a picture one can read
        raise PhotoRefused(str(UNREADABLE)) from broken
    content = io.BytesIO()
    flat.save(content, "JPEG", quality=84, optimize=True, progressive=True)
    return ContentFile(content.getvalue(), name="photo.jpg")


def sent(photo):
    """Return the answer that sends `photo`, or raise Http404 where there is none."""
    if not photo or not photo.storage.exists(photo.name):
        raise Http404
    return FileResponse(photo.open("rb"), content_type="image/jpeg")
