from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

REASON = 1000  # characters
KEPT = timedelta(days=365)  # what was said, once it is judged


class ReportQuerySet(models.QuerySet):
    def readable_by(self, member):
        """Reports that `member` judges: no one else reads them, and nobody judges what they wrote."""
        mine = models.Q(pk__in=[])
        if member.advises:
            mine |= models.Q(cooperative=member.advises)
        if member.network_role:
            mine |= models.Q(cooperative=None)
        return self.filter(mine).exclude(author=member)

    def outdated(self):
        """Reports that were judged a year ago."""
        return self.filter(judged_at__lt=timezone.now() - KEPT)


class BaseReport(models.Model):
    """A `reporter`'s word that something should not be read, and what was decided about it.

    It is for the support team of `cooperative`, that of the `author` of what is reported; without one, or when there
    is nobody in it but the author, for the network's editors; administrators may judge those too.
    """

    class Verdict(models.TextChoices):
        HIDDEN = "hidden", _("masquée")
        KEPT = "kept", _("gardée")

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("auteur ou autrice")
    )
    cooperative = models.ForeignKey(
        "pages.Cooperative", models.SET_NULL, null=True, related_name="+", verbose_name=_("coopérative")
    )
    reason = models.TextField(_("raison"), max_length=REASON)
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now, editable=False)
    verdict = models.CharField(_("décision"), max_length=10, choices=Verdict.choices, blank=True)
    judge = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("décidé par")
    )
    judged_at = models.DateTimeField(_("décidé le"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
