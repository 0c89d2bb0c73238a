"""What a member runs, where other rooms show them."""

from django import template
from django.utils import timezone

from extranet.registrations.models import Part
from pages.models import Occurrence

register = template.Library()

MOST = 5


@register.inclusion_tag("extranet/registrations/hosted.html", takes_context=True)
def hosted_by(context, member):
    """The next parts of a programme that `member` runs, of the dates that the reader may see: one query."""
    coming = Occurrence.objects.visible_to(context["request"].user).kept().filter(ends_at__gte=timezone.now())
    parts = Part.objects.accepted().filter(hosts=member.pk, occurrence__in=coming)
    return {
        "parts": parts.select_related("occurrence__event").order_by("occurrence__starts_at", "starts_after", "pk")[
            :MOST
        ]
    }
