"""What other buildings ask us to send."""

from types import SimpleNamespace

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
