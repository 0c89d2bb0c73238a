"""When the worker does what, by itself. Laid after every migrate; what an administrator paused stays so.

Each room writes its own tasks down, in its `ready()`.
"""

from datetime import datetime, time, timedelta

from django.utils import timezone

MINUTES, DAILY = "I", "D"  # django_q.models.Schedule's own letters
TIMETABLE = {}  # dotted name of a task: (kind, minutes between two runs, hour of the day)


def schedule(task, *, minutes=None, at=None):
    """Have the worker run `task`, a dotted name, every so many `minutes`, or each day `at` that hour, in Paris."""
    TIMETABLE[task] = (DAILY, None, at) if at else (MINUTES, minutes, None)


def schedule_ours():
    """Write down the tasks of this room."""
    tasks = "extranet.notifications.tasks"
    schedule(f"{tasks}.sweep", minutes=1)
    schedule(f"{tasks}.write_invitations", minutes=1)
    schedule(f"{tasks}.publish_scheduled", minutes=5)
    schedule(f"{tasks}.extend_horizon", at=time(3, 10))
    schedule(f"{tasks}.tidy", at=time(4, 20))
    schedule(f"{tasks}.follow_idle_accounts", at=time(4, 40))


def lay_timetable(sender=None, **kwargs):
    """Make the schedules equal to the timetable; those that run already keep their next hour. Idempotent."""
    from django_q.models import Schedule

    ours = Schedule.objects.filter(func__startswith="extranet.")
    ours.exclude(func__in=TIMETABLE).delete()
    for task, (kind, minutes, hour) in TIMETABLE.items():
        row = ours.filter(func=task).first() or Schedule(func=task, next_run=_first_run(hour))
        row.name = task.removeprefix("extranet.").replace(".tasks.", ".")
        row.schedule_type, row.minutes = kind, minutes
        row.save()


def _first_run(hour):
    now = timezone.localtime()
    if hour is None:
        return now
    today = timezone.make_aware(datetime.combine(now.date(), hour))
    return today if today > now else today + timedelta(days=1)
