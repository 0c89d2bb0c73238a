from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from extranet.accounts.models import report


class ReportQuerySet(report.ReportQuerySet):
    def of_the_same(self, report):
        """All the reports of what `report` is about."""
        return self.filter(notice=report.notice_id, reply=report.reply_id)

    def with_people(self):
        return self.select_related("reporter", "judge", "author__membership", "reply")

    def by_subject(self):
        """Those of the notice first, then reply by reply, each in the order they came."""
        return self.order_by(models.F("reply").asc(nulls_first=True), "created_at", "pk")


class Report(report.BaseReport):
    """A member's word that a notice, or a reply to it, should not be read, and what was decided about it."""

    notice = models.ForeignKey("notices.Notice", models.CASCADE, related_name="reports", verbose_name=_("annonce"))
    reply = models.ForeignKey(
        "notices.Reply", models.CASCADE, null=True, blank=True, related_name="reports", verbose_name=_("réponse")
    )
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reports", verbose_name=_("signalée par")
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("signalement")
        verbose_name_plural = _("signalements")
        constraints = [  # a member reports a thing once
            models.UniqueConstraint(
                fields=["reporter", "notice"], condition=models.Q(reply=None), name="notice_reported_once"
            ),
            models.UniqueConstraint(
                fields=["reporter", "reply"], condition=models.Q(reply__isnull=False), name="reply_reported_once"
            ),
        ]

    def __str__(self):
        return f"{self.reporter} → {self.reply or self.notice}"
