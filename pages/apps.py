from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """All that the public sees and editors write."""

    name = "pages"
    verbose_name = _("Site public")
