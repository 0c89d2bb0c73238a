"""What the worker runs. Each may run twice without harm: a killed worker's task runs again."""

from django.core.management import call_command
from django.utils import timezone

from extranet.accounts.invitations.actions import forget as forget_invitations
from pages import occurrences

from . import actions, invitations, retention


def deliver(pk):
    """Send one mail of the outbox."""
    actions.deliver(pk)


def sweep():
    """Send what the queue lost."""
    actions.sweep()


def write_invitations():
    """Write the letters of those who were invited."""
    invitations.write_letters()


def extend_horizon():
    """Add the coming occurrences of recurring events that the horizon has reached."""
    occurrences.extend_horizon(timezone.now())


def publish_scheduled():
    """Publish and take down the pages whose hour has come."""
    call_command("publish_scheduled")


def follow_idle_accounts():
    """Warn those who do not come any more, then erase them; forget a log of more than a year."""
    retention.follow()
    retention.forget_deeds()


def tidy():
    """Throw away ended sessions, old mails and invitations."""
    call_command("clearsessions")
    actions.forget()
    forget_invitations()
