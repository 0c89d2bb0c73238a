"""The worker as a real process: killed whole, as by a power cut, while a mail leaves; or one of its processes alone."""

import os
import signal

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from extranet.notifications import actions
from extranet.notifications.models import OutboxMail
from tests.processes import PATIENCE, children, kill_group, running, until

from .mail_server import MailServer


def worker(server):
    return running("manage.py", "worker", EMAIL_URL=server.url)


def write():
    """Write a mail and hand it to the worker."""
    row = OutboxMail.objects.create(to="lea@cohop.example", subject="Bonjour", text="…", language="fr")
    actions.enqueue(row.pk)
    return row


def all_is_done():
    """Every mail has left, and those who send them wait for another."""
    return not OrmQ.objects.exists()


def time_passes():
    """Long enough for the queue to take the killed worker's task back, and for the mail's lease to end."""
    assert OrmQ.objects.update(lock=timezone.now()) == 1
    assert OutboxMail.objects.update(next_try_at=timezone.now()) == 1


@pytest.mark.parametrize(("silent_at", "received"), [("MAIL FROM", 1), ("TAKEN", 2)])
def test_a_mail_survives_the_death_of_its_worker(transactional_db, settings, silent_at, received):
    """Nothing is lost; a mail that the server had taken leaves again under the same Message-ID, and is shown once."""
    with MailServer() as server:
        server.hold(silent_at)
        row = write()
        with worker(server) as process:
            assert server.reached.wait(PATIENCE)
            kill_group(process)
        server.released.set()
        row.refresh_from_db()
        assert (row.sent_at, row.attempts) == (None, 1)

        time_passes()
        server.reached.clear()
        server.released.clear()
        server.hold("QUIT")
        with worker(server) as process:
            assert server.reached.wait(PATIENCE)
            server.released.set()
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0

    row.refresh_from_db()
    assert row.sent_at is not None
    assert (row.attempts, OrmQ.objects.count()) == (2, 0)
    assert [(mail["To"], mail["Message-ID"]) for mail in server.received] == [
        ("lea@cohop.example", row.message_id)
    ] * received


@pytest.mark.parametrize("killed", [["worker"], ["monitor"], ["pusher"], ["worker", "monitor", "pusher"]])
def test_mail_goes_on_after_the_death_of_an_idle_process(transactional_db, killed):
    with MailServer() as server:
        mails = [write()]
        with worker(server) as process:
            until(all_is_done)
            (sentinel,) = children(process.pid)
            pool = dict(zip(["worker", "monitor", "pusher"], children(sentinel), strict=True))
            for name in killed:
                os.kill(pool[name], signal.SIGKILL)
            until(lambda: len(anew := set(children(sentinel))) == 3 and anew.isdisjoint(pool.values()))
            mails.append(write())
            until(all_is_done)
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0
    assert [mail["Message-ID"] for mail in server.received] == [mail.message_id for mail in mails]


def test_the_death_of_who_guards_them_is_told_to_who_started_the_worker(transactional_db):
    with MailServer() as server:
        write()
        with worker(server) as process:
            until(all_is_done)
            (sentinel,) = children(process.pid)
            os.kill(sentinel, signal.SIGKILL)
            assert process.wait(PATIENCE) != 0
