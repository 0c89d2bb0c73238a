"""What other buildings and rooms ask us to send."""

from types import SimpleNamespace

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django_q.tasks import async_task

from extranet.accounts.models import User

from .actions import notify


def forward_answers(sender, page, addresses, subject, text, **kwargs):
    """Write the answers to a public form in the outbox, in the transaction that keeps them."""
    accounts = {user.email: user for user in User.objects.filter(email__in=[address.lower() for address in addresses])}
    for address in addresses:
        reader = SimpleNamespace(email=address)
        language = getattr(accounts.get(address.lower()), "language", None)
        context = {"page": page, "text": text}
        notify(reader, subject, "extranet/notifications/emails/form_answered", context, language=language)


def tell_restored(sender, user, actor, **kwargs):
    """Tell somebody that their access was opened again, and by whom: it may not be they who asked."""
    context = {"actor": actor, "contact": actor.email}
    notify(user, _("Votre accès est rouvert"), "extranet/notifications/emails/access_restored", context)


def tell_readdressed(sender, user, actor, former, **kwargs):
    """Tell somebody at both addresses that one has taken the place of the other."""
    before = SimpleNamespace(email=former, first_name=user.first_name, language=user.language)
    for reader in (before, user):
        context = {"actor": actor, "contact": actor.email, "is_new": reader is user}
        notify(reader, _("Votre adresse a changé"), "extranet/notifications/emails/address_changed", context)


def write_invitations(sender, **kwargs):
    """Have the worker write the letters of those who were invited, at once; the timetable does if that fails."""
    task = "extranet.notifications.tasks.write_invitations"
    transaction.on_commit(lambda: async_task(task), robust=True)
