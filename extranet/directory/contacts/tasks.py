"""What the worker runs. Each may run twice without harm."""

from . import actions, reports, searches


def forget():
    """Delete what has served its purpose."""
    actions.forget()
    reports.forget()


def tell_searches():
    """Tell members who answers their searches since yesterday."""
    searches.tell_searches()
