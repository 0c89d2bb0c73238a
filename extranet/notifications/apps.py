from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    """Who is told what: the outbox and its timetable."""

    name = "extranet.notifications"
    verbose_name = _("Notifications")

    def ready(self):
        from extranet.accounts.actions import readdressed, restored
        from extranet.accounts.invitations.actions import invited
        from pages.models.content import form_answered

        from . import privacy
        from .moderation import replace_wagtails
        from .receivers import forward_answers, tell_readdressed, tell_restored, write_invitations
        from .timetable import lay_timetable, schedule_ours

        form_answered.connect(forward_answers, dispatch_uid="notifications.forward_answers")
        restored.connect(tell_restored, dispatch_uid="notifications.tell_restored")
        readdressed.connect(tell_readdressed, dispatch_uid="notifications.tell_readdressed")
        invited.connect(write_invitations, dispatch_uid="notifications.write_invitations")
        schedule_ours()
        post_migrate.connect(lay_timetable, sender=self)
        replace_wagtails()
        privacy.register()
