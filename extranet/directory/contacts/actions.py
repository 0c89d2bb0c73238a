"""What members write to each other, and whom they block: verbs, each a transaction."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.accounts.models import User
from extranet.directory.models import Block, Introduction, Message
from extranet.directory.permissions import is_current
from extranet.notifications.actions import notify

A_DAY, MOST_A_DAY = timedelta(days=1), 10
MOST_UNANSWERED = 3  # to one person
KEPT = timedelta(days=365)


class Refused(Exception):
    """What cannot be done now, for a reason that can be shown."""


@transaction.atomic
def write_to(sender, recipient, body, submission):
    """Write to `recipient` through the site; return the message. The same submission of one sender is one message.

    Raises Refused beyond MOST_A_DAY, or MOST_UNANSWERED to the same person. To who blocked the sender nothing leaves,
    and the sender sees no difference.
    """
    lock(sender)
    sent = Message.objects.filter(sender=sender, submission=submission).first()
    if sent:
        return sent
    check_day(sender)
    if Message.objects.filter(sender=sender, recipient=recipient).unanswered().count() >= MOST_UNANSWERED:
        raise Refused(_("Vos derniers messages à cette personne attendent encore une réponse : laissez-lui du temps."))
    message = Message.objects.create(
        sender=sender,
        recipient=recipient,
        body=body,
        submission=submission,
        is_held=Block.objects.between(sender, recipient).exists(),
    )
    if not message.is_held:
        _tell(recipient, gettext_lazy("Un message de"), sender, "extranet/directory/emails/message", message)
    return message


@transaction.atomic
def answer(recipient, message, text, shares_address):
    """Answer a message, once, and give one's address to who wrote it, or not.

    Raises Refused when it is answered already, or when nobody is there any more to read it.
    """
    message = Message.objects.select_for_update(of=("self",)).get(pk=message.pk)
    if message.answered_at:
        raise Refused(_("Vous avez déjà répondu à ce message."))
    if not is_current(message.sender) or Block.objects.between(recipient, message.sender).exists():
        raise Refused(_("Cette personne n’est plus dans l’annuaire : votre réponse ne lui parviendrait pas."))
    message.answer, message.shares_address, message.answered_at = text, shares_address, timezone.now()
    message.save(update_fields=["answer", "shares_address", "answered_at"])
    _tell(message.sender, gettext_lazy("Une réponse de"), recipient, "extranet/directory/emails/answer", message)


def _tell(person, subject, writer, template, message):
    notify(
        person,
        format_lazy("{} {}", subject, writer),
        template,
        {"message": message},
        key=f"contacts.{template.rpartition('/')[2]}.{message.pk}",
    )


def block(blocker, blocked):
    """Part these two: neither sees or reaches the other any more. Twice is once; the other is not told."""
    Block.objects.get_or_create(blocker=blocker, blocked=blocked)


def unblock(block):
    """Let these two see each other again, unless the other one blocked too. What was held meanwhile stays so."""
    block.delete()


def forget():
    """Delete what members wrote each other a year ago."""
    for model in (Message, Introduction):
        model.objects.filter(created_at__lt=timezone.now() - KEPT).delete()


def lock(user):
    """Have one verb at a time done by `user`, until the transaction ends."""
    User.objects.select_for_update().get(pk=user.pk)


def written_today(sender):
    """How many times `sender` wrote to somebody, or presented people, during the last day."""
    since = timezone.now() - A_DAY
    messages = Message.objects.filter(sender=sender, created_at__gt=since)
    return messages.count() + Introduction.objects.filter(by=sender, created_at__gt=since).count()


def check_day(sender):
    """Raise Refused when `sender` has written enough for a day."""
    if written_today(sender) >= MOST_A_DAY:
        raise Refused(_("Vous avez écrit dix fois en un jour, c’est le plus que nous transmettons : revenez demain."))
