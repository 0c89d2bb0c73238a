"""The PDF of a recap is made once for each revision and language, for whoever may read it, and served as a file."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import Locale

from pages import downloads, pdf
from pages.models import Attachment, Audience, Cooperative, Picture, RecapPage
from tests.factories import MemberFactory, RecapPageFactory
from tests.factories.recaps import full_recap, picture
from tests.pages.test_media import png


@pytest.fixture(autouse=True)
def folder():
    """Where the files lie, empty."""
    downloads.forget()
    return Path(settings.PRIVATE_ROOT) / "recaps"


@pytest.fixture
def renders(monkeypatch):
    """The titles and languages that were truly rendered."""
    calls, render = [], pdf.render

    def spy(template, context, language, title, **options):
        calls.append((title, language))
        return render(template, context, language, title, **options)

    monkeypatch.setattr(pdf, "render", spy)
    return calls


def kept(folder):
    """The recap, revision and language of each file; its look and its last day follow."""
    return sorted(path.name.rsplit("-", 2)[0] for path in folder.glob("*.pdf"))


def read(response):
    return b"".join(response.streaming_content)


def test_it_is_made_at_the_first_request_and_served_at_the_second(client, renders, folder):
    recap = RecapPageFactory(title="Rêver à l’été", slug="reve")
    first, second = (client.get("/comptes-rendus/reseau/reve/pdf/") for _ in range(2))
    content = read(first)
    assert (content[:5], read(second) == content) == (b"%PDF-", True)
    assert renders == [("Rêver à l’été", "fr")]
    assert kept(folder) == [f"{recap.pk}-0-fr"]
    assert [second[name] for name in ("Content-Type", "Content-Disposition", "Content-Length", "Cache-Control")] == [
        "application/pdf",
        'attachment; filename="rever-a-lete.pdf"',
        str(len(content)),
        "public, no-cache",
    ]
    assert "Cookie" in second["Vary"]
    again = client.get("/comptes-rendus/reseau/reve/pdf/", headers={"if-none-match": second["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", second["ETag"])
    assert not str(folder).startswith(str(settings.MEDIA_ROOT))


def test_the_button_tells_its_weight_once_it_is_made(client):
    recap = RecapPageFactory(title="Rêver")
    before = client.get(recap.url).content.decode()
    read(client.get(recap.url + "pdf/"))
    after = client.get(recap.url).content.decode()
    assert [f'href="{recap.url}pdf/"' in page for page in (before, after)] == [True, True]
    assert ["\u00a0Ko)" in page for page in (before, after)] == [False, True]


def test_those_who_ask_first_have_one_file(renders, folder):
    recap = RecapPageFactory()
    with ThreadPoolExecutor(4) as pool:
        contents = set(pool.map(ask_from_a_thread, [recap] * 4))
    assert (len(contents), len(renders), kept(folder)) == (1, 1, [f"{recap.pk}-0-fr"])
    assert list(folder.glob("*.part")) == []


def ask(recap):
    """The bytes of the file."""
    with downloads._opened(recap) as file:
        return file.read()


def ask_from_a_thread(recap):
    """Ask as a server does, and leave no connection behind."""
    try:
        return ask(recap)
    finally:
        connection.close()


def test_once_a_consent_ends_the_pdf_is_made_again_without_the_picture(client, renders, folder, monkeypatch):
    recap, today = full_recap(), timezone.localdate()
    Picture.objects.update(consent_ends_on=today, credit="Nohémie Bron")
    with_picture = client.get(recap.url + "pdf/")
    read(with_picture), read(client.get(recap.url + "pdf/"))
    other = RecapPageFactory(title="Sans image")
    read(client.get(other.url + "pdf/"))
    assert (len(renders), len(list(folder.glob(f"*-{today:%Y%m%d}.pdf")))) == (2, 2)
    monkeypatch.setattr(timezone, "localdate", lambda: today + timedelta(days=1))
    assert downloads.size(recap) is None
    without = client.get(recap.url + "pdf/", headers={"if-none-match": with_picture["ETag"]})
    assert "Nohémie Bron" not in text_of(read(without))
    assert [path.name.rpartition("-")[2] for path in folder.glob("*.pdf")] == ["99991231.pdf"]
    read(client.get(recap.url + "pdf/"))
    assert len(renders) == 3


def text_of(content):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_a_pdf_lasts_until_the_first_consent_that_ends(client, folder):
    today = timezone.localdate()
    for model, days in ((Picture, -1), (Picture, 9), (Attachment, 5), (Picture, 7)):
        model.objects.create(
            title="Un fichier",
            file=ContentFile(png(), "a.png"),
            consent_ends_on=today + timedelta(days),
            **({"width": 40, "height": 30} if model is Picture else {}),
        )
    read(client.get(RecapPageFactory().url + "pdf/"))
    (path,) = folder.glob("*.pdf")
    assert path.stem.endswith(f"-{today + timedelta(5):%Y%m%d}")


@pytest.mark.parametrize("deed", ["publish", "unpublish", "delete"])
def test_what_an_old_revision_left_is_removed(deed, renders, folder, client, django_capture_on_commit_callbacks):
    recap = RecapPageFactory(title="Avant", slug="rencontre")
    other = RecapPageFactory(title="Autre")
    for page in (recap, other):
        read(client.get(page.url + "pdf/"))
    with django_capture_on_commit_callbacks(execute=True):
        if deed == "publish":
            recap.title = "Après"
            recap.save_revision().publish()
        else:
            getattr(recap, deed)()
    assert kept(folder) == [f"{other.pk}-0-fr"]
    answer = client.get("/comptes-rendus/reseau/rencontre/pdf/")
    assert answer.status_code == (200 if deed == "publish" else 404)
    if deed == "publish":
        read(answer)
        recap.refresh_from_db()
        assert renders[-1] == ("Après", "fr")
        assert kept(folder) == sorted([f"{other.pk}-0-fr", f"{recap.pk}-{recap.live_revision_id}-fr"])


def test_a_draft_changes_nothing_of_what_is_served(renders, client, django_capture_on_commit_callbacks):
    recap = RecapPageFactory(title="Publié")
    read(client.get(recap.url + "pdf/"))
    with django_capture_on_commit_callbacks(execute=True):
        recap.title = "Brouillon pamplemoussier"
        recap.save_revision()
    read(client.get(recap.url + "pdf/"))
    assert renders == [("Publié", "fr")]


def test_a_picture_a_file_or_a_cooperative_that_changes_makes_all_again(
    folder, client, django_capture_on_commit_callbacks
):
    recap, image = full_recap(), picture()
    file = Attachment.objects.get()
    for change in (image.save, Cooperative.objects.first().save, image.delete, file.save, file.delete):
        read(client.get(recap.url + "pdf/"))
        assert kept(folder) == [f"{recap.pk}-0-fr"]
        with django_capture_on_commit_callbacks(execute=True):
            change()
        assert kept(folder) == []


def test_each_language_has_its_own(renders, client, folder):
    recap = RecapPageFactory(title="Rêver", slug="reve")
    english = recap.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title, english.slug, english.live = "Dreaming", "dream", True
    english.save()
    read(client.get(recap.url + "pdf/"))
    answer = client.get(english.url + "pdf/")
    read(answer)
    assert (english.url, answer["Content-Disposition"]) == (
        "/en/recaps/network/dream/",
        'attachment; filename="dreaming.pdf"',
    )
    assert renders == [("Rêver", "fr"), ("Dreaming", "en")]
    assert kept(folder) == sorted([f"{recap.pk}-0-fr", f"{english.pk}-0-en"])


def test_a_release_that_changes_its_look_makes_it_again(folder, client, renders, monkeypatch):
    recap = RecapPageFactory()
    read(client.get(recap.url + "pdf/"))
    monkeypatch.setattr(downloads, "SOURCES", ("templates/base.html",))
    downloads._release.cache_clear()
    read(client.get(recap.url + "pdf/"))
    monkeypatch.undo()
    downloads._release.cache_clear()
    assert (len(renders), len(kept(folder))) == (2, 2)


def test_a_write_that_fails_leaves_no_file(folder, monkeypatch, rf):
    recap = RecapPageFactory()

    def full(*args):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        downloads.response(rf.get("/"), recap)
    monkeypatch.undo()
    assert kept(folder) == []
    assert ask(recap)[:5] == b"%PDF-"


def test_a_recap_of_members_is_given_to_members_and_kept_by_no_cache(client):
    recap = RecapPageFactory(title="Entre membres", audience=Audience.MEMBERS)
    assert client.get(recap.url + "pdf/").status_code == 404
    client.force_login(MemberFactory())
    answer = client.get(recap.url + "pdf/")
    assert (read(answer)[:5], answer["Cache-Control"]) == (b"%PDF-", "private, no-cache")
    client.logout()
    refused = client.get(recap.url + "pdf/", headers={"if-none-match": answer["ETag"]})
    assert (refused.status_code, refused.has_header("ETag")) == (404, False)


def test_a_draft_or_a_recap_to_come_has_no_pdf(client, renders):
    client.force_login(MemberFactory())
    draft = RecapPageFactory(slug="brouillon", live=False)
    for address in ("/comptes-rendus/reseau/brouillon/pdf/", f"/extranet/comptes-rendus/{draft.pk}/pdf/"):
        assert client.get(address).status_code == 404
    assert (renders, RecapPage.objects.count()) == ([], 1)
