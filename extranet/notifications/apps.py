from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    """Who is told what: the outbox and its timetable."""

    name = "extranet.notifications"
    verbose_name = _("Notifications")
