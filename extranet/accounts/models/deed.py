from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..permissions import administers


class DeedQuerySet(models.QuerySet):
    def readable_by(self, helper):
        """Deeds that concern the cooperative that `helper` advises; all of them for the network's administrators."""
        if administers(helper):
            return self
        return self.none() if helper.advises is None else self.filter(cooperative=helper.advises)

    def with_people(self):
        """With who did it, and for whom, in the same query."""
        return self.select_related("actor", "subject__membership", "cooperative")

    def newest_first(self):
        return self.order_by("-at", "-pk")


class Deed(models.Model):
    """Who did what to whom, among those who look after accounts: a line of the log."""

    class Verb(models.TextChoices):
        INVITED = "invited", _("a invité")
        REVOKED = "revoked", _("a repris l’invitation de")
        IMPORTED = "imported", _("a importé")
        JOINED = "joined", _("a accueilli")
        ENDED = "ended", _("a mis fin à l’adhésion de")
        RESTORED = "restored", _("a rouvert l’accès de")
        READDRESSED = "readdressed", _("a changé l’adresse de")
        KEPT = "kept", _("a gardé le compte inactif de")
        ERASED = "erased", _("a effacé")
        CURATED = "curated", _("a rangé la compétence")

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("par")
    )
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("pour")
    )
    cooperative = models.ForeignKey(
        "pages.Cooperative", models.SET_NULL, null=True, related_name="+", verbose_name=_("coopérative")
    )
    verb = models.CharField(_("geste"), max_length=12, choices=Verb.choices)
    detail = models.CharField(_("précision"), max_length=200, blank=True)
    at = models.DateTimeField(_("le"), default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True
    objects = DeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("geste")
        verbose_name_plural = _("gestes")

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} · {self.verb}"
