"""Members on the public site, as each of them chose: nothing is there but what they show to everybody."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from pages.asked import is_misread, page_of
from pages.navigation import navigation_for
from pages.templatetags.metadata import absolute

from . import actions
from .forms import ShowcaseForm
from .models import Showcase
from .models.profile import Domain
from .photos import sent

PER_PAGE = 24


@never_cache
def entrepreneurs(request):
    """Those who have a page, by cooperative; no machine keeps this list, for some of them would rather not be found."""
    everyone = Showcase.objects.open()
    cooperatives = navigation_for(request).cooperatives
    cooperative = next((one for one in cooperatives if one.slug == request.GET.get("cooperative")), None)
    domain = request.GET.get("domaine") if request.GET.get("domaine") in Domain.values else ""
    shown = everyone
    if cooperative:
        shown = shown.filter(profile__user__membership__cooperative=cooperative)
    if domain:
        shown = shown.working_in(domain)
    told = everyone.domains()
    page = page_of(shown.with_people().by_cooperative(), PER_PAGE, request)
    context = {
        "page_obj": page,
        "page_numbers": page.numbers,
        "cooperatives": cooperatives,
        "cooperative": cooperative,
        "domains": [(value, label) for value, label in Domain.choices if value in told],
        "domain": domain,
        "misread": page.misread
        or is_misread(request, "cooperative", cooperative.slug if cooperative else "")
        or is_misread(request, "domaine", domain),
    }
    answer = render(
        request, "extranet/directory/showcase_list.html", context, status=404 if context["misread"] else 200
    )
    return _unkept(answer)


@never_cache
def entrepreneur(request, slug):
    """The page of a member who wants one: whoever reads it, even another member, sees what everybody sees."""
    showcase = get_object_or_404(Showcase.objects.open().with_people(), slug=slug)
    context = {
        "showcase": showcase,
        "profile": showcase.profile,
        "seen": showcase.seen,
        "structured": _person(showcase),
    }
    answer = render(request, "extranet/directory/showcase_detail.html", context)
    return answer if showcase.is_indexed else _unkept(answer)


@never_cache
def photo(request, slug):
    """Their photo, while they show it to everybody."""
    showcase = get_object_or_404(Showcase.objects.open().with_people(), slug=slug)
    return _unkept(sent(showcase.seen.photo))


def _unkept(answer):
    """`answer`, that search engines are asked not to keep."""
    answer["X-Robots-Tag"] = "noindex"
    return answer


@require_POST
def switch(request):
    """Open or close my page on the public site."""
    form = ShowcaseForm(request.POST)
    form.full_clean()  # two boxes: nothing that is sent is wrong
    showcase = actions.show_on_site(request.user, **form.cleaned_data)
    said = _("Votre page sur le site est ouverte.") if showcase.is_on else _("Vous n’avez plus de page sur le site.")
    messages.success(request, said)
    return redirect(f"{reverse('directory:profile')}#vitrine")


def for_machines():
    """For each page that search engines may keep, its address in each language."""
    for showcase in Showcase.objects.indexed().order_by("pk").only("slug"):
        yield [(language, _in(language, showcase)) for language, _name in settings.LANGUAGES]


def _in(language, showcase):
    with override(language):
        return showcase.get_absolute_url()


def _person(showcase):
    """Who this is, for machines (schema.org): nothing that the page does not say."""
    profile, seen = showcase.profile, showcase.seen
    photo = absolute(reverse("public:entrepreneur_photo", args=[showcase.slug])) if seen.photo else ""
    told = {
        "@type": "Person",
        "name": str(profile),
        "url": absolute(showcase.get_absolute_url()),
        "jobTitle": seen.headline,
        "image": photo,
        "memberOf": {"@type": "Organization", "name": profile.cooperative.name},
        "worksFor": seen.business and {"@type": "Organization", "name": seen.business},
        "address": seen.commune and {"@type": "PostalAddress", "addressLocality": seen.commune},
        "knowsAbout": [str(skill) for skill in seen.skills],
        "email": seen.email,
        "telephone": seen.phone,
        "sameAs": [address for address in [seen.website, *seen.link_lines] if address],
    }
    return {name: value for name, value in told.items() if value}
