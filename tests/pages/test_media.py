"""Pictures and files: who may have them, and what may not pose as one."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from pages.models import Attachment, Audience, Picture
from pages.network import NETWORK_EDITORS
from tests.factories import MemberFactory, UserFactory


def png(width=40, height=30, mode="RGB"):
    buffer = BytesIO()
    Image.new(mode, (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def editor(client):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(user)
    return user


def upload(client, name, content, content_type="image/png"):
    file = SimpleUploadedFile(name, content, content_type)
    return client.post(
        reverse("wagtailimages:add"), {"title": "Une image", "file": file, "audience": "public", "collection": 1}
    )


def kept_public(path):
    return str(path).startswith(str(settings.MEDIA_ROOT))


@pytest.mark.parametrize("model", [Picture, Attachment])
def test_a_members_file_lies_outside_of_what_a_web_server_publishes(model, client, django_capture_on_commit_callbacks):
    kept = model(title="Interne", audience=Audience.MEMBERS, file=ContentFile(png(), "interne.png"))
    kept.save()
    assert not kept_public(kept.file.path)
    assert client.get(kept.url if model is Attachment else kept.file.url).status_code == 404
    client.force_login(MemberFactory())
    response = client.get(kept.url if model is Attachment else kept.file.url)
    assert (response.status_code, b"".join(response.streaming_content)) == (200, png())


def test_a_picture_that_becomes_members_only_leaves_nothing_in_public(django_capture_on_commit_callbacks, client):
    picture = Picture(title="Groupe", file=ContentFile(png(), "groupe.png"))
    picture.save()
    rendition = picture.get_rendition("width-20")
    public = [Path(picture.file.path), Path(rendition.file.path)]
    assert [kept_public(path) and path.exists() for path in public] == [True, True]
    with django_capture_on_commit_callbacks(execute=True):
        picture.audience = Audience.MEMBERS
        picture.save()
    assert [path.exists() for path in public] == [False, False]
    again = picture.get_rendition("width-20")
    assert not kept_public(again.file.path)
    assert client.get(again.url).status_code == 404


@pytest.mark.parametrize("name", ["members/../../secret", "members/", "members/absent.png", "images/public.png"])
def test_the_view_of_private_files_gives_nothing_else(name, client):
    client.force_login(MemberFactory())
    assert client.get(f"/fichiers/{name}").status_code == 404


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("dessin.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("photo.png", b"<html><script>alert(1)</script></html>"),
        ("photo.jpg", b"%!PS-Adobe-3.0 EPSF-3.0"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64),
        ("photo.png", png()[:60]),
    ],
)
def test_what_poses_as_a_picture_is_refused_with_a_message(editor, client, name, content):
    response = upload(client, name, content)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not Picture.objects.exists()


def test_a_picture_of_sixty_megapixels_is_refused_in_words(editor, client):
    response = upload(client, "immense.png", png(10_000, 6_000, "1"))
    assert "mégapixels" in str(response.context["form"].errors["file"]) or "pixels" in str(
        response.context["form"].errors["file"]
    )
    assert not Picture.objects.exists()


def test_a_true_picture_is_taken(editor, client):
    assert upload(client, "photo.png", png()).status_code == 302
    assert Picture.objects.get().title == "Une image"
