"""What the outbox holds on somebody."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from extranet.accounts import privacy

from .models import OutboxMail

COVERS = tuple(
    f"notifications.OutboxMail.{name}" for name in ("to", "subject", "text", "html", "calendar", "last_error")
)
BODY = ("subject", "text", "html", "calendar", "last_error")


def register():
    """Answer for the mails that the site writes."""
    privacy.register(
        "mails",
        COVERS,
        export,
        erase,
        title=_("Les e-mails que le site vous a écrits"),
        why=_("Vous prévenir, une fois, et réessayer quand un serveur ne répond pas."),
        kept=_("90 jours."),
    )


def export(user):
    mails = OutboxMail.objects.filter(to__iexact=user.email).order_by("created_at", "pk")
    return [privacy.table("mails", _("E-mails"), mails, "subject", "created_at", "sent_at")]


def erase(user):
    """Delete what was written to them, and empty what was told to others of them: its key stays, nothing leaves twice.

    What must still leave, leaves.
    """
    OutboxMail.objects.filter(to__iexact=user.email).delete()
    named = Q()
    for word in filter(None, (user.email, user.get_full_name())):
        for column in BODY:
            named |= Q(**{f"{column}__icontains": word})
    waiting = OutboxMail.objects.due().values("pk")
    OutboxMail.objects.filter(named).exclude(pk__in=waiting).update(**dict.fromkeys(BODY, ""))
