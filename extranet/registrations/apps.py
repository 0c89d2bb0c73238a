from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistrationsConfig(AppConfig):
    """Seats, waiting lists, and what follows from them."""

    name = "extranet.registrations"
    verbose_name = _("Inscriptions")

    def ready(self):
        from extranet.accounts.actions import left
        from extranet.notifications.timetable import schedule
        from pages.agenda import rows_listed

        from . import privacy
        from .leaving import give_back
        from .seats import show_seats

        rows_listed.connect(show_seats, dispatch_uid="registrations.show_seats")
        left.connect(give_back, dispatch_uid="registrations.give_back")
        tasks = "extranet.registrations.tasks"
        schedule(f"{tasks}.pass_on_seats", minutes=1)
        schedule(f"{tasks}.remind", minutes=60)
        schedule(f"{tasks}.forget", at=time(3, 40))
        schedule(f"{tasks}.ask_impressions", at=time(9, 30))
        privacy.register()
