from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail as django_mail
from django.db import transaction
from django.template import engines
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_q.models import OrmQ

from extranet.notifications import actions
from extranet.notifications.models import LEASE, MAX_ATTEMPTS, PATIENCE, OutboxMail
from extranet.notifications.receivers import forward_answers
from pages.models import ContentPage
from tests.factories import UserFactory

NOW = timezone.now().replace(microsecond=0)


@pytest.fixture(autouse=True)
def letter_templates(monkeypatch):
    """Two little templates, in memory."""
    (loader,) = (
        loader
        for loader in engines["django"].engine.template_loaders[0].loaders
        if hasattr(loader, "get_dirs") and type(loader).__module__.endswith("filesystem")
    )
    texts = {
        "letter.txt": "Bonjour {{ user.first_name }},\n{{ words }} {{ site_url }} {{ LANGUAGE_CODE }}",
        "letter.html": "<p>{{ words }}</p>",
        "plain.txt": "Bonjour",
    }
    real = loader.get_contents
    monkeypatch.setattr(loader, "get_contents", lambda origin: texts.get(origin.template_name) or real(origin))


@pytest.fixture
def clock(monkeypatch):
    """Sets the time: clock(minutes) puts it that long after NOW."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return lambda **later: monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(**later))


@pytest.fixture
def refusing_server(monkeypatch):
    def refuse(self, messages):
        raise SMTPServerDisconnected("421 come back later")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def write(**fields):
    letter = {"to": "lea@cohop.example", "subject": "Bonjour", "text": "…", "language": "fr", "next_try_at": NOW}
    return OutboxMail.objects.create(**letter | fields)


def test_what_is_said_is_escaped_in_html_and_left_alone_in_text(settings):
    user = UserFactory(first_name="Léa & co")
    row = actions.notify(user, "Deux\r\nBcc: tous@cohop.example", "letter", {"words": "l’été & <b>"}, language="en")
    assert (row.to, row.language) == (user.email, "en")
    assert row.subject == "Deux Bcc: tous@cohop.example"
    assert row.text == f"Bonjour Léa & co,\nl’été & <b> {settings.SITE_URL} en\n"
    assert row.html == "<p>l’été &amp; &lt;b&gt;</p>"


@pytest.mark.parametrize("breaks", ["\r\n", "\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", " \t "])
def test_a_subject_is_one_line_and_keeps_its_fixed_spaces(breaks):
    row = actions.notify(UserFactory(), f" Prêt\u202f? Oui\u00a0:{breaks}Bcc: tous@cohop.example\n", "plain", {})
    assert row.subject == "Prêt\u202f? Oui\u00a0: Bcc: tous@cohop.example"


def test_the_subject_is_in_the_language_of_the_reader():
    row = actions.notify(UserFactory(), format_lazy("{} : {}", _("adresse e-mail"), "x"), "plain", {}, language="fr")
    assert (row.subject, row.html) == ("adresse e-mail : x", "")


@pytest.mark.parametrize(("own", "asked", "written"), [("en", None, "en"), ("fr", None, "fr"), ("en", "fr", "fr")])
def test_a_reader_is_written_to_in_their_own_language_unless_told_otherwise(own, asked, written):
    user = UserFactory(language=own)
    row = actions.notify(user, _("adresse e-mail"), "letter", {"words": "…"}, language=asked)
    assert (row.language, row.subject) == (written, {"fr": "adresse e-mail", "en": "e-mail address"}[written])
    assert f" {written}\n" in row.text


def test_who_answers_for_a_form_reads_it_in_their_own_language_if_they_have_an_account():
    UserFactory(email="ann@cohop.example", language="en")
    page = ContentPage(title="Écrire")
    forward_answers(None, page, ["Ann@cohop.example", "accueil@cohop.example"], "Écrire", "…")
    assert dict(OutboxMail.objects.values_list("to", "language")) == {
        "Ann@cohop.example": "en",
        "accueil@cohop.example": "fr",
    }


def test_the_same_key_is_told_once():
    user = UserFactory()
    assert actions.notify(user, "Un", "plain", {}, key="notice-1") is not None
    assert actions.notify(user, "Deux", "plain", {}, key="notice-1") is None
    assert [row.subject for row in OutboxMail.objects.all()] == ["Un"]


def test_a_deed_undone_tells_nobody(transactional_db):
    user = UserFactory()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.notify(user, "Un", "plain", {})
        1 / 0  # noqa: B018
    assert (OutboxMail.objects.count(), OrmQ.objects.count()) == (0, 0)


def test_a_deed_done_is_handed_to_the_worker_after_it_is_committed(transactional_db):
    with transaction.atomic():
        row = actions.notify(UserFactory(), "Un", "plain", {})
        assert OrmQ.objects.count() == 0
    assert [task.task["args"] for task in OrmQ.objects.all()] == [(row.pk,)]


def test_a_mail_is_sent_once(clock):
    row = write(html="<p>…</p>")
    actions.deliver(row.pk)
    actions.deliver(row.pk)
    (sent,) = django_mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["lea@cohop.example"], "Bonjour", "…")
    assert sent.message()["Message-ID"] == row.message_id
    assert sent.message()["Auto-Submitted"] == "auto-generated"
    row.refresh_from_db()
    assert (row.sent_at, row.attempts, row.last_error) == (NOW, 1, "")


def test_a_mail_that_is_being_sent_is_nobody_elses_until_its_lease_is_over(clock):
    row = write()
    assert OutboxMail.objects.claim(row.pk) == row
    assert OutboxMail.objects.claim(row.pk) is None
    clock(seconds=LEASE.total_seconds() - 1)
    assert list(OutboxMail.objects.due()) == []
    clock(seconds=LEASE.total_seconds())
    assert list(OutboxMail.objects.due()) == [row]


def test_a_refused_mail_waits_longer_and_longer_then_is_given_up(clock, refusing_server):
    row = write()
    elapsed = timedelta()
    for attempt in range(1, MAX_ATTEMPTS + 1):
        actions.deliver(row.pk)
        row.refresh_from_db()
        assert (row.attempts, row.sent_at) == (attempt, None)
        assert row.last_error == "SMTPServerDisconnected: 421 come back later"
        assert list(OutboxMail.objects.due()) == []
        elapsed += PATIENCE[min(attempt, len(PATIENCE)) - 1]
        clock(seconds=elapsed.total_seconds())
    assert list(OutboxMail.objects.due()) == []
    assert list(OutboxMail.objects.given_up()) == [row]


def test_a_given_up_mail_can_be_tried_again(clock):
    row, sent = write(attempts=MAX_ATTEMPTS), write(attempts=1, sent_at=NOW)
    actions.try_again(OutboxMail.objects.all())
    assert list(OutboxMail.objects.due()) == [row]
    sent.refresh_from_db()
    assert sent.attempts == 1


def test_the_sweep_hands_over_what_is_due_and_nothing_else(transactional_db, clock):
    due = write()
    write(sent_at=NOW)
    write(next_try_at=NOW + timedelta(seconds=1))
    write(attempts=MAX_ATTEMPTS)
    actions.sweep()
    assert [task.task["args"] for task in OrmQ.objects.all()] == [(due.pk,)]


def test_old_mail_is_forgotten(clock):
    write(created_at=NOW - timedelta(days=91))
    kept = write(created_at=NOW - timedelta(days=89))
    actions.forget()
    assert list(OutboxMail.objects.all()) == [kept]
