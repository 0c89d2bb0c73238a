"""The log of what those who look after accounts do: one line a deed, written in the transaction of the deed."""

from .models import Deed


def note(actor, verb, subject=None, cooperative=None, detail=""):
    """Write that `actor`, None for the clock, did `verb`, a Deed.Verb, to `subject`; return the line.

    `detail` is cut at 200 characters, and never holds what the subject may have erased: no name, no address.
    """
    if cooperative is None and subject is not None:
        membership = getattr(subject, "membership", None)
        cooperative = membership and membership.cooperative
    return Deed.objects.create(actor=actor, verb=verb, subject=subject, cooperative=cooperative, detail=detail[:200])
