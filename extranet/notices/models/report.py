from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

REASON = 1000  # characters


class ReportQuerySet(models.QuerySet):
    def readable_by(self, member):
        """Reports that `member` judges: no one else reads them, and nobody judges what they wrote."""
        mine = models.Q(pk__in=[])
        if member.advises:
            mine |= models.Q(cooperative=member.advises)
        if member.network_role:
            mine |= models.Q(cooperative=None)
        return self.filter(mine).exclude(author=member)

    def of_the_same(self, report):
        """All the reports of what `report` is about."""
        return self.filter(notice=report.notice_id, reply=report.reply_id)

    def with_people(self):
        return self.select_related("reporter", "judge", "author__membership", "reply")

    def by_subject(self):
        """Those of the notice first, then reply by reply, each in the order they came."""
        return self.order_by(models.F("reply").asc(nulls_first=True), "created_at", "pk")


class Report(models.Model):
    """A member's word that a notice, or a reply to it, should not be read, and what was decided about it.

    It is for the support team of `cooperative`, that of the `author` of what is reported; without one, or when there
    is nobody in it but the author, for the network's editors; administrators may judge those too.
    """

    class Verdict(models.TextChoices):
        HIDDEN = "hidden", _("masquée")
        KEPT = "kept", _("gardée")

    notice = models.ForeignKey("notices.Notice", models.CASCADE, related_name="reports", verbose_name=_("annonce"))
    reply = models.ForeignKey(
        "notices.Reply", models.CASCADE, null=True, blank=True, related_name="reports", verbose_name=_("réponse")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("auteur ou autrice")
    )
    cooperative = models.ForeignKey(
        "pages.Cooperative", models.SET_NULL, null=True, related_name="+", verbose_name=_("coopérative")
    )
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reports", verbose_name=_("signalée par")
    )
    reason = models.TextField(_("raison"), max_length=REASON)
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now, editable=False)
    verdict = models.CharField(_("décision"), max_length=10, choices=Verdict.choices, blank=True)
    judge = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("décidé par")
    )
    judged_at = models.DateTimeField(_("décidé le"), null=True)

    wagtail_reference_index_ignore = True
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
