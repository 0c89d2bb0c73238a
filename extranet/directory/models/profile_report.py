from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from extranet.accounts.models import report


class ProfileReportQuerySet(report.ReportQuerySet):
    def with_people(self):
        return self.select_related("reporter", "profile__user__membership")

    def by_subject(self):
        """Those of one profile together, the profile reported last first, each in the order they came."""
        last = models.Window(models.Max("created_at"), partition_by="profile")
        return self.annotate(last=last).order_by("-last", "profile", "created_at", "pk")


class ProfileReport(report.BaseReport):
    """A member's word that somebody's profile should not be read, and what was decided about it."""

    profile = models.ForeignKey("directory.Profile", models.CASCADE, related_name="reports", verbose_name=_("profil"))
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile_reports", verbose_name=_("signalé par")
    )

    objects = ProfileReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("signalement d’un profil")
        verbose_name_plural = _("signalements de profils")
        constraints = [models.UniqueConstraint(fields=["reporter", "profile"], name="profile_reported_once")]

    def __str__(self):
        return f"{self.reporter} → {self.profile}"
