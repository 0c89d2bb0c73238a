"""What a device is called, from what its browser says of itself."""

from django.utils.translation import gettext as _

BROWSERS = (  # the first that is named: most also name those that they descend from
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def device(user_agent):
    """Say « Firefox sur Android » of a User-Agent header (RFC 9110, 10.1.5), or what is known of it."""
    browser, system = (_named(names, user_agent) for names in (BROWSERS, SYSTEMS))
    if browser and system:
        return _("%(browser)s sur %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Un appareil que nous ne reconnaissons pas")


def _named(names, text):
    return next((name for part, name in names if part in text), "")
