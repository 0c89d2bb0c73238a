"""What somebody who leaves gives back: heard from accounts, in the transaction of their leaving. Twice is once."""

from django.utils import timezone

from .actions import cancel
from .models import CalendarKey, Helper, Part, Registration
from .programme import letters
from .programme.permissions import organisers, possible_hosts


def give_back(sender, user, **kwargs):
    """Free what `user` holds of the dates ahead, so that the next in line moves up, and shut their calendar.

    Dates are held in the order of their keys: two people who leave at once do not wait for each other. What they have
    run or been to stays.
    """
    now = timezone.now()
    for registration in Registration.objects.ahead_of(user, now).order_by("occurrence_id", "pk"):
        cancel(registration)
    Helper.objects.filter(user=user, shift__occurrence__starts_at__gt=now).delete()
    Part.objects.proposed().filter(proposed_by=user, occurrence__starts_at__gt=now).delete()
    CalendarKey.objects.filter(user=user).delete()
    give_up_ateliers(user)


def give_up_ateliers(user):
    """Take `user` off what they were to run: it stays announced, and who organises is told if nobody else runs it."""
    ahead = Part.objects.accepted().filter(occurrence__starts_at__gt=timezone.now(), occurrence__cancelled_at=None)
    for part in ahead.filter(hosts=user).select_related("occurrence__event").order_by("pk"):
        part.hosts.remove(user)
        if not possible_hosts().filter(hosted_parts=part).exists() and not part.other_hosts:
            letters.hostless(part, organisers(part.occurrence.event).exclude(pk=user.pk))
