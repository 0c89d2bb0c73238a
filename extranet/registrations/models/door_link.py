from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DoorLink(models.Model):
    """What lends the door of a date to phones without an account, until it is taken back: deleted.

    The address holds its key, signed: whoever reads the database, or a copy of it, opens no door.
    """

    key = models.UUIDField(_("clé"), primary_key=True, default=uuid4, editable=False)
    occurrence = models.OneToOneField(
        "pages.Occurrence", models.CASCADE, related_name="door_link", verbose_name=_("séance")
    )
    lent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("prêté par")
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("lien de l’accueil")
        verbose_name_plural = _("liens de l’accueil")

    def __str__(self):
        return str(self.occurrence_id)
