from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    """Profiles and the search for a peer."""

    name = "extranet.directory"
    verbose_name = _("Annuaire")

    def ready(self):
        from extranet.notifications.timetable import schedule
        from pages import sitemaps

        from . import privacy, showcase, signals

        signals.connect(self)
        privacy.register()
        sitemaps.also(showcase.for_machines)
        tasks = "extranet.directory.contacts.tasks"
        schedule(f"{tasks}.forget", at=time(3, 50))
        schedule(f"{tasks}.tell_searches", at=time(7, 10))
        schedule("extranet.directory.index.forget_changes", at=time(4, 0))
