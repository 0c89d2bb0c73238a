"""The first thing an editor sees in the admin: what they may write, one click away from the empty page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Locale

from .models import EventPage, EventSectionPage, NewsPage, NewsSectionPage, RecapPage, RecapSectionPage

KINDS = [
    (_("Une actualité"), NewsPage, NewsSectionPage),
    (_("Un événement"), EventPage, EventSectionPage),
    (_("Un compte rendu"), RecapPage, RecapSectionPage),
]


class WritingPanel(Component):
    """A link for each kind of page and each section where the person may add one."""

    name = "writing"
    template_name = "pages/admin/writing.html"
    order = 10

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        kinds = ((label, model._meta.model_name, sections_for(user, section)) for label, model, section in KINDS)
        return {"kinds": [kind for kind in kinds if kind[2]]}


def sections_for(user, model):
    """The French sections of that `model` where `user` may add a page, the network's after the cooperatives'."""
    sections = model.objects.filter(locale=Locale.get_default()).select_related("cooperative")
    found = [section for section in sections if section.permissions_for_user(user).can_add_subpage()]
    return sorted(found, key=lambda section: (section.cooperative is None, section.title))
