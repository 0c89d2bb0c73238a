from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from extranet import mail
from extranet.notices import actions as notices
from extranet.notifications import actions, letters
from extranet.notifications.models import OutboxMail
from pages.network import ADMINISTRATORS, NETWORK_EDITORS
from tests.factories import MemberFactory, UserFactory
from tests.factories.rooms import NoticeFactory

LIST = "/extranet/courrier/"
LINE = "-" * 79  # as Django's file backend writes after each message


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return settings


@pytest.fixture
def administrator(client):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(user)


def test_administrators_read_the_demos_mail(demo, administrator, client):
    mail.send("lea@cohop.example", "L’été\nà l’atelier", "Bonjour <b>Léa</b>", html="<script>alert(1)</script>")
    mail.send("zoe@cohop.example", "Deuxième", "…")
    letters = client.get(LIST).context["letters"]
    assert {(letter.to, letter.subject) for letter in letters} == {
        ("lea@cohop.example", "L’été à l’atelier"),
        ("zoe@cohop.example", "Deuxième"),
    }
    first = next(letter for letter in letters if letter.to.startswith("lea"))
    page = client.get(f"{LIST}{first.name}/").content.decode()
    assert "Bonjour &lt;b&gt;Léa&lt;/b&gt;" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    "words",
    [
        f"Avant\n{LINE}\nAprès",
        f"{LINE}\n{LINE}\n{LINE}",
        f"Avant\n{LINE}\nDate: hier\n\nAprès",
        f"Avant\n{LINE}\nTo: a@b.example\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n\nAprès",
        f"Avant\n{LINE}\nTo: a@b.example\nSubject: Faux\nDate: hier\n\nAprès",
    ],
)
def test_a_reply_that_holds_the_line_between_two_letters_is_read_whole(demo, administrator, client, words):
    for body in (words, "Je viens."):
        notices.reply(MemberFactory(), NoticeFactory(title="Un stand"), body, is_public=True, submission=uuid4())
    for row in OutboxMail.objects.all():
        actions.deliver(row.pk)
    shown = client.get(LIST).context["letters"]
    assert [letter.subject for letter in shown] == ["Une réponse à votre annonce\u00a0: Un stand"] * 2
    assert sum(words in letter.text for letter in shown) == 1
    assert all(letter.text.endswith(f"{demo.SITE_URL}\n") for letter in shown)


def test_a_letter_bears_the_moment_when_it_left(demo):
    mail.send("lea@cohop.example", "Bonjour", "…")
    (letter,) = letters.all_letters()
    assert timedelta(0) <= timezone.now() - letter.sent_at < timedelta(minutes=1)


def test_no_mail_yet(demo, administrator, client):
    assert "Aucun e-mail pour l’instant." in client.get(LIST).content.decode()


def test_a_letter_that_does_not_exist(demo, administrator, client):
    assert client.get(f"{LIST}nothing/").status_code == 404


def test_there_is_no_such_page_outside_the_demo(administrator, client):
    assert client.get(LIST).status_code == 404


@pytest.mark.parametrize("group", [None, NETWORK_EDITORS])
def test_nobody_else_reads_it(demo, client, group):
    mail.send("lea@cohop.example", "Secret", "…")
    user = MemberFactory()
    if group:
        user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    assert client.get(LIST).status_code == 404
