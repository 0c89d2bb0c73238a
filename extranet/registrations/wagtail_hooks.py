"""What the admin offers to whoever organised a date: its recap, begun."""

from django.contrib import messages
from django.http import Http404
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin.ui.components import Component

from pages.models import Occurrence

from . import actions, recap_drafts


class UntoldPanel(Component):
    """The dates of the last days that nobody has told yet, each one click away from its recap."""

    name = "untold"
    template_name = "extranet/registrations/admin/untold.html"
    order = 5

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        return {"dates": recap_drafts.untold(request.user, timezone.now()), "csrf_token": get_token(request)}


@hooks.register("construct_homepage_panels")
def what_is_to_be_told(request, panels):
    panels.append(UntoldPanel())


@require_POST
def begin_recap(request, pk):
    """Begin the recap of that date, or find the one that was, and open it in the editor."""
    occurrence = get_object_or_404(Occurrence.objects.select_related("event__cooperative", "event__locale"), pk=pk)
    if not recap_drafts.may_tell(request.user, occurrence):
        raise Http404
    try:
        recap = recap_drafts.draft(occurrence, request.user, timezone.now())
    except actions.Refused as refused:
        messages.error(request, str(refused))
        return redirect("wagtailadmin_home")
    return redirect("wagtailadmin_pages:edit", recap.pk)


@hooks.register("register_admin_urls")
def begin_recap_url():
    return [path("evenements/<int:pk>/compte-rendu/", begin_recap, name="begin_recap")]
