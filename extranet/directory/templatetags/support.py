"""The support team, where members look for it and where it says what it does."""

from django import template

from extranet.directory.forms import HelpForm
from extranet.directory.models import Profile

register = template.Library()


@register.simple_tag(takes_context=True)
def support_team(context):
    """Those who advise the reader's own cooperative: one query."""
    user = context["request"].user
    return list(Profile.objects.support_team(user.cooperative_id)) if user.cooperative_id else []


@register.inclusion_tag("extranet/directory/help_switch.html", takes_context=True)
def help_switch(context):
    """Where somebody of a support team says what they help with; nothing for anybody else."""
    user = context["request"].user
    helps = Profile.objects.of(user).helps.split() if user.advises else []
    return {"request": context["request"], "advises": user.advises, "form": HelpForm(initial={"helps": helps})}
