from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Batch(models.Model):
    """A file of people to invite, as it was read: looked at, corrected, then invited at once. Kept a week.

    `rows` are lists of texts, one for each of `titles`; `columns` says which of them holds what. Once people are
    invited, what the file said of them is emptied.
    """

    key = models.UUIDField(_("clé"), primary_key=True, default=uuid4, editable=False)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("par"))
    cooperative = models.ForeignKey("pages.Cooperative", models.CASCADE, verbose_name=_("coopérative"))
    name = models.CharField(_("fichier"), max_length=100)
    is_guessed = models.BooleanField(_("accents devinés"), default=False)
    titles = models.JSONField(_("colonnes"), default=list)
    rows = models.JSONField(_("lignes"), default=list)
    columns = models.JSONField(_("sens des colonnes"), default=dict)
    created_at = models.DateTimeField(_("reçu le"), default=timezone.now)
    done_at = models.DateTimeField(_("importé le"), null=True, blank=True)
    invited = models.PositiveIntegerField(_("personnes invitées"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("fichier de personnes à inviter")
        verbose_name_plural = _("fichiers de personnes à inviter")

    def __str__(self):
        return self.name
