import pydoc
from datetime import timedelta

from django.utils import timezone
from django_q.models import OrmQ, Schedule
from django_q.scheduler import scheduler

from extranet.notifications.timetable import lay_timetable

TASKS = {
    "notifications.sweep",
    "notifications.write_invitations",
    "notifications.publish_scheduled",
    "notifications.extend_horizon",
    "notifications.follow_idle_accounts",
    "notifications.tidy",
    "directory.contacts.forget",
    "directory.contacts.tell_searches",
    "directory.index.forget_changes",
    "notices.forget",
    "registrations.pass_on_seats",
    "registrations.remind",
    "registrations.forget",
    "registrations.ask_impressions",
}


def ours():
    return Schedule.objects.filter(func__startswith="extranet.")


def test_a_migrate_lays_the_timetable_and_another_changes_nothing():
    before = list(ours().order_by("name").values())
    assert {row["name"] for row in before} == TASKS
    lay_timetable()
    assert list(ours().order_by("name").values()) == before


def test_what_left_the_timetable_is_forgotten_and_others_schedules_are_not():
    Schedule.objects.create(name="old", func="extranet.notifications.tasks.old")
    Schedule.objects.create(name="theirs", func="somewhere.else")
    lay_timetable()
    assert set(Schedule.objects.values_list("name", flat=True)) == {*TASKS, "theirs"}


def test_each_task_exists_and_runs_on_an_empty_network():
    for schedule in ours():
        pydoc.locate(schedule.func)()


def test_the_worker_hands_out_what_the_hour_calls_for(transactional_db):
    Schedule.objects.update(next_run=timezone.now() + timedelta(hours=1))
    ours().filter(name="notifications.sweep").update(next_run=timezone.now() - timedelta(seconds=1))
    scheduler()
    assert [task.task["func"] for task in OrmQ.objects.all()] == ["extranet.notifications.tasks.sweep"]
    assert ours().get(name="notifications.sweep").next_run > timezone.now()
