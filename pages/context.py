from django.conf import settings
from django.utils.functional import SimpleLazyObject

from pages.navigation import navigation_for


def site(request):
    """What every template may name, whatever the view; read from the database only where it is used."""
    return {
        "network_colours": SimpleLazyObject(lambda: navigation_for(request).colours),
        "site_url": settings.SITE_URL,
    }
