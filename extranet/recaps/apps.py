from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecapsConfig(AppConfig):
    """The library of recaps to download."""

    name = "extranet.recaps"
    verbose_name = _("Comptes rendus")
