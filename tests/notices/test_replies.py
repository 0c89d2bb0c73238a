"""Who answers, who reads it, who is told. Private replies hold a poisoned word."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.accounts.models import Membership, User
from extranet.notices import actions
from extranet.notices.models import Notice, Reply
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import ReplyFactory

POISON = "belladone"


def given(**changes):
    return {"body": "Je viens.", "readers": "author", "submission": str(uuid.UUID(int=9)), **changes}


@pytest.mark.parametrize(("readers", "is_public"), [("author", False), ("all", True)])
def test_a_reply_reaches_the_author_by_mail(client, member, notice, readers, is_public):
    response = client.post(notice.get_absolute_url(), given(readers=readers))
    assert (response.status_code, response.url) == (302, notice.get_absolute_url())
    reply = Reply.objects.get()
    assert (reply.author, reply.notice, reply.body, reply.is_public) == (member, notice, "Je viens.", is_public)
    mail = OutboxMail.objects.get()
    assert (mail.to, notice.title in mail.subject) == (notice.author.email, True)
    assert all(
        words in mail.text for words in ("Bonjour Idriss,", "Maud Charpennes", "Je viens.", notice.get_absolute_url())
    )


@pytest.mark.parametrize("page", ["", "/en"])
def test_the_author_is_told_in_their_own_language(client, member, notice, page):
    User.objects.filter(pk=notice.author.pk).update(language="en")
    address = notice.get_absolute_url()
    client.post(page + address, given())
    mail = OutboxMail.objects.get()
    assert (mail.language, mail.subject) == ("en", f"A reply to your notice: {notice.title}")
    assert "Hello Idriss," in mail.text
    assert f"/en{address}" in mail.text


def test_a_form_sent_twice_is_one_reply_and_one_mail(client, member, notice):
    for _ in range(2):
        assert client.post(notice.get_absolute_url(), given()).status_code == 302
    assert (Reply.objects.count(), OutboxMail.objects.count()) == (1, 1)


def test_a_reply_sent_twice_is_still_sent_when_the_notice_was_closed_between(client, member, notice):
    client.post(notice.get_absolute_url(), given())
    actions.set_status(notice, Notice.Status.CLOSED)
    assert client.post(notice.get_absolute_url(), given()).status_code == 302


@pytest.mark.parametrize(
    "change",
    [
        {"status": Notice.Status.CLOSED},
        {"status": Notice.Status.FILLED},
        {"closes_on": timezone.localdate() - timedelta(days=1)},
    ],
)
def test_a_notice_that_is_not_open_says_so_and_gives_the_words_back(client, member, notice, change):
    Notice.objects.filter(pk=notice.pk).update(**change)
    response = client.post(notice.get_absolute_url(), given(body="Trop tard"))
    page = response.content.decode()
    assert response.status_code == 409
    assert ("n’est plus ouverte" in page, "Trop tard" in page) == (True, True)
    assert (Reply.objects.count(), OutboxMail.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("body", "", "Écrivez votre message"),
        ("body", "a" * 4001, "4000"),
        ("body", "a\x00b", "caractère nul"),
        ("readers", "rien", "rien"),
    ],
)
def test_a_wrong_reply_is_said_in_words(client, member, notice, field, value, said):
    response = client.post(notice.get_absolute_url(), given(**{field: value}))
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert said in response.context["form"].errors[field][0]
    assert not Reply.objects.exists()


def test_the_author_answers_to_all_and_is_not_told_of_it(client, notice):
    client.force_login(notice.author)
    client.post(notice.get_absolute_url(), {"body": "Merci à tous."})
    assert (Reply.objects.get().is_public, OutboxMail.objects.count()) == (True, 0)


def test_a_former_member_is_not_written_to(client, member, notice):
    Membership.objects.filter(user=notice.author).update(ended_on=timezone.localdate())
    assert client.post(notice.get_absolute_url(), given()).status_code == 302
    assert (Reply.objects.count(), OutboxMail.objects.count()) == (1, 0)


def test_a_private_reply_has_two_readers(client, member, notice):
    writer = MemberFactory()
    ReplyFactory(notice=notice, author=writer, body=POISON)
    ReplyFactory(notice=notice, body="Moi aussi.", is_public=True)
    seen = {}
    for name, reader in {
        "author": notice.author,
        "writer": writer,
        "member": member,
        "advisor": AdvisorFactory(),
    }.items():
        client.force_login(reader)
        page = client.get(notice.get_absolute_url()).content.decode()
        rows = client.get("/extranet/annonces/").content.decode()
        search = client.get(f"/extranet/annonces/?q={POISON}")
        seen[name] = (POISON in page, "2 réponses" in page, "2 réponses" in rows, search.context["filters"].count)
    assert seen == {
        "author": (True, True, True, 0),
        "writer": (True, True, True, 0),
        "member": (False, False, False, 0),
        "advisor": (False, False, False, 0),
    }


def test_words_of_a_mail_hold_no_other_lines(client, member, notice):
    Notice.objects.filter(pk=notice.pk).update(title="Un titre\r\nBcc: tous@cohop.example")
    client.post(notice.get_absolute_url(), given())
    assert "\n" not in OutboxMail.objects.get().subject
