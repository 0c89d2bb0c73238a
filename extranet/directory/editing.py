"""Where members write their profile: the page of all of it, and the three screens of the first time."""

from typing import NamedTuple

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import actions
from .models import Profile
from .profile_forms import ProfileForm, ShownForm, WhatForm, WhoForm

LATER = "later"  # the button of who leaves a screen for later


class Step(NamedTuple):
    """One of the first screens."""

    form: type[ProfileForm]
    title: str
    lead: str


STEPS = {
    "qui": Step(
        WhoForm,
        gettext_lazy("Qui êtes-vous\u202f?"),
        gettext_lazy("Trois écrans, et l’on pourra vous trouver. Rien n’est obligatoire, tout se change plus tard."),
    ),
    "quoi": Step(
        WhatForm,
        gettext_lazy("Que faites-vous\u202f?"),
        gettext_lazy(
            "Ce que vous faites, ce que vous proposez, ce que vous cherchez\u00a0: un mot vaut mieux que rien."
        ),
    ),
    "visible": Step(
        ShownForm,
        gettext_lazy("Que montrez-vous, et à qui\u202f?"),
        gettext_lazy("Chaque champ s’ouvre au cercle de votre choix. Ce que vous ne choisissez pas reste à vous."),
    ),
}


def profile_edit(request):
    """My profile, to edit."""
    form = _form(request, ProfileForm)
    if form.is_bound and _keep(request, form):
        messages.success(request, _("Votre profil est enregistré."))
        return redirect("directory:profile")
    return _page(request, "extranet/directory/profile_form.html", form)


def welcome(request, step):
    """One of the first screens: what is given is kept, and the next one comes; then my page, as members see it.

    Left for later, it asks for no correction: what is right is kept, and what is not is named on the next one.
    """
    if step not in STEPS:
        raise Http404
    names, form = list(STEPS), _form(request, STEPS[step].form)
    number = names.index(step) + 1
    following = names[number] if number < len(names) else None
    if following and LATER in request.POST:
        if not _keep(request, form, even_in_part=True):
            wrong = {"fields": ", ".join(str(form[name].label) for name in form.errors)}
            messages.warning(request, _("Nous n’avons pas pu garder\u00a0: %(fields)s.") % wrong)
        return redirect("directory:welcome", following)
    if form.is_bound and _keep(request, form):
        if following:
            return redirect("directory:welcome", following)
        messages.success(request, _("Bienvenue\u202f! Voici votre page."))
        return redirect(Profile.objects.get(user=request.user))
    context = {"step": STEPS[step], "number": number, "total": len(names), "following": following, "later": LATER}
    return _page(request, "extranet/directory/welcome.html", form, context)


def _form(request, form):
    """The form about the profile of who asks, with what they give when they give something."""
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    return form(*given, instance=Profile.objects.of(request.user))


def _keep(request, form, even_in_part=False):
    """Save what `form` says and tell whether it was right; a photo that could be read is kept even when it was not.

    And so is all that is right, `even_in_part`.
    """
    is_valid = form.is_valid()
    saves = is_valid or even_in_part
    given = form.cleaned_data
    if given.get("photo"):
        actions.change_photo(request.user, given["photo"])
    elif saves and given.get("no_photo"):
        actions.change_photo(request.user, None)
    if saves:
        actions.save_profile(request.user, form.texts(), given.get("skills"), given.get("language"))
    elif given.get("photo"):
        messages.success(request, _("Votre photo est enregistrée. Le reste attend vos corrections."))
    return is_valid


def _page(request, template, form, context=()):
    """The page of `form`, with the profile as it is saved: what was wrongly given is in the form alone."""
    profile = Profile.objects.of(request.user)
    context = dict(context) | {"form": form, "profile": profile, "progress": profile.progress()}
    return render(request, template, context, status=422 if form.is_bound else 200)
