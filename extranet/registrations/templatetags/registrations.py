"""What the page of an event shows of its seats."""

from django import template
from django.utils import timezone

from extranet.access import is_member
from extranet.registrations import actions
from extranet.registrations.models import Registration
from extranet.registrations.permissions import obstacle, organises

register = template.Library()


@register.inclusion_tag("extranet/registrations/box.html", takes_context=True)
def registration_box(context, occurrence):
    """Where one registers for `occurrence`: nothing, where one does not; two queries at most."""
    request = context["request"]
    if not occurrence or not occurrence.pk or occurrence.event.registration == occurrence.event.Registration.NONE:
        return {"occurrence": None, "organises": False}
    now = timezone.now()
    mine = Registration.objects.of(request.user).standing().filter(occurrence=occurrence).first()
    needs_account = occurrence.event.registration == "members" and not is_member(request.user)
    return {
        "request": request,
        "occurrence": occurrence,
        "is_over": occurrence.ends_at < now or occurrence.cancelled_at,
        "mine": mine,
        "organises": request.user.has_perm("wagtailadmin.access_admin") and organises(request.user, occurrence.event),
        "is_member": is_member(request.user),
        "needs_account": needs_account and not request.user.is_authenticated,
        "reason": obstacle(occurrence, request.user, now),
        "left": actions.seats_left(occurrence),
        "asks": bool(occurrence.event.questions or occurrence.event.consent),
    }
