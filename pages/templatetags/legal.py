"""What the law wants said."""

from django import template
from wagtail.models import Site

from pages.models import LegalSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def legal_facts(context, about):
    """The (name, value) pairs of one family of facts, read from the settings of the site."""
    request = context.get("request")
    site = Site.find_for_request(request) or Site.objects.get(is_default_site=True)
    return LegalSettings.for_site(site).facts(about)
