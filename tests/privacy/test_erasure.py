"""Erasing oneself: asked, confirmed, and then nothing, anywhere, on either database."""

import re
import subprocess
import time
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail, signing
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from extranet.accounts import erasure
from extranet.accounts.actions import settle
from extranet.accounts.models import Deed, User
from extranet.notices.models import Notice
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions, afterwards
from extranet.registrations.models import Registration
from tests.factories import MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD
from tests.privacy.person import TRACES, files, where
from tests.processes import running

ADDRESS = "/compte/effacement/"
OTHERS = ("monplaisir", "zoe@exemple.example")
LINK = re.compile(r"http\S+(/(?:en/)?compte/effacement/\S+)")


def sign_in(person, client=None):
    client = client or Client()
    client.post("/compte/login/", {"login": person.email, "password": PASSWORD})
    client.post("/compte/reauthenticate/", {"password": PASSWORD})
    return client


@pytest.fixture
def later(monkeypatch):
    """Sets the clock that long after now: later(days=1)."""
    now, seconds = timezone.now(), time.time()

    def go(**delta):
        passed = timedelta(**delta)
        monkeypatch.setattr(timezone, "now", lambda: now + passed)
        monkeypatch.setattr(signing.time, "time", lambda: seconds + passed.total_seconds())

    return go


@pytest.fixture
def in_silence(django_capture_on_commit_callbacks):
    """Erase somebody, and do what waits for the transaction's end."""

    def erase(user, **more):
        with django_capture_on_commit_callbacks(execute=True):
            erasure.erase(user, **more)

    return erase


def test_nothing_is_left_of_her_in_any_column_or_file(everywhere, in_silence):
    client = sign_in(everywhere.user)
    client.post("/compte/mes-donnees/")
    pk, others = everywhere.user.pk, where(*OTHERS)
    in_silence(everywhere.user, actor=everywhere.other)
    in_silence(everywhere.user)  # twice is once
    assert where(*TRACES) == set()
    assert where(*OTHERS) == others
    assert files() == []
    assert not [key for key in cache._cache if any(word in key for word in TRACES)]
    assert not User.objects.filter(pk=pk).exists() and not UserSession.objects.filter(user=pk).exists()
    assert [session.get_decoded() for session in Session.objects.all()] == []
    deed = Deed.objects.get(verb=Deed.Verb.ERASED)
    said = (deed.actor, deed.subject, deed.cooperative, deed.detail)
    assert said == (everywhere.other, None, everywhere.other.membership.cooperative, "")


def test_what_others_read_and_count_is_still_there(everywhere, in_silence):
    in_silence(everywhere.user)
    for row in (everywhere.answered, everywhere.reply, everywhere.judged, everywhere.part, everywhere.log,
                everywhere.shared, everywhere.told, everywhere.leaving, everywhere.was_there, everywhere.as_visitor,
                everywhere.revision, everywhere.page, everywhere.door):  # fmt: skip
        row.refresh_from_db()
    # conversations
    notice, reply = everywhere.answered, everywhere.reply
    assert (notice.author, notice.status, notice.title) == (None, "closed", "Pour … : une main")
    assert notice.body == "Appelez … au …, ou ….\n…"
    assert [each.body for each in notice.replies.order_by("pk")] == ["Je viens dessiner."]
    assert (reply.author, reply.body) == (None, "Volontiers. …, …")
    assert not Notice.objects.filter(pk=everywhere.unanswered.pk).exists()
    assert (everywhere.judged.judge, everywhere.judged.verdict) == (None, "kept")
    # dates: a past one counts her, a coming one has her seat for the next in line
    for each in (everywhere.was_there, everywhere.as_visitor):
        assert (each.status, each.user, str(each.person)) == ("registered", None, "Ancien membre")
    assert everywhere.past.registrations.arrived().count() == 1
    assert [(each.user, each.status) for each in everywhere.ahead.registrations.all()] == [
        (everywhere.other, "offered")
    ]
    assert (everywhere.part.title, list(everywhere.part.hosts.all())) == ("L’atelier de …", [everywhere.other])
    assert everywhere.door.lent_by is None, "a lent door stays open, and nobody is said to have lent it"
    # pages and their versions
    assert (everywhere.page.owner, everywhere.page.locked_by, everywhere.revision.user) == (None, None, None)
    assert (everywhere.log.user, everywhere.log.data) == (None, {})
    assert "Et le lieu ?" in str(everywhere.revision.content)
    assert everywhere.revision.as_object().title == everywhere.page.title
    # what others sent, or were sent: its key stays, so that it never leaves twice
    assert everywhere.shared.form_data == {"adresse": "zoe@exemple.example", "de-la-part-de": "", "message": "Bonjour."}
    assert (everywhere.told.key, everywhere.told.text, everywhere.told.to) == ("reply.1", "", everywhere.other.email)
    assert everywhere.leaving.text == "Rien."


def test_nobody_hears_of_a_past_date_who_is_gone(everywhere, in_silence, later):
    in_silence(everywhere.user)
    before = OutboxMail.objects.count()
    everywhere.past.registrations.update(occurrence=everywhere.past)
    type(everywhere.past).objects.filter(pk=everywhere.past.pk).update(
        ends_at=timezone.now() + timedelta(hours=1), sequence=9
    )
    actions.follow()
    later(days=1)
    afterwards.ask_impressions()
    assert OutboxMail.objects.count() == before
    later(days=400)
    actions.forget()
    assert Registration.objects.filter(pk=everywhere.was_there.pk).exists()


