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
    """One of the first screens: what is given is kept, and the next one comes; then my page, as members see it."""
    if step not in STEPS:
        raise Http404
    names, form = list(STEPS), _form(request, STEPS[step].form)
    number = names.index(step) + 1
    following = names[number] if number < len(names) else None
    if form.is_bound and _keep(request, form):
        if following:
            return redirect("directory:welcome", following)
        messages.success(request, _("Bienvenue\u202f! Voici votre page."))
        return redirect(Profile.objects.get(user=request.user))
    context = {"step": STEPS[step], "number": number, "total": len(names), "following": following}
    return _page(request, "extranet/directory/welcome.html", form, context)


def _form(request, form):
    """The form about the profile of who asks, with what they give when they give something."""
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    return form(*given, instance=Profile.objects.of(request.user))


def _keep(request, form):
    """Save what `form` says and tell whether it was right; a photo that could be read is kept even when it was not."""
    is_valid = form.is_valid()
    given = form.cleaned_data
    if given.get("photo"):
        actions.change_photo(request.user, given["photo"])
    elif is_valid and given.get("no_photo"):
        actions.change_photo(request.user, None)
    if is_valid:
        actions.save_profile(request.user, form.texts(), given.get("skills"), given.get("language"))
    elif given.get("photo"):
        messages.success(request, _("Votre photo est enregistrée. Le reste attend vos corrections."))
    return is_valid


def _page(request, template, form, context=()):
    """The page of `form`, with the profile as it is saved: what was wrongly given is in the form alone."""
    profile = Profile.objects.of(request.user)
    context = dict(context) | {"form": form, "profile": profile, "progress": profile.progress()}
    return render(request, template, context, status=422 if form.is_bound else 200)
