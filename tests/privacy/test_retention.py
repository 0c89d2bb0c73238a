"""The clock of those who do not come any more, on fixed days."""

from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts import actions
from extranet.accounts.models import Deed, Membership, User
from extranet.notifications import retention, tasks
from extranet.notifications.models import OutboxMail
from extranet.notifications.retention import months_before
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory

CAME = date(2024, 1, 31)  # the last visit


@pytest.fixture
def on(monkeypatch, django_capture_on_commit_callbacks):
    """Do a day's work on that day."""

    def work(*day):
        monkeypatch.setattr(timezone, "now", lambda: datetime(*day, 12, tzinfo=UTC))
        with django_capture_on_commit_callbacks(execute=True):
            tasks.follow_idle_accounts()

    return work


@pytest.fixture
def idle():
    def make(factory=MemberFactory, came=CAME, **fields):
        return factory(last_active_on=came, **fields)

    return make


def subjects(person):
    return list(OutboxMail.objects.filter(to=person.email).order_by("pk").values_list("subject", flat=True))


def is_there(person):
    return User.objects.filter(pk=person.pk).exists()


WARNING = "Votre compte Co’hop va s’effacer"


def test_two_warnings_then_the_end(on, idle):
    nadia = idle(email="nadia@cohop.example")
    on(2025, 12, 30)
    assert subjects(nadia) == []
    on(2025, 12, 31)
    assert subjects(nadia) == [WARNING]
    assert "Le 31 janvier 2026, il s’effacera" in OutboxMail.objects.get(to=nadia.email).text.replace("\u00a0", " ")
    on(2025, 12, 31)
    on(2026, 1, 23)
    assert subjects(nadia) == [WARNING]
    on(2026, 1, 24)
    on(2026, 1, 30)
    assert (subjects(nadia), is_there(nadia)) == ([WARNING, WARNING], True)
    mail.outbox.clear()
    on(2026, 1, 31)
    on(2026, 1, 31)
    assert (is_there(nadia), subjects(nadia)) == (False, [])
    assert [letter.to for letter in mail.outbox] == [["nadia@cohop.example"]]
    deed = Deed.objects.get()
    assert (deed.verb, deed.actor, deed.subject) == (Deed.Verb.ERASED, None, None)


def test_nobody_goes_without_a_month_of_warning_even_if_the_clock_had_stopped(on, idle):
    nadia = idle(came=date(2020, 1, 1))
    on(2026, 3, 1)
    assert "Le 31 mars 2026" in OutboxMail.objects.get(to=nadia.email).text.replace("\u00a0", " ")
    on(2026, 3, 23)
    assert (subjects(nadia), is_there(nadia)) == ([WARNING], True)
    on(2026, 3, 24)
    on(2026, 3, 30)
    assert (subjects(nadia), is_there(nadia)) == ([WARNING, WARNING], True)
    on(2026, 3, 31)
    assert not is_there(nadia)


def test_a_former_members_clock_starts_when_they_left(on, idle):
    former = idle(came=date(2025, 12, 1))
    Membership.objects.filter(user=former).update(ended_on=CAME)
    on(2025, 12, 31)
    assert subjects(former) == [WARNING]
    assert "/compte/mes-donnees/" in OutboxMail.objects.get(to=former.email).text
    on(2026, 1, 24)
    on(2026, 1, 31)
    assert not is_there(former)


def test_one_visit_stops_the_clock(client, on, idle):
    nadia = idle()
    on(2025, 12, 31)
    nadia.refresh_from_db()
    client.force_login(nadia)
    client.get("/extranet/")
    nadia.refresh_from_db()
    assert (nadia.last_active_on, nadia.warned_on) == (date(2025, 12, 31), None)
    assert [(deed.verb, deed.actor, deed.subject) for deed in Deed.objects.all()] == [(Deed.Verb.KEPT, nadia, nadia)]
    on(2026, 2, 1)
    assert (subjects(nadia), is_there(nadia)) == ([WARNING], True)


def test_the_support_team_is_told_and_may_keep(client, on, idle):
    elycoop = CooperativeFactory(slug="elycoop", name="Elycoop")
    advisor, colleague = AdvisorFactory(), AdvisorFactory(membership=CooperativeFactory(slug="escale"))
    nadia = idle(membership=elycoop, first_name="Nadia", last_name="Bellecour")
    theirs = idle(membership=colleague.membership.cooperative)
    on(2025, 12, 31)
    assert subjects(advisor) == ["Un compte dort depuis près de deux ans"]
    client.force_login(advisor)
    page = client.get("/extranet/equipe/endormis/").content.decode()
    assert ("Nadia Bellecour" in page, str(theirs) in page) == (True, False)
    for membership, status in ((theirs.membership.pk, 404), ("x", 404), ("", 404), (nadia.membership.pk, 302)):
        assert client.post("/extranet/equipe/endormis/", {"membership": membership}).status_code == status
    assert "Personne" in client.get("/extranet/equipe/endormis/").content.decode()
    deed = Deed.objects.get()
    assert (deed.verb, deed.actor, deed.subject) == (Deed.Verb.KEPT, advisor, nadia)
    on(2026, 1, 24)
    on(2026, 1, 31)
    assert (is_there(nadia), is_there(theirs)) == (True, False)
    client.force_login(MemberFactory())
    assert client.get("/extranet/equipe/endormis/").status_code == 404


def test_who_runs_the_network_has_no_clock(on, idle):
    people = [idle(UserFactory, network_role=role) for role in User.NetworkRole.values]
    on(2026, 5, 1)
    assert [subjects(each) for each in people] == [[], []]


def test_one_failure_stops_nobody_else_and_a_day_has_its_lot(on, idle, monkeypatch, caplog):
    first, second, third = idle(), idle(), idle()
    notify = retention.notify

    def broken(user, *args, **kwargs):
        if user == first:
            raise OSError("broken")
        return notify(user, *args, **kwargs)

    monkeypatch.setattr(retention, "notify", broken)
    monkeypatch.setattr(retention, "LOT", 2)
    on(2025, 12, 31)
    assert [subjects(each) for each in (first, second, third)] == [[], [WARNING], []]
    assert "The clock failed" in caplog.text
    first.refresh_from_db()
    assert first.warned_on is None


def test_a_visit_is_written_once_a_day(client, idle):
    nadia = idle()
    client.force_login(nadia)
    with CaptureQueriesContext(connection) as first:
        client.get("/compte/email/")
    with CaptureQueriesContext(connection) as then:
        client.get("/compte/email/")
    written = [[query["sql"] for query in asked if "last_active_on" in query["sql"] and "UPDATE" in query["sql"]]
               for asked in (first.captured_queries, then.captured_queries)]  # fmt: skip
    assert [len(each) for each in written] == [1, 0]
    nadia.refresh_from_db()
    assert nadia.last_active_on == timezone.localdate()


def test_a_line_of_the_log_lives_a_year(on, idle):
    nadia = idle(came=date(2026, 1, 1))
    actions.leave(nadia)
    Deed.objects.update(at=datetime(2025, 1, 1, tzinfo=UTC))
    on(2026, 1, 1)
    assert not Deed.objects.exists()


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 1, 31), 24, date(2024, 1, 31)),
        (date(2026, 1, 31), 23, date(2024, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), -24, date(2026, 2, 28)),
        (date(2026, 12, 5), -1, date(2027, 1, 5)),
    ],
)
def test_months_end_where_the_calendar_says(day, months, before):
    assert months_before(day, months) == before
