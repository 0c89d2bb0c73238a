"""What must be true before the site is opened to the public."""

from django.apps import apps
from django.core.checks import Error, register
from django.db import DatabaseError


@register("legal", deploy=True)
def legal_facts_are_there(app_configs, **kwargs):
    """The law asks who publishes and who hosts (LCEN, art. 1-1): an Error names what nobody has filled in."""
    try:
        site = apps.get_model("wagtailcore", "Site").objects.filter(is_default_site=True).first()
        missing = apps.get_model("pages", "LegalSettings").for_site(site).missing() if site else []
    except DatabaseError:  # before the first migrate there is nothing to read, and nothing is public yet
        return []
    if not missing:
        return []
    hint = "Wagtail's admin, Settings, « mentions légales »."
    return [Error(f"Legal facts are missing: {', '.join(missing)}.", hint=hint, id="pages.E001")]
