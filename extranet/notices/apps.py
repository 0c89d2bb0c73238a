from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """Asks and offers, and the replies to them."""

    name = "extranet.notices"
    verbose_name = _("Annonces")

    def ready(self):
        from extranet.notifications.timetable import schedule

        from . import privacy, signals

        signals.connect()
        privacy.register()
        schedule("extranet.notices.tasks.forget", at=time(3, 55))
