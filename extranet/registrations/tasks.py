"""What the worker runs. Each may run twice without harm."""

from . import actions, afterwards


def pass_on_seats():
    """Offer what is free to those who wait, and tell of the dates that changed."""
    actions.follow()


def remind():
    """Remind those who come tomorrow."""
    actions.remind()


def forget():
    """Delete what has served its purpose."""
    actions.forget()
    afterwards.forget_impressions()


def ask_impressions():
    """Ask those who came yesterday what it was like."""
    afterwards.ask_impressions()
