"""What the page of an event shows of its day."""

from django import template
from django.utils import timezone

from extranet.registrations.programme.shown import Programme, programme_for

register = template.Library()


@register.inclusion_tag("extranet/registrations/programme.html", takes_context=True)
def programme(context, occurrence):
    """The day of `occurrence`, for who reads: nothing, where there is nothing to tell."""
    request = context["request"]
    is_there = occurrence and occurrence.pk
    shown = programme_for(occurrence, request.user, timezone.now()) if is_there else Programme()
    return {"request": request, "occurrence": occurrence, "programme": shown}
