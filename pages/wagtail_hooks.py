"""What Wagtail asks us at its own moments."""

from django.http import Http404
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Audience, Cooperative
from .models.base import reads_members_content


class CooperativeViewSet(SnippetViewSet):
    """The cooperatives, as the network's editors and administrators change them."""

    model = Cooperative
    icon = "group"
    list_display = ["name", "colour", "sign"]
    menu_order = 250
    add_to_admin_menu = True


register_snippet(CooperativeViewSet)


@hooks.register("before_serve_document")
def refuse_strangers(document, request):
    """A members' file does not exist for anybody else."""
    if document.audience == Audience.MEMBERS and not reads_members_content(request.user):
        raise Http404
