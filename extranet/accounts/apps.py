from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """People: who signs in, of which cooperative, with which rights."""

    name = "extranet.accounts"
    verbose_name = _("Comptes")

    def ready(self):
        from allauth.mfa.adapter import DefaultMFAAdapter

        from . import traces
        from .wording import ERRORS

        DefaultMFAAdapter.error_messages |= ERRORS
        traces.register()
