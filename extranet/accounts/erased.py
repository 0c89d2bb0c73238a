"""The log of erasures, a file that no backup takes back: it knows whom a restored backup brings back.

A line is a day, a step and a mark. BEGUN is written at the end of the transaction that erases, DONE once it has
committed: whatever kills the process, no erasure is without a line, and one that was undone is never taken for done.
"""

import re
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

BEGUN, DONE = "begun", "done"


def path():
    """Where the log is."""
    return Path(settings.PRIVATE_ROOT) / "erased.log"


def mark_of(user):
    """What stands for the account of `user` all its life, and tells nothing to who has not the SECRET_KEY.

    It is made of neither address nor name: those change, and whoever comes back later with them is somebody new.
    """
    account = f"{user.pk} {int(user.date_joined.timestamp())}"
    return salted_hmac("accounts.erased", account, algorithm="sha256").hexdigest()


def note(step, mark):
    """Write a line."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with path().open("a") as log:
        log.write(f"{timezone.localdate()} {step} {mark}\n")


def marks(step):
    """The marks of that step; a line that was cut short is none."""
    return set(re.findall(rf"{step} ([0-9a-f]{{64}})\n", path().read_text()))
