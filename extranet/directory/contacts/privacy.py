"""What members said to each other through the site, as the archive and the erasure of one of them see it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from extranet.accounts import privacy
from extranet.directory.models import Block, Introduction, Message, ProfileReport, SavedSearch

COVERS = (
    "directory.Block.*",
    "directory.Introduction.*",
    "directory.Message.*",
    "directory.ProfileReport.*",
    "directory.SavedSearch.*",
)


def tables(user):
    """What `user` wrote or asked for; what others wrote to them is theirs."""
    return [
        privacy.table("messages", _("Messages écrits"), Message.objects.filter(sender=user).order_by("pk"),
                      "created_at", "body"),
        privacy.table("answers", _("Réponses données"),
                      Message.objects.filter(recipient=user).exclude(answer="").order_by("pk"),
                      "answered_at", "answer", "shares_address"),
        privacy.table("introductions", _("Présentations proposées"),
                      Introduction.objects.filter(by=user).order_by("pk"), "created_at", "words"),
        privacy.table("reports", _("Profils signalés"), ProfileReport.objects.filter(reporter=user).order_by("pk"),
                      "created_at", "reason"),
        privacy.table("searches", _("Recherches suivies"), SavedSearch.objects.filter(member=user).order_by("pk"),
                      "name", "query", "created_at"),
        privacy.table("blocks", _("Membres bloqués"), Block.objects.filter(blocker=user).order_by("pk"), "created_at"),
    ]  # fmt: skip


def erase(user, hide):
    """Delete what nobody else reads; of an answered message, each keeps their words, and `hide` unnames the rest."""
    Block.objects.filter(Q(blocker=user) | Q(blocked=user)).delete()
    SavedSearch.objects.filter(member=user).delete()
    Introduction.objects.filter(Q(by=user) | Q(one=user) | Q(other=user)).delete()
    ProfileReport.objects.filter(Q(reporter=user) | Q(author=user)).delete()
    theirs = Message.objects.filter(Q(sender=user) | Q(recipient=user))
    theirs.unanswered().delete()
    for message in theirs.order_by("pk").select_for_update(of=("self",)):
        if message.sender_id == user.pk:
            message.sender = None
        else:
            message.recipient, message.shares_address = None, False
        message.body, message.answer = hide(message.body), hide(message.answer)
        message.save(update_fields=["sender", "recipient", "shares_address", "body", "answer"])
