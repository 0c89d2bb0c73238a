"""What one takes away: all that is held on oneself, and nothing of anybody else."""

import io
import json
from zipfile import ZipFile

import pytest
from django.core import mail

from extranet.accounts import actions, privacy
from extranet.accounts.archive import archive_of
from tests.factories import MemberFactory
from tests.privacy.person import WORD
from tests.privacy.test_coverage import TEXT, columns, covered, is_named
from tests.privacy.test_erasure import sign_in

ADDRESS = "/compte/mes-donnees/"
NOT_HANDED_OVER = {  # what is erased and not in the archive: why
    "account.EmailConfirmation.*": "a secret that acts",
    "accounts.User.password": "a secret",
    "registrations.CalendarKey.digest": "a secret",
    "sessions.Session.session_data": "what the devices, which are, are known by",
    "admin.LogEntry.*": "written by another, about her account; the deeds say it",
    "mfa.Authenticator.data": "a secret",
    "notices.Notice.search_text": "the words of the notice again",
    "directory.Change.*": "that a profile was indexed anew, by its key",
    "directory.Entry.*": "the words of the profile again",
    "directory.Spelling.*": "the same words, and what they sound like",
    "directory.Profile.sort_name": "the name again",
    "directory.Profile.photo": "the photo itself is",
    "notifications.OutboxMail.*": "the object and the day are; the text may quote another",
    "registrations.Part.other_hosts": "names of others",
    "usersessions.UserSession.*": "device and address are",
    "wagtailadmin.FormState.data": "a draft that lives a day",
    "wagtailcore.APIToken.*": "a secret",
    "wagtailcore.ModelLogEntry.*": "the deed and its day are",
    "wagtailcore.PageLogEntry.data": "the comments are",
    "wagtailcore.Revision.content": "the page's versions, whose comments are",
    "wagtailcore.UploadedFile.file": "a file that waits an hour",
    "wagtailforms.FormSubmission.form_data": "each answer is, under its question",
    "wagtailusers.UserProfile.*": "what was folded on a screen",
}


def opened(content):
    archive = ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_all_of_her_and_nothing_of_the_others(everywhere):
    files = opened(archive_of(everywhere.user, "fr"))
    assert set(files) == {"donnees.json", "donnees.html", "photo.jpg"}
    assert files["photo.jpg"] == b"belladone, en image"
    data, page = json.loads(files["donnees.json"]), files["donnees.html"].decode()
    assert set(data) == set(privacy.ROOMS)
    for room in data.values():
        for name, rows in room.items():
            assert rows, f"{name} is empty: the person of these tests is in every table"
    handed = {key.rpartition("__")[2] for room in data.values() for rows in room.values() for key in rows[0]}
    texts = {name: field for name, field in columns() if isinstance(field, TEXT) and is_named(name, covered())}
    left_out = {name for name, field in texts.items() if field.name not in handed}
    assert {name for name in left_out if not is_named(name, NOT_HANDED_OVER)} == set()
    texts = files["donnees.json"].decode()
    for text in (texts, page):
        for other in ("Monplaisir", "Idriss", everywhere.other.email, "Je viens dessiner", "insiste", "zoe@"):
            assert other not in text, other
    assert data["account"]["account"][0]["email"] == everywhere.user.email
    assert data["directory"]["profile"][0]["skills"] == ["Dessin"]
    assert [row["body"] for row in data["notices"]["notices"]] == [f"{WORD} seule", everywhere.answered.body]
    said = {"headline", "presentation", "sans réponse", "signale", "veut", "sans sel", "propose", "objet", "commente",
            "réplique", "relit", "écrit", "1.0"}  # fmt: skip
    for word in said:
        assert f"{WORD} {word}" in texts and f"{WORD} {word}" in page, word
    assert "<dt>activité</dt><dd>belladone headline</dd>" in page
    assert "<dt>domaine</dt><dd>Numérique</dd>" in page and data["directory"]["profile"][0]["domain"] == "digital"
    english = opened(archive_of(everywhere.user, "en"))["donnees.html"].decode()
    assert "<h2>Your profile, and what you said to other members</h2>" in english


def test_what_is_written_is_escaped(client):
    nadia = MemberFactory(first_name="<script>alert(1)</script>")
    page = opened(archive_of(nadia, "fr"))["donnees.html"].decode()
    assert "<script" not in page and "&lt;script&gt;alert(1)" in page


def test_the_page_says_what_is_held_why_and_how_long(client):
    sign_in(MemberFactory(), client)
    response = client.get(ADDRESS)
    page = response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    for room in privacy.ROOMS.values():
        for said in (room.title, room.why, room.kept):
            assert str(said).replace("'", "&#x27;") in page
    assert f'href="{ADDRESS}" aria-current="page"' in page


def test_a_member_takes_it_away_three_times_a_day(client):
    sign_in(MemberFactory(), client)
    answers = [client.post(ADDRESS) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    headers = answers[0].headers
    assert (headers["Content-Type"], "no-store" in headers["Cache-Control"]) == ("application/zip", True)
    assert headers["Content-Disposition"].startswith('attachment; filename="cohop-mes-donnees-')
    assert "donnees.json" in opened(answers[0].content)


@pytest.mark.parametrize("path", [ADDRESS, "/compte/effacement/"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_one_proves_who_one_is_first(client, path, language):
    path = language + path
    assert client.get(path).url.startswith(f"{language}/compte/login/?next=")
    assert client.post(path).url.startswith(f"{language}/compte/login/?next=")
    client.force_login(MemberFactory())
    assert client.get(path).status_code == 200
    assert client.post(path).url.startswith(f"{language}/compte/reauthenticate/?next=")
    assert mail.outbox == []


def test_who_left_still_takes_it_away(client):
    former = MemberFactory()
    actions.leave(former)
    sign_in(former, client)
    assert f'href="{ADDRESS}"' in client.get("/extranet/").content.decode()
    assert client.post(ADDRESS).headers["Content-Type"] == "application/zip"
