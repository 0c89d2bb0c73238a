"""The drawings as template tags. Everything marked safe here is made by pages.drawing, which escapes what it is told.

Colours follow `network_colours` when the context holds it: the palette keys of the network's cooperatives, in order.
"""

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages import drawing

register = template.Library()


def _numbers(text):
    """(2, 5) from "2,5"; nothing from an empty text."""
    return tuple(int(part) for part in str(text).split(",") if part.strip())


def _colours(context, without=""):
    colours = tuple(colour for colour in context.get("network_colours") or () if colour != without)
    return colours if len(colours) > 1 else tuple(colour for colour in drawing.COLOURS if colour != without)


@register.simple_tag
def wordmark(title="Co’hop", css="wordmark"):
    """The network's name. Give title="" inside a link that has its own name."""
    return mark_safe(drawing.wordmark(css, str(title)))


@register.simple_tag
def symbol(title="", css="symbol"):
    return mark_safe(drawing.symbol(css, str(title)))


@register.simple_tag
def sign(cooperative=None, css="sign"):
    """The sign of a cooperative (anything with a colour and a sign), or the network's."""
    if not cooperative:
        return mark_safe(drawing.sign(css=css))
    return mark_safe(drawing.sign(cooperative.colour, cooperative.sign, css))


@register.simple_tag(takes_context=True)
def frieze(
    context, seed, number, hops="", wave="", low=110, high=210, height=None, css="frieze", fit="", title="", without=""
):
    """A crowd; `hops` = "2,5" are in the air, `wave` = "first,how many,how high" leap together.

    `without` leaves out a colour: that of the ground the crowd stands before.
    """
    return mark_safe(
        drawing.frieze(
            str(seed),
            number,
            css=css,
            title=str(title),
            fit=fit,
            low=low,
            high=high,
            hops=_numbers(hops),
            wave=_numbers(wave) or None,
            height=height,
            colours=_colours(context, without),
        )
    )


@register.simple_tag(takes_context=True)
def cover(context, seed, css="frieze"):
    """The picture of a page without a photograph, from its title."""
    return mark_safe(drawing.cover(str(seed), css, _colours(context)))


@register.simple_tag(takes_context=True)
def arcade(context, seed, number=4):
    """An arch for each step of a timeline."""
    return mark_safe(drawing.arcade(str(seed), number, colours=_colours(context)))


@register.simple_tag(takes_context=True)
def portrait(context, name, colour, css="portrait__drawing"):
    """A member without a photograph."""
    return mark_safe(drawing.portrait(str(name), colour, css, _colours(context)))


@register.simple_tag(takes_context=True)
def hop(context, seed, colour="", css=""):
    """Somebody who hops in a colour among others: the picture of a badge."""
    return mark_safe(drawing.hop(str(seed), colour, css, _colours(context)))


@register.simple_tag
def figure_of(colour, pose="stand", h=110, hop=0, css=""):
    """One figure alone."""
    return mark_safe(drawing.lone(colour, pose, h, hop, css))


@register.simple_tag(takes_context=True)
def steps(context, done, total):
    """Progress, with its text alternative."""
    title = ngettext("%(done)s étape sur %(total)s", "%(done)s étapes sur %(total)s", done)
    return mark_safe(
        drawing.steps(done, total, title=title % {"done": done, "total": total}, colours=_colours(context))
    )


@register.simple_tag(takes_context=True)
def growth(context, months):
    """An arch for each (day, arrivals, departures), to stand beside the table that holds the same numbers."""
    title = _("Les arrivées de chaque mois ; les chiffres sont dans le tableau.")
    return mark_safe(drawing.growth([joined for _day, joined, _ended in months], str(title), _colours(context)))


@register.simple_tag(takes_context=True)
def group(context, key, title=""):
    """One of the pictures that make groups."""
    return mark_safe(drawing.group(key, title=str(title), colours=_colours(context)))


@register.simple_tag
def metropolis(places):
    """The map of the communes in `places`, to stand beside the list that says the same."""
    return mark_safe(drawing.metropolis(places))


@register.simple_tag
def action_chart(actions):
    """The chart of (label, urgent, relevant) rows, to stand beside the table that holds the same numbers."""
    return mark_safe(
        drawing.chart(
            list(actions),
            _("Les actions selon les voix « urgent » et « pertinent » ; les chiffres sont dans le tableau."),
            _("Plus urgent (voix)"),
            _("Plus pertinent (voix)"),
        )
    )
