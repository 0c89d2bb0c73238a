"""What templates show of members."""

import re

from django import template
from django.conf import settings
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from extranet.accounts.models import Membership
from extranet.directory import search
from extranet.directory.permissions import is_current
from extranet.directory.visibility import apart
from pages.codes import drawing_of

register = template.Library()
register.filter("is_current", is_current)

LINES = 2  # of what somebody offers or needs, in a row
AROUND = 70  # characters on each side of a word found in a long text


@register.filter
def seen_by(profile, reader):
    """What `reader` sees of `profile`, that somebody may have or not."""
    return profile.seen_by(reader) if profile else None


@register.simple_tag
def card_code(profile):
    """The QR code of the address of a member’s card."""
    return drawing_of(settings.SITE_URL + reverse("directory:vcard", args=[profile.public_id]), "qr")


@register.filter
def name_for(person, reader):
    """How `person` is called before `reader`; nobody is named who left, or whom a block parts from `reader`."""
    return str(person) if is_within(person, reader) else _("quelqu’un qui n’est plus là")


@register.filter
def is_within(person, reader):
    """Tell whether `person` is still one of us for `reader`: a current member whom no block parts from them."""
    return is_current(person) and person.pk not in apart(reader)


@register.filter
def mark(text, query):
    """`text`, its words that answer `query` marked."""
    return search.mark(text, query)


@register.filter
def found_first(lines, query):
    """A few of `lines`, those that answer `query` first, on one line."""
    if query:
        lines = sorted(lines, key=lambda line: not search.holds(line, query))
    return "\u00a0· ".join(lines[:LINES])


@register.filter
def elsewhere(seen, query):
    """[(name of the field, where it answers)] of the fields that a row does not show by itself, their words marked."""
    if not query:
        return []
    parts = [
        (_("Compétences"), ", ".join(str(skill) for skill in seen.skills if search.holds(skill, query))),
        (_("Ce qu’en dit sa page"), search.excerpt(seen.presentation, query, AROUND)),
        (_("Références"), " · ".join(line for line in seen.reference_lines if search.holds(line, query))),
    ]
    return [(label, search.mark(part, query)) for label, part in parts if part]


@register.filter
def paragraphs(text):
    """The paragraphs of a text that somebody typed: an empty line parts them."""
    return [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]


@register.filter
def short_address(url):
    """A web address as people say it: without its scheme, its « www. » and its last slash."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


@register.simple_tag(takes_context=True)
def members_of(context, cooperative):
    """How many members `cooperative` has today: one query for all the cooperatives of a page."""
    request = context["request"]
    if not hasattr(request, "_members_by_cooperative"):
        rows = Membership.objects.current().values_list("cooperative").annotate(Count("pk")).order_by()
        request._members_by_cooperative = dict(rows)
    return request._members_by_cooperative.get(cooperative.pk, 0)
