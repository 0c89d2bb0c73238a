"""When the worker does what, by itself. Laid after every migrate; what an administrator paused stays so."""

from datetime import datetime, time, timedelta

from django.utils import timezone

MINUTES, DAILY = "I", "D"  # django_q.models.Schedule's own letters
TIMETABLE = {  # task: (kind, minutes between two runs, hour of the day)
    "sweep": (MINUTES, 1, None),
    "publish_scheduled": (MINUTES, 5, None),
    "extend_horizon": (DAILY, None, time(3, 10)),
    "tidy": (DAILY, None, time(4, 20)),
}


def lay_timetable(sender=None, **kwargs):
    """Make the schedules equal to the timetable; those that run already keep their next hour. Idempotent."""
    from django_q.models import Schedule

    ours = Schedule.objects.filter(func__startswith="extranet.notifications.tasks.")
    ours.exclude(name__in=TIMETABLE).delete()
    for name, (kind, minutes, hour) in TIMETABLE.items():
        schedule = ours.filter(name=name).first() or Schedule(name=name, next_run=_first_run(hour))
        schedule.func = f"extranet.notifications.tasks.{name}"
        schedule.schedule_type, schedule.minutes = kind, minutes
        schedule.save()


def _first_run(hour):
    now = timezone.localtime()
    if hour is None:
        return now
    today = timezone.make_aware(datetime.combine(now.date(), hour))
    return today if today > now else today + timedelta(days=1)
