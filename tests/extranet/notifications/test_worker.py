"""The worker as a real process, killed as by a power cut while a mail leaves."""

import signal

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from extranet.notifications import actions
from extranet.notifications.models import OutboxMail
from tests.processes import kill_group, running

from .mail_server import PATIENCE, MailServer


def worker(server):
    return running("manage.py", "qcluster", EMAIL_URL=server.url)


def time_passes():
    """Long enough for the queue to take the killed worker's task back, and for the mail's lease to end."""
    assert OrmQ.objects.update(lock=timezone.now()) == 1
    assert OutboxMail.objects.update(next_try_at=timezone.now()) == 1


@pytest.mark.parametrize(("silent_at", "received"), [("MAIL FROM", 1), ("TAKEN", 2)])
def test_a_mail_survives_the_death_of_its_worker(transactional_db, settings, silent_at, received):
    """Nothing is lost; a mail that the server had taken leaves again under the same Message-ID, and is shown once."""
    with MailServer() as server:
        server.hold(silent_at)
        row = OutboxMail.objects.create(to="lea@cohop.example", subject="Bonjour", text="…", language="fr")
        actions.enqueue(row.pk)
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
