"""The letters of those who are invited. Written by the worker, for a list may hold thousands of them."""

from types import SimpleNamespace

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from extranet.accounts.models import Invitation

from .actions import notify

LOT = 500  # letters of one run: well within a task's time
SUBJECT = _("vous attend dans l’espace membre de Co’hop")


def write_letters():
    """Write the letters that wait, the oldest invitation first: each once, whatever happens to who writes them."""
    for pk in Invitation.objects.to_write().order_by("pk").values_list("pk", flat=True)[:LOT]:
        _write(pk)


@transaction.atomic
def _write(pk):
    rows = Invitation.objects.to_write().select_for_update(of=("self",))
    invitation = rows.select_related("cooperative", "invited_by").filter(pk=pk).first()
    if invitation is None:  # written by another, or taken back
        return
    notify(
        SimpleNamespace(email=invitation.email, first_name=invitation.first_name),
        format_lazy("{} {}", invitation.cooperative.name, SUBJECT),
        "extranet/accounts/emails/invitation",
        {"invitation": invitation},
        key=f"invitation.{invitation.key}",
        language=invitation.language,
    )
    invitation.written_at = timezone.now()
    invitation.save(update_fields=["written_at"])
