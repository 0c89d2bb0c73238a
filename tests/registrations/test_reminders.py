"""The day before, once: of each day that a date moves to, and whatever happens to the process that writes."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.notifications.models import OutboxMail
from extranet.registrations import actions
from extranet.registrations.models import Registration
from pages import apart
from tests.factories import MemberFactory
from tests.pages.series import paris
from tests.processes import kill_group, running, until

REMIND = "from extranet.registrations.actions import remind; remind()"


@pytest.fixture
def clock(monkeypatch):
    """Set it to that hour of that day of March 2027, at nine unless told."""

    def set_clock(day, hour=9):
        monkeypatch.setattr(timezone, "now", lambda: paris(day, hour))

    set_clock(1)
    return set_clock


@pytest.fixture
def meeting(opened, clock):
    """A series on 16 and 23 March 2027, for one person at a time."""
    fields = {"starts_at": paris(16), "ends_at": paris(16, 20), "recurrence": "RRULE:FREQ=WEEKLY;COUNT=2"}
    return opened(seats=1, **fields)


def reminded():
    """How many reminders each address has had, now that the worker has passed twice."""
    for _twice in range(2):
        actions.remind()
    return Counter(OutboxMail.objects.filter(subject__startswith="C’est demain").values_list("to", flat=True))


def test_who_comes_is_reminded_once_the_day_before_and_who_waits_is_not(meeting, clock):
    come = actions.register(MemberFactory(), meeting)
    actions.register(MemberFactory(), meeting)
    for day, expected in ((14, {}), (15, {come.user.email: 1}), (16, {come.user.email: 1})):
        clock(day)
        assert reminded() == expected


def test_who_has_just_taken_a_seat_needs_no_other_mail(meeting, clock):
    clock(15)
    actions.register(MemberFactory(), meeting)
    assert reminded() == {}


def test_who_was_reminded_of_a_date_that_moves_to_a_later_day_is_reminded_again_the_day_before(meeting, clock):
    email = actions.register(MemberFactory(), meeting).user.email
    clock(15)
    assert reminded() == {email: 1}
    apart.change(meeting, starts_at=paris(16, 20), ends_at=paris(16, 21))
    assert reminded() == {email: 1}, "the same day, later"
    apart.change(meeting, starts_at=paris(19), ends_at=paris(19, 20))
    for day, expected in ((15, 1), (16, 1), (17, 1), (18, 2), (19, 2)):
        clock(day)
        assert (day, reminded()) == (day, {email: expected})
    assert "Vendredi 19 mars 2027" in OutboxMail.objects.filter(subject__startswith="C’est demain").last().text


def test_a_date_put_off_by_a_day_on_its_day_is_reminded_at_once(meeting, clock):
    email = actions.register(MemberFactory(), meeting).user.email
    clock(15)
    reminded()
    clock(16)
    apart.change(meeting, starts_at=paris(17), ends_at=paris(17, 20))
    assert reminded() == {email: 2}


def test_nobody_is_reminded_of_a_date_that_is_called_off(meeting, clock):
    actions.register(MemberFactory(), meeting)
    apart.cancel(meeting, "Grève.")
    clock(15)
    assert reminded() == {}


def test_everybody_is_reminded_once_though_the_process_that_writes_is_killed(transactional_db, opened):
    tomorrow = timezone.now() + timedelta(days=1)
    occurrence = opened(starts_at=tomorrow, ends_at=tomorrow + timedelta(hours=1))
    addresses = {actions.register(member, occurrence).user.email for member in MemberFactory.create_batch(40)}
    earlier = timezone.now() - timedelta(days=2)
    Registration.objects.update(changed_at=earlier, reminded_of=(tomorrow - timedelta(days=3)).date())
    OutboxMail.objects.all().delete()
    with running("manage.py", "shell", "-c", REMIND, DJANGO_SETTINGS_MODULE="cms.settings.test") as process:
        until(lambda: OutboxMail.objects.count() >= 3)
        kill_group(process)
    assert OutboxMail.objects.count() < len(addresses), "it was killed on the way"
    assert reminded() == dict.fromkeys(addresses, 1)
