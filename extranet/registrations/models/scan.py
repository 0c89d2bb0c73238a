from django.db import models
from django.utils.translation import gettext_lazy as _


class Scan(models.Model):
    """A badge seen by a phone that has told us: the same news told again, by a phone that got no answer, is no news."""

    key = models.UUIDField(_("clé"), primary_key=True)
    registration = models.ForeignKey(
        "registrations.Registration", models.CASCADE, related_name="scans", verbose_name=_("inscription")
    )
    is_news = models.BooleanField(_("première fois"))
    told_at = models.DateTimeField(_("reçu le"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("passage d’un badge")
        verbose_name_plural = _("passages de badges")

    def __str__(self):
        return str(self.key)
