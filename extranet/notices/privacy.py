"""What notices hold on somebody."""

from django.utils.translation import gettext_lazy as _

from extranet.accounts import privacy
from extranet.directory.privacy import unnaming

from .models import Notice, Reply, Report

COVERS = (
    "notices.Notice.author",
    "notices.Notice.title",
    "notices.Notice.body",
    "notices.Notice.search_text",
    "notices.Reply.author",
    "notices.Reply.body",
    "notices.Report.author",
    "notices.Report.reporter",
    "notices.Report.reason",
    "notices.Report.judge",
)


def register():
    """Answer for notices, replies and reports."""
    privacy.register(
        "notices",
        COVERS,
        export,
        erase,
        title=_("Vos annonces, vos réponses et vos signalements"),
        why=_("Mettre des membres en relation, et tenir l’espace membre en bon état."),
        kept=_(
            "Tant que votre compte existe\u202f; ensuite, seules restent, sans votre nom, celles à qui d’autres ont "
            "répondu, et vos réponses à d’autres. Signalements\u00a0: un an après la décision, ou tant que la réponse "
            "reste masquée."
        ),
    )


def export(user):
    reports = Report.objects.order_by("created_at", "pk")
    return [
        privacy.table("notices", _("Annonces"), Notice.objects.of(user).order_by("created_at", "pk"),
                      "kind", "title", "body", "skills", "status", "closes_on", "created_at"),
        privacy.table("replies", _("Réponses"), Reply.objects.filter(author=user).oldest_first(),
                      "body", "is_public", "is_withdrawn", "created_at"),
        privacy.table("reports_by_me", _("Vos signalements"), reports.filter(reporter=user),
                      "reason", "created_at", "verdict", "judged_at"),
        privacy.table("reports_of_mine", _("Signalements de ce que vous avez écrit"), reports.filter(author=user),
                      "created_at", "verdict", "judged_at"),
        privacy.table("judged_by_me", _("Signalements dont vous avez décidé"), reports.filter(judge=user),
                      "verdict", "judged_at"),
    ]  # fmt: skip


def erase(user):
    """Delete what nobody hangs on; close and unname the rest, so that others' conversations stay readable."""
    hide, mine = unnaming(user), Notice.objects.of(user)
    answered = Reply.objects.filter(notice__author=user, is_withdrawn=False).exclude(author=user)
    mine.exclude(pk__in=answered.values("notice")).delete()
    for notice in mine.order_by("pk").select_for_update():
        if notice.status == Notice.Status.OPEN:
            notice.status = Notice.Status.CLOSED
        notice.author, notice.title, notice.body = None, hide(notice.title), hide(notice.body)
        notice.save()
    written = Reply.objects.filter(author=user)
    written.filter(is_withdrawn=True).delete()
    for reply in written.order_by("pk").select_for_update():
        reply.author, reply.body = None, hide(reply.body)
        reply.save(update_fields=["author", "body"])
    Report.objects.filter(reporter=user).delete()
    for report in Report.objects.filter(author=user).order_by("pk"):
        report.author, report.reason = None, hide(report.reason)
        report.save(update_fields=["author", "reason"])
