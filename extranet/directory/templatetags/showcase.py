"""Members on the public site, where other pages speak of them."""

from django import template

from extranet.directory.forms import ShowcaseForm
from extranet.directory.models import Profile, Showcase

register = template.Library()


@register.inclusion_tag("extranet/directory/showcase_switch.html", takes_context=True)
def showcase_switch(context):
    """Where a member opens or closes their page on the public site; nothing for whom no cooperative could show."""
    request = context["request"]
    profile = Profile.objects.of(request.user)
    showcase = Showcase.objects.filter(profile=profile).first() if profile.pk else None
    is_open = showcase and Showcase.objects.open().filter(pk=showcase.pk).exists()
    return {"request": request, "profile": profile, "showcase": showcase, "is_open": is_open,
            "form": ShowcaseForm(instance=showcase)}  # fmt: skip


@register.inclusion_tag("extranet/directory/who_works.html")
def who_works_at(cooperative):
    """How many of `cooperative` have a page on the site, and the way to them; nothing while nobody has."""
    everyone = Showcase.objects.open()
    number = everyone.filter(profile__user__membership__cooperative=cooperative).count() if cooperative else 0
    return {"cooperative": cooperative, "number": number}
