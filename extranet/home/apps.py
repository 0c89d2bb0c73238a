from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The member's home, made of the rooms' own reads."""

    name = "extranet.home"
    verbose_name = _("Accueil")
