"""What somebody who leaves gives back: heard from accounts, in the transaction of their leaving. Twice is once."""

from django.utils import timezone

from .actions import cancel
from .models import CalendarKey, Helper, Part, Registration


def give_back(sender, user, **kwargs):
    """Free what `user` holds of the dates ahead, so that the next in line moves up, and shut their calendar.

    Dates are held in the order of their keys: two people who leave at once do not wait for each other. What they have
    run or been to stays, and so do ateliers of theirs that are announced: only who organises knows who else could.
    """
    now = timezone.now()
    for registration in Registration.objects.ahead_of(user, now).order_by("occurrence_id", "pk"):
        cancel(registration)
    Helper.objects.filter(user=user, shift__occurrence__starts_at__gt=now).delete()
    Part.objects.proposed().filter(proposed_by=user, occurrence__starts_at__gt=now).delete()
    CalendarKey.objects.filter(user=user).delete()
