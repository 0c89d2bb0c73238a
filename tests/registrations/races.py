"""What makes two people meet between counting and writing, with the lock of their date or without."""

import threading

from pages.models import Occurrence

MEETING = 2  # seconds that two wait for each other between counting and writing: the lock keeps the second out


def meeting(monkeypatch, actions, counting):
    """Have two people who count at once, by the verb `counting` of `actions`, wait for each other, if they can."""
    both, count = threading.Barrier(2), getattr(actions, counting)

    def counted(*counted_of):
        left = count(*counted_of)
        try:
            both.wait(MEETING)
        except threading.BrokenBarrierError:
            pass
        return left

    monkeypatch.setattr(actions, counting, counted)


def unlocked(pk):
    """The date, held by nobody: what stands for `lock` to show the race."""
    return Occurrence.objects.select_related("event").get(pk=pk)


def unheld(member):
    """A member, held by nobody: what stands for `hold` to show the race."""
    return member
