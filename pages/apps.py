from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published, post_page_move


class PagesConfig(AppConfig):
    """All that the public sees and editors write."""

    name = "pages"
    verbose_name = _("Site public")

    def ready(self):
        from . import checks, downloads, network, occurrences  # noqa: F401 (checks register themselves)
        from .models import Attachment, Cooperative, EventPage, Picture, RecapPage
        from .models.base import stand_on_new_shelf

        def lay(sender, instance, raw=False, **kwargs):
            if not raw:
                network.lay_cooperative(instance)

        post_migrate.connect(network.lay_network_after_migrate, dispatch_uid="pages.lay_network")
        post_save.connect(lay, sender=Cooperative, weak=False, dispatch_uid="pages.lay_cooperative")
        post_page_move.connect(stand_on_new_shelf, dispatch_uid="pages.stand_on_new_shelf")
        page_published.connect(
            occurrences.follow_publication, sender=EventPage, dispatch_uid="pages.follow_publication"
        )
        for model in (RecapPage, Picture, Attachment, Cooperative):
            for signal in (post_save, post_delete):
                signal.connect(downloads.forget_after, sender=model, dispatch_uid=f"pages.downloads.{model.__name__}")
