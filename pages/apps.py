from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """All that the public sees and editors write."""

    name = "pages"
    verbose_name = _("Site public")

    def ready(self):
        from . import network
        from .models import Cooperative

        def lay(sender, instance, raw=False, **kwargs):
            if not raw:
                network.lay_cooperative(instance)

        post_migrate.connect(network.lay_network_after_migrate, dispatch_uid="pages.lay_network")
        post_save.connect(lay, sender=Cooperative, weak=False, dispatch_uid="pages.lay_cooperative")
