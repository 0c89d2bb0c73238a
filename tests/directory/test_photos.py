import io
import struct
import zlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from extranet.directory.models import Profile
from extranet.directory.visibility import Level
from tests.factories import MemberFactory

ADDRESS = "/extranet/profil/"


def picture(kind="JPEG", size=(1600, 1200), **options):
    content = io.BytesIO()
    Image.new("RGB", size, (200, 60, 60)).save(content, kind, **options)
    return content.getvalue()


def png(width, height, data, *chunks):
    """A PNG of one bit a pixel, of this announced size."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + b"".join(chunk(*one) for one in chunks)
        + chunk(b"IDAT", data)
        + chunk(b"IEND", b"")
    )


def with_place():
    """A JPEG that says where it was taken, lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "chez moi"
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 45.0, 0.0), 3: "E", 4: (4.0, 50.0, 0.0)})
    return picture(exif=exif, comment=b"chez moi")


def send(client, content, name="moi.jpg", kind="image/jpeg", **more):
    return client.post(
        ADDRESS, {"is_listed": "on", "language": "fr", "photo": SimpleUploadedFile(name, content, kind), **more}
    )


HEAVY = zlib.compress(bytes(90_000_000), 9)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SVG, "JPEG, PNG ou WebP"),
        (b"<script>alert(1)</script>", "JPEG, PNG ou WebP"),
        (b"#!/bin/sh\nrm -rf /\n", "JPEG, PNG ou WebP"),
        (b"\xff\xd8\xff\xe0" + b"<?php system($_GET[0]); ?>" * 9, "JPEG, PNG ou WebP"),
        (b"GIF89a" + bytes(40), "JPEG, PNG ou WebP"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "JPEG, PNG ou WebP"),
        (picture()[:2000], "JPEG, PNG ou WebP"),
        (picture("TIFF", (40, 40)), "JPEG, PNG ou WebP"),
        (picture("BMP", (40, 40)), "JPEG, PNG ou WebP"),
        (b"", "vide"),
        (png(10_000, 6_000, zlib.compress(bytes(1251 * 6000), 9)), "40\u00a0millions de pixels"),
        (png(30_000, 30_000, zlib.compress(bytes(3751 * 100), 9)), "40\u00a0millions de pixels"),
        (png(12_000, 9_000, zlib.compress(bytes(1501 * 100), 9)), "40\u00a0millions de pixels"),
        (png(0, 0, b""), "JPEG, PNG ou WebP"),
        (png(50, 50, zlib.compress(bytes(350)), (b"zTXt", b"a\0\0" + HEAVY)), "JPEG, PNG ou WebP"),
        (png(50, 50, b"not zlib"), "JPEG, PNG ou WebP"),
        (picture() + bytes(10 * 1024 * 1024), "10\u00a0Mo"),
    ],
    ids=[
        "svg", "html", "script", "php", "gif", "eps", "cut", "tiff", "bmp", "empty", "60 megapixels", "bomb",
        "108 megapixels", "no pixel", "zip bomb", "not zlib", "heavy",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["moi.jpg", "moi.png"])
def test_what_is_not_a_photo_is_refused_in_words(client, member, content, said, name):
    response = send(client, content, name, headline="Relieuse")
    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == ["photo"]
    assert said in form.errors["photo"][0]
    assert form["headline"].value() == "Relieuse"
    assert not Profile.objects.exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (picture(), "moi.jpg"),
        (picture("PNG"), "moi.png"),
        (picture("WEBP"), "moi.webp"),
        (picture("PNG"), "moi.svg"),
        (picture(), "../../moi.php"),
        (picture("PNG", (40, 40)), "x" * 300 + ".png"),
    ],
)
def test_a_photo_is_made_again_small_and_private(client, member, content, name):
    assert send(client, content, name).status_code == 302
    photo = Profile.objects.get(user=member).photo
    assert photo.name.startswith("members/portraits/") and photo.name.endswith(".jpg")
    assert not default_storage.url(photo.name).startswith("/media/")
    with photo.open(), Image.open(photo) as kept:
        assert (kept.format, max(kept.size) <= 720) == ("JPEG", True)
    response = client.get("/extranet/profil/photo/")
    assert (response["Content-Type"], "no-store" in response["Cache-Control"]) == ("image/jpeg", True)
    assert response.getvalue().startswith(b"\xff\xd8")


def test_neither_place_nor_comment_is_kept_and_the_photo_stands_upright(client, member):
    content = with_place()
    assert b"chez moi" in content
    send(client, content)
    photo = Profile.objects.get(user=member).photo
    with photo.open():
        assert b"chez moi" not in photo.read()
    with photo.open(), Image.open(photo) as kept:
        assert (dict(kept.getexif()), kept.size) == ({}, (540, 720))


def test_a_photo_is_kept_when_another_field_is_wrong(client, member):
    response = send(client, picture(), headline="a" * 121)
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["headline"])
    assert Profile.objects.get(user=member).photo
    assert "Votre photo est enregistrée" in response.content.decode()


def test_a_new_photo_takes_the_place_of_the_former(client, member, django_capture_on_commit_callbacks):
    send(client, picture())
    former = Profile.objects.get(user=member).photo.name
    with django_capture_on_commit_callbacks(execute=True):
        send(client, picture("PNG"))
    assert not default_storage.exists(former)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(ADDRESS, {"is_listed": "on", "language": "fr", "no_photo": "on"})
    assert Profile.objects.get(user=member).photo.name == ""
    assert client.get("/extranet/profil/photo/").status_code == 404


def test_a_photo_goes_with_its_account(client, member, django_capture_on_commit_callbacks):
    send(client, picture())
    name = Profile.objects.get(user=member).photo.name
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        member.delete()
    assert not default_storage.exists(name)


def test_a_photo_that_is_shown_is_seen_by_members_and_nobody_else(client, member):
    send(client, picture(), visible_photo="3")
    address = f"/extranet/annuaire/{Profile.objects.get(user=member).public_id}/photo/"
    other = MemberFactory()
    client.force_login(other)
    response = client.get(address)
    assert response.status_code == 200
    assert response.getvalue().startswith(b"\xff\xd8")
    Profile.objects.filter(user=member).update(visible_photo=Level.ME)
    assert client.get(address).status_code == 404
    client.force_login(member)
    assert client.get(address).getvalue(), "their own photo is theirs to see"
    client.logout()
    assert client.get(address).status_code == 302
