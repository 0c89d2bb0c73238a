"""Where pages are: their addresses, in the language that is being read."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override
from wagtail.models import Page


def site_prefix(language):
    """The address of the home page in `language`: every page's address starts with it."""
    with override(language):
        return reverse("wagtail_serve", args=("",))


def targets(pks):
    """{pk: page} of the pages `pks`, which something leads to: one query, however many.

    Each knows its address (`leads_to`): in the active language where its translation is live, else its own; "" when
    neither is.
    """
    own = Page.objects.filter(pk__in=pks).values("translation_key")
    pages = list(Page.objects.filter(translation_key__in=own).select_related("locale"))
    here = {page.translation_key: page for page in pages if page.live and _language(page) == get_language()}
    prefixes = {code: site_prefix(code) for code, _name in settings.LANGUAGES} if pages else {}
    found = {page.pk: page for page in pages if page.pk in pks}
    for page in found.values():
        shown = here.get(page.translation_key, page)
        _home, _slash, below = shown.url_path.lstrip("/").partition("/")
        page.leads_to = prefixes[_language(shown)] + below if shown.live else ""
    return found


def _language(page):
    return page.locale.language_code
