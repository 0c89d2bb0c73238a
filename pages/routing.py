"""From an address to its page in two queries, where Wagtail loads the home pages first, then every page on the way."""

from django.db.models import Exists
from django.http import Http404
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, PageViewRestriction, Site

DEEPEST = 8  # how many levels an address may have under home
JOINED = {"locale", "cover", "cooperative"}  # what any page needs to be shown


def serve(request, path):
    """Wagtail's own view of a page, which is told the way."""
    request._wagtail_route_for_request = _route(request, path)
    return views.serve(request, path)


def _route(request, path):
    """The page and the rest of the address, as Wagtail's Page.route has it; None for an address that leads nowhere."""
    homes = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    home = homes.get(get_language())
    if home is None:
        return None
    names = [name for name in path.split("/") if name]
    paths = [home, *(f"{home}{'/'.join(names[:n])}/" for n in range(1, min(len(names), DEEPEST) + 1))]
    found = Page.objects.filter(url_path__in=paths).order_by("-depth").first()
    if found is None:
        return None
    try:
        return _specific(found).route(request, names[paths.index(found.url_path) :])
    except Http404:
        return None


def _specific(page):
    model = page.specific_class
    joined = JOINED & {field.name for field in model._meta.fields}
    pages = model._default_manager.select_related(*joined)
    return pages.annotate(may_be_restricted=Exists(PageViewRestriction.objects.all())).get(pk=page.pk)
