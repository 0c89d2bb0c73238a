"""What recaps show of the network."""

from django import template

from pages.templatetags.navigation import site_navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def cooperative_named(context, name):
    """The cooperative of that name, or None; paper gives its `cooperatives`, a page has those of its footer."""
    rows = context["cooperatives"] if "cooperatives" in context else site_navigation(context).cooperatives
    return next((row for row in rows if row.name == name), None)


@register.filter
def votes(actions):
    """The (label, urgent, relevant) rows of the chart."""
    return [(block.value["title"], block.value["urgent"], block.value["relevant"]) for block in actions]
