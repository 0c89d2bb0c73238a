"""The letter of an invitation: what it says, in which language, and once whatever happens to who writes it."""

import re
from collections import Counter

from django_q.tasks import async_task

from extranet.accounts.invitations import actions
from extranet.accounts.models import Invitation
from extranet.notifications import invitations, tasks
from extranet.notifications.models import OutboxMail
from tests.extranet.notifications.mail_server import MailServer
from tests.processes import kill_group, running, until

MANY = 200


def wake():
    """Have the worker write at once, as one more invitation would, rather than at its next minute."""
    async_task("extranet.notifications.tasks.write_invitations")


def letters():
    tasks.write_invitations()
    return OutboxMail.objects.order_by("pk")


def test_it_says_who_invites_where_and_until_when(expected):
    (letter,) = letters()
    assert (letter.to, letter.subject) == ("nadia@cohop.example", "Elycoop vous attend dans l’espace membre de Co’hop")
    assert "Bonjour Nadia," in letter.text
    assert "Jimmy Merle (Elycoop) vous ouvre l’espace membre" in letter.text
    assert f"/compte/invitation/{expected.token}/\n" in letter.text
    expected.refresh_from_db()
    assert expected.written_at


def test_it_is_in_the_language_of_the_person(expected):
    Invitation.objects.update(language="en", invited_by=None)
    (letter,) = letters()
    assert letter.subject == "Elycoop is expecting you in the Co’hop members’ area"
    assert f"/en/compte/invitation/{expected.token}/" in letter.text
    assert "Hello Nadia," in letter.text


def test_each_letter_is_written_once_and_once_more_when_it_is_sent_again(expected, advisor):
    assert [letters().count(), letters().count()] == [1, 1]
    actions.resend(advisor, expected)
    assert [letters().count(), letters().count()] == [2, 2]
    links = re.findall(r"invitation/(\S+)/", "".join(letter.text for letter in letters()))
    assert len(set(links)) == 2


def test_who_is_invited_no_more_is_not_written_to(expected, advisor):
    actions.revoke(advisor, expected)
    assert not letters().exists()


def test_inviting_wakes_the_worker_once_it_is_sure(transactional_db, advisor, elycoop, monkeypatch):
    woken = []
    monkeypatch.setattr("extranet.notifications.receivers.async_task", woken.append)
    actions.invite(advisor, elycoop, "nadia@cohop.example")
    assert woken == ["extranet.notifications.tasks.write_invitations"]


def test_a_lot_leaves_the_rest_to_the_next(monkeypatch, advisor, elycoop):
    monkeypatch.setattr(invitations, "LOT", 2)
    for n in range(3):
        actions.invite(advisor, elycoop, f"n{n}@cohop.example")
    assert [letters().count(), letters().count()] == [2, 3]


def test_no_letter_is_lost_or_doubled_when_the_worker_is_killed(transactional_db, advisor, elycoop):
    addresses = {f"n{n}@cohop.example" for n in range(MANY)}
    Invitation.objects.bulk_create(
        Invitation(email=email, cooperative=elycoop, invited_by=advisor) for email in sorted(addresses)
    )
    wake()
    with MailServer() as server:
        with running("manage.py", "worker", EMAIL_URL=server.url) as process:
            until(OutboxMail.objects.exists)
            kill_group(process)
        assert Invitation.objects.filter(written_at=None).exists()
        assert OutboxMail.objects.count() == MANY - Invitation.objects.filter(written_at=None).count()
        wake()
        with running("manage.py", "worker", EMAIL_URL=server.url):
            until(lambda: not Invitation.objects.to_write().exists())
    assert Counter(OutboxMail.objects.values_list("to", flat=True)) == dict.fromkeys(addresses, 1)
