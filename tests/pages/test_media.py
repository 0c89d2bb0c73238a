"""Pictures and files: who may have them, and what may not pose as one."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image

from pages.models import Attachment, Audience, ContentPage, Cooperative, HomePage, Picture
from pages.network import NETWORK_EDITORS
from pages.templatetags.text import weight
from tests.factories import EventPageFactory, MemberFactory, NewsPageFactory, RecapPageFactory, UserFactory
from tests.factories.recaps import four_cooperatives


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


def test_once_a_consent_ends_the_picture_is_nowhere_and_a_drawing_stands_there(client, monkeypatch):
    today = date(2026, 3, 9)
    photo = Picture(title="Groupe", file=ContentFile(png(), "groupe.png"), credit="Nohémie Bron", consent_ends_on=today)
    photo.save()
    four_cooperatives()
    body = [("picture", {"image": photo, "caption": "Tout le groupe"})]
    news = NewsPageFactory(title="Ensemble", cover=photo, body=body, cooperative=Cooperative.objects.first())
    recap = RecapPageFactory(title="Rêver", date=today, cover=photo, gallery=body)
    event = EventPageFactory(title="Venir", cover=photo, body=body)
    home = HomePage.objects.get(locale__language_code="fr")
    content = home.add_child(instance=ContentPage(title="La presse", cover=photo, body=body))
    addresses = ["/", "/actualites/", news.url, recap.url, event.url, content.url]
    for day, expected in ((today, [2, 1, 2, 1, 2, 2]), (today + timedelta(days=1), [0] * 6)):
        monkeypatch.setattr(timezone, "localdate", lambda day=day: day)
        shown = [BeautifulSoup(client.get(address).content, "html.parser") for address in addresses]
        assert [len(html.select("main img")) for html in shown] == expected
        assert ["images/" in str(html.head) for html in shown[2:]] == [bool(number) for number in expected[2:]]
        assert [bool(html.select("main :is(.news__picture, .teaser__cover) svg")) for html in shown[:2]] == [
            not number for number in expected[:2]
        ]
        credits = [len(html.find_all(string="Crédit\u00a0: Nohémie Bron")) for html in shown[2:]]
        assert credits == expected[2:]
    assert "En images" not in client.get(recap.url).content.decode()


def test_a_photo_says_what_its_editor_wrote_and_nothing_else(client):
    photo = Picture(title="IMG_1234", file=ContentFile(png(), "a.png"))
    photo.save()
    event = EventPageFactory(title="Venir", cover=photo)
    for description in ("", "Deux femmes rient"):
        Picture.objects.update(description=description)
        html = BeautifulSoup(client.get(event.url).content, "html.parser")
        assert html.select_one("main .picture img")["alt"] == description


def test_a_file_whose_consent_has_ended_is_for_editors_alone(client, monkeypatch):
    today = date(2026, 3, 9)
    file = Attachment(title="Le trombinoscope", file=ContentFile(b"mot", "a.txt"), consent_ends_on=today)
    file.save()
    recap = RecapPageFactory(date=today, attachments=[("document", {"document": file, "title": ""})])
    readers = {"stranger": None, "member": MemberFactory(), "editor": UserFactory()}
    readers["editor"].groups.add(Group.objects.get(name=NETWORK_EDITORS))
    for day, expected in ((today, [200, 200, 200]), (today + timedelta(days=1), [404, 404, 200])):
        monkeypatch.setattr(timezone, "localdate", lambda day=day: day)
        statuses = []
        for reader in readers.values():
            client.logout() if reader is None else client.force_login(reader)
            answer = client.get(file.url)
            answer.getvalue()
            statuses.append(answer.status_code)
        assert statuses == expected
        content = client.get(recap.url).content.decode()
        assert (file.title in content, "À emporter" in content) == (day == today, day == today)


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [
        (0, "1\u00a0Ko", "1\u00a0KB"),
        (1_499, "1\u00a0Ko", "1\u00a0KB"),
        (240_000, "240\u00a0Ko", "240\u00a0KB"),
        (999_499, "999\u00a0Ko", "999\u00a0KB"),
        (999_500, "1,0\u00a0Mo", "1.0\u00a0MB"),
        (2_449_000, "2,4\u00a0Mo", "2.4\u00a0MB"),
        (9_960_000, "10\u00a0Mo", "10\u00a0MB"),
        (25_000_000, "25\u00a0Mo", "25\u00a0MB"),
    ],
)
def test_a_weight_is_said_as_readers_say_it(size, french, english):
    assert weight(size) == french
    with translation.override("en"):
        assert weight(size) == english


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