def test_it_is_asked_for_then_confirmed_from_a_mail(client, django_capture_on_commit_callbacks):
    nadia = MemberFactory(email="nadia@cohop.example")
    sign_in(nadia, client)
    assert "Rien ne s’efface avant" in client.get(ADDRESS).content.decode()
    assert client.post(ADDRESS).url == ADDRESS
    letter = mail.outbox.pop()
    link = LINK.search(letter.body)[1]
    assert (letter.to, "nadia" in link) == (["nadia@cohop.example"], False)
    elsewhere = Client()
    page = elsewhere.get(link)
    assert (page.status_code, "nadia@cohop.example" in page.content.decode()) == (200, True)
    assert "no-store" in page.headers["Cache-Control"]
    assert User.objects.filter(pk=nadia.pk).exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert elsewhere.post(link).url == "/compte/effacement/fait/"
    assert not User.objects.filter(pk=nadia.pk).exists()
    assert "C’est fait." in elsewhere.get("/compte/effacement/fait/").content.decode()
    assert [(each.to, each.subject) for each in mail.outbox] == [(letter.to, "Votre compte Co’hop est effacé")]
    assert client.get("/extranet/").url.startswith("/compte/login/")
    assert (elsewhere.get(link).status_code, elsewhere.post(link).status_code) == (404, 404)


def test_the_mail_and_its_page_speak_the_readers_language(client):
    sign_in(MemberFactory(language="en"), client)
    client.post(ADDRESS)
    letter = mail.outbox.pop()
    assert letter.subject == "Erase your Co’hop account"
    assert "/en/compte/effacement/" in letter.body


@pytest.fixture
def administrator(client):
    user = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    settle(user)
    client.force_login(user)
    return user


def test_to_delete_an_account_in_the_admin_is_to_erase_it(
    client, administrator, everywhere, django_capture_on_commit_callbacks
):
    address, deletion = everywhere.user.email, f"/django-admin/accounts/user/{everywhere.user.pk}/delete/"
    before = where(*OTHERS)
    page = client.get(deletion).content.decode()
    assert (str(everywhere.user) in page, everywhere.answered.title in page) == (True, False)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(deletion, {"post": "yes"}).url == "/django-admin/accounts/user/"
    client.get("/django-admin/accounts/user/")  # where it is said whose account went
    assert (where(*TRACES), where(*OTHERS), files()) == (set(), before, [])
    deed = Deed.objects.get(verb=Deed.Verb.ERASED)
    assert (deed.actor, deed.subject, deed.detail) == (administrator, None, "")
    assert [(each.to, each.subject) for each in mail.outbox] == [([address], "Votre compte Co’hop est effacé")]


def test_the_admin_deletes_neither_many_at_once_nor_who_asks(client, administrator):
    nadia, accounts = MemberFactory(), "/django-admin/accounts/user/"
    assert "delete_selected" not in client.get(accounts).content.decode()
    client.post(accounts, {"action": "delete_selected", "_selected_action": [nadia.pk], "post": "yes"})
    own = f"{accounts}{administrator.pk}/delete/"
    assert (client.get(own).status_code, client.post(own, {"post": "yes"}).status_code) == (403, 403)
    assert set(User.objects.all()) == {nadia, administrator}


@pytest.mark.parametrize("why", ["it is old", "the address changed", "nobody signed it"])
def test_a_link_that_does_not_serve_erases_nobody(client, later, why):
    nadia = MemberFactory()
    token = "x" if why == "nobody signed it" else erasure.token_of(nadia)
    if why == "the address changed":
        User.objects.filter(pk=nadia.pk).update(email="autre@cohop.example")
    later(hours=49 if why == "it is old" else 47)
    answers = [client.get(f"{ADDRESS}{token}/"), client.post(f"{ADDRESS}{token}/")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert "Ce lien ne sert plus." in answers[0].content.decode()
    assert User.objects.filter(pk=nadia.pk).exists()


def test_the_last_administrator_stays(client):
    last = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    settle(last)
    UserFactory(network_role=User.NetworkRole.ADMINISTRATOR, is_active=False)
    sign_in(last, client)
    link = f"{ADDRESS}{erasure.token_of(last)}/"
    for path in (ADDRESS, link):
        answer = client.post(path)
        assert (answer.status_code, "nommez d’abord quelqu’un d’autre" in answer.content.decode()) == (409, True)
    assert (mail.outbox, User.objects.filter(pk=last.pk).exists()) == ([], True)
    UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    assert client.post(link).status_code == 302


def test_links_are_not_sent_without_end(client):
    sign_in(MemberFactory(), client)
    assert [client.post(ADDRESS).status_code for _ in range(6)] == [302] * 5 + [429]


STOPPED = """
import signal, django; django.setup()
from extranet.accounts import erasure, privacy
from extranet.accounts.models import User
def stop(user):
    print("half way", flush=True)
    signal.pause()
privacy.register("last", (), None, stop, title="", why="", kept="")
erasure.erase(User.objects.get(email="belladone@exemple.example"))
"""


@pytest.mark.django_db(transaction=True)
def test_a_power_cut_in_the_middle_leaves_all(everywhere):
    before, kept = where(*TRACES), files()
    with running("-c", STOPPED, stdout=subprocess.PIPE, CACHE_URL="locmem://") as process:
        assert process.stdout.readline().strip() == b"half way"
        process.stdout.close()
    assert process.returncode == -9
    assert (where(*TRACES), files()) == (before, kept)
