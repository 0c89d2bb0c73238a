"""What the page of an event shows of its day."""

from django import template
from django.utils import timezone

from extranet.registrations.programme.shown import Programme, programme_for

register = template.Library()


@register.inclusion_tag("extranet/registrations/programme.html", takes_context=True)
def programme(context, occurrence):
    """The day of `occurrence`, for who reads: nothing, and no query, where one does not register."""
    request = context["request"]
    is_there = occurrence and occurrence.pk and occurrence.event.registration != occurrence.event.Registration.NONE
    shown = programme_for(occurrence, request.user, timezone.now()) if is_there else Programme()
    return {"request": request, "occurrence": occurrence, "programme": shown}
