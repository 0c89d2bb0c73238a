"""What other buildings ask us to send."""

from types import SimpleNamespace

from .actions import notify


def forward_answers(sender, page, addresses, subject, text, **kwargs):
    """Write the answers to a public form in the outbox, in the transaction that keeps them."""
    for address in addresses:
        reader = SimpleNamespace(email=address)
        notify(reader, subject, "extranet/notifications/emails/form_answered", {"page": page, "text": text})
