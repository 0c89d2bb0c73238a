from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """People: who signs in, of which cooperative, with which rights."""

    name = "extranet.accounts"
    verbose_name = _("Comptes")

    def ready(self):
        from django.db.models.signals import post_migrate

        from . import roles

        post_migrate.connect(roles.lay_groups, dispatch_uid="accounts.lay_groups")
