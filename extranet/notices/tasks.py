"""What the worker runs. It may run twice without harm."""

from . import actions


def forget():
    """Delete what has served its purpose."""
    actions.forget()
