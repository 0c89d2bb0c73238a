"""What the law wants said."""

from django import template
from wagtail.models import Site

from pages.models import LegalSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def legal_facts(context, about):
    """The (name, value) pairs of one family of facts, read from the settings of the site."""
    request = context.get("request")
    if request:
        return LegalSettings.for_request(request).facts(about)
    return LegalSettings.for_site(Site.objects.get(is_default_site=True)).facts(about)
