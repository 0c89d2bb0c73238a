"""What surrounds a page."""

from django import template
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from pages.addresses import targets
from pages.navigation import navigation_for

register = template.Library()


@register.simple_tag(takes_context=True)
def site_navigation(context):
    """The menu, the footer, the other languages: the Navigation of what is being read."""
    page = context.get("page")
    return navigation_for(context["request"], page if isinstance(page, Page) and page.pk else None)


@register.simple_tag(takes_context=True)
def address(context, page):
    """The address of `page`, without asking the database."""
    return site_navigation(context).address(page.url_path)


@register.simple_tag(takes_context=True)
def address_of(context, url_path):
    """The address of the page whose place in the tree is `url_path`."""
    return site_navigation(context).address(url_path)


@register.simple_tag
def localized_address(page):
    """The address of `page` in the language being read where it is translated; "" when nothing of it is live."""
    page = page if hasattr(page, "leads_to") else targets([page.pk])[page.pk]
    return page.leads_to


@register.simple_tag(takes_context=True)
def inside(context, name):
    """Tell whether the address being read is that of the view `name`, or below it."""
    try:
        return context["request"].path.startswith(reverse(name))
    except NoReverseMatch:
        return False


@register.simple_tag(takes_context=True)
def current(context, url, exact=False):
    """The aria-current of a link to `url`: "page" there, "true" below it (unless `exact`), "" elsewhere."""
    path = context["request"].path
    return "page" if path == url else "true" if path.startswith(url) and not exact else ""


@register.simple_tag(takes_context=True)
def breadcrumb(context):
    """The pages above the one being read, home first, in one query."""
    navigation = site_navigation(context)
    return navigation.ancestors if navigation.page else []


@register.simple_tag(takes_context=True)
def cooperative_colour(context, pk):
    """The colour of the cooperative `pk`, without asking the database again; the first one's for whoever has none."""
    cooperatives = site_navigation(context).cooperatives
    own = [row.colour for row in cooperatives if row.pk == pk]
    return (own or [row.colour for row in cooperatives] or ["blue"])[0]
