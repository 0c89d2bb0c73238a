from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """Asks and offers, and the replies to them."""

    name = "extranet.notices"
    verbose_name = _("Annonces")

    def ready(self):
        from . import privacy, signals

        signals.connect()
        privacy.register()
