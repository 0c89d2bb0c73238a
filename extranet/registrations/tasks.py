"""What the worker runs. Each may run twice without harm."""

from . import actions


def pass_on_seats():
    """Offer what is free to those who wait, and tell of the dates that changed."""
    actions.follow()


def remind():
    """Remind those who come tomorrow."""
    actions.remind()


def forget():
    """Delete what has served its purpose."""
    actions.forget()
