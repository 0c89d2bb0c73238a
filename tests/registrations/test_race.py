"""The last seats, when many come at once: exact, whatever happens at the same time."""

import signal

from django.db.models import Count
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_q.models import OrmQ

from extranet.notifications.models import OutboxMail
from extranet.registrations import actions, draws, grouping
from extranet.registrations.models import Draw, Group, Registration
from tests.extranet.notifications.mail_server import MailServer
from tests.processes import PATIENCE, kill_group, running, together
from tests.registrations.races import meeting, unheld, unlocked

Status = Registration.Status


def registered(occurrence):
    return occurrence.registrations.attending().count()


def test_without_the_lock_one_seat_is_sold_twice(transactional_db, opened, members, monkeypatch):
    """What the lock is for: in autocommit on SQLite, without the row lock on PostgreSQL, the race does happen."""
    occurrence, people = opened(seats=1), members(2)
    monkeypatch.setattr(actions, "hold", unheld)
    monkeypatch.setattr(actions, "lock", unlocked)
    meeting(monkeypatch, actions, "seats_left")
    together(lambda n: actions.register.__wrapped__(people[n], occurrence), 2)
    assert registered(occurrence) == 2


def test_with_the_lock_it_is_not(transactional_db, opened, members, monkeypatch):
    occurrence, people = opened(seats=1), members(2)
    meeting(monkeypatch, actions, "seats_left")
    together(lambda n: actions.register(people[n], occurrence), 2)
    assert sorted(occurrence.registrations.values_list("status", flat=True)) == [Status.REGISTERED, Status.WAITING]


def test_two_hundred_people_ask_for_the_last_twenty_seats(transactional_db, opened, members):
    """Over forty connections, through the whole site: twenty have a seat, the others a turn, and nobody two."""
    occurrence, people = opened(seats=20), members(200)
    address = reverse("public:register", args=[occurrence.pk])

    def ask(n):
        client = Client(raise_request_exception=False)
        client.force_login(people[n])
        return [client.post(address).status_code for _twice in range(2)]

    assert together(ask, 200, connections=40) == [[302, 302]] * 200
    rows = Registration.objects.filter(occurrence=occurrence)
    assert rows.values("user").distinct().count() == rows.count() == 200
    assert registered(occurrence) == 20
    line = list(rows.in_line().values_list("turn", flat=True))
    assert line == list(range(1, 181))
    assert OutboxMail.objects.count() == 200


def test_one_person_who_clicks_twenty_times_has_one_seat(transactional_db, opened, members):
    occurrence, (member,) = opened(seats=5), members(1)
    rows = together(lambda n: actions.register(member, occurrence).pk, 20)
    assert len(set(rows)) == Registration.objects.count() == OutboxMail.objects.count() == 1


def test_seats_freed_while_others_come_go_to_those_who_wait(transactional_db, opened, members):
    """Ten leave, ten in line hope, ten more come: no seat is lost, none is sold twice, and the line keeps its order."""
    occurrence, people = opened(seats=10), members(30)
    seated = [actions.register(member, occurrence) for member in people[:10]]
    line = [actions.register(member, occurrence) for member in people[10:20]]
    together(lambda n: actions.cancel(seated[n]) if n < 10 else actions.register(people[n + 10], occurrence), 20)
    states = dict(Registration.objects.filter(occurrence=occurrence).values_list("user", "status"))
    assert {states[row.user_id] for row in line} == {Status.OFFERED}
    assert {states[member.pk] for member in people[20:]} == {Status.WAITING}
    assert occurrence.registrations.seated().count() == 10


def test_a_promotion_and_a_cancellation_at_once_leave_nobody_out(transactional_db, opened, members):
    """The seat that is offered is given up at the very moment: it goes on to the next, once."""
    occurrence, people = opened(seats=1), members(4)
    first, second, *_others = [actions.register(member, occurrence) for member in people]
    together(lambda n: actions.cancel([first, second][n]), 2)
    states = list(Registration.objects.filter(occurrence=occurrence).order_by("pk").values_list("status", flat=True))
    assert states == [Status.CANCELLED, Status.CANCELLED, Status.OFFERED, Status.WAITING]


def test_a_lowered_number_of_seats_is_minded_by_who_comes_at_the_same_time(transactional_db, opened, members):
    occurrence, people = opened(seats=10), members(20)

    def deed(n):
        if n == 10:
            occurrence.event.capacity = 5
            return occurrence.event.save()
        return actions.register(people[n], occurrence)

    together(deed, 20)
    assert 5 <= registered(occurrence) <= 10
    before = registered(occurrence)
    assert actions.register(people[10], occurrence).status == Status.WAITING
    actions.settle(occurrence)
    assert registered(occurrence) == before


def test_groups_drawn_twice_at_once_are_those_of_one_draw(transactional_db, opened, members, monkeypatch):
    """Two organisers click at the same moment, on a date with groups already: one draw is left."""
    occurrence = opened()
    for member in members(12):
        actions.register(member, occurrence)
    draws.draw_groups(occurrence, 6, False, seed=1)
    meeting(monkeypatch, grouping, "number_of_groups")
    together(lambda n: draws.draw_groups(occurrence, (3, 4)[n], False, seed=n), 2)
    draw = Draw.objects.get()
    groups = Group.objects.annotate(number=Count("registrations"))
    assert set(groups.values_list("draw", "number")) == {(draw.pk, draw.size)}
    assert len(groups) * draw.size == 12
    assert not occurrence.registrations.placeless().exists()


def test_the_worker_dies_between_the_seat_and_its_mail(transactional_db, opened, members):
    """The seat and its mail are one deed; a worker killed before the mail leaves sends it when it is back, once."""
    occurrence, (member,) = opened(seats=1), members(1)
    with MailServer() as server:
        server.hold("MAIL FROM")
        registration = actions.register(member, occurrence)
        with running("manage.py", "worker", EMAIL_URL=server.url) as process:
            assert server.reached.wait(PATIENCE)
            kill_group(process)
        server.released.set()
        assert OrmQ.objects.update(lock=timezone.now()) == 1
        assert OutboxMail.objects.update(next_try_at=timezone.now()) == 1
        server.reached.clear()
        server.released.clear()
        server.hold("QUIT")
        with running("manage.py", "worker", EMAIL_URL=server.url) as process:
            assert server.reached.wait(PATIENCE)
            server.released.set()
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0
    (mail,) = server.received
    assert mail["To"] == member.email
    (calendar,) = (part for part in mail.walk() if part.get_content_type() == "text/calendar")
    assert "BEGIN:VEVENT" in calendar.get_content()
    registration.refresh_from_db()
    assert registration.status == Status.REGISTERED
