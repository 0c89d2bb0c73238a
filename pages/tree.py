"""What of the tree a reader may see, whatever the types of the pages."""

from django.db.models import Q
from wagtail.models import Page, get_page_models

from pages.models.base import Audience, BasePage, reads_members_content


def readable(user):
    """Live pages of all types that `user` (anonymous or not) may read."""
    pages = Page.objects.live().public().filter(depth__gte=2)
    return pages if reads_members_content(user) else pages.exclude(_members_only())


def _members_only():
    kept = Q()
    for model in get_page_models():
        if issubclass(model, BasePage):
            kept |= Q(pk__in=model.objects.filter(audience=Audience.MEMBERS).values("pk"))
    return kept
