"""/styleguide/: every component in every state, for those who write or build the site."""

from itertools import combinations
from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from pages.drawing import GROUPS, PALETTE, SIGNS
from pages.drawing.figures import Figure, chain, svg

ACTIONS = [("Un « lieu » pour travailler à plusieurs", 73, 80), ("Des outils", 69, 49), ("Se faire connaître", 58, 71)]
PEOPLE = [
    ("Camille Saxe", "Illustratrice"),
    ("Théo Vaise", "Graphiste"),
    ("Rose Fourvière", "Céramiste"),
    ("Idriss Monplaisir", "Guide du patrimoine"),
]
NOTES = [
    ("success", _("Votre place est réservée. À bientôt\u202f!")),
    ("info", _("Vous êtes en liste d’attente.")),
    ("warning", _("Les inscriptions ferment ce soir.")),
    ("error", _("La dernière place vient de partir.")),
]
STEPS = [("Venir", "Une réunion."), ("En parler", "Un entretien."), ("Tester", "Un cadre."), ("Coopérer", "Des pairs.")]


class SampleForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(label=_("Titre de l’annonce"), help_text=_("Une phrase courte, comme à voix haute."))
    closes_on = forms.DateField(
        label=_("Ouverte jusqu’au"), error_messages={"invalid": _("Choisissez une date à venir.")}
    )
    text = forms.CharField(label=_("Votre message"), widget=forms.Textarea, required=False)
    file = forms.FileField(label=_("Photo"), required=False)
    kind = forms.ChoiceField(label=_("Vous publiez"), choices=[("offer", _("Je propose")), ("need", _("Je cherche"))])
    audience = forms.ChoiceField(
        label=_("Qui peut voir mon téléphone\u202f?"),
        choices=[("me", _("Moi seulement")), ("members", _("Les membres"))],
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(label=_("Je recevrai les réponses par e-mail"), required=False)


def _meeting(one, other):
    """Two arches of two colours, and the limb they share."""
    arches = [Figure(one, 0, 100, 120, 92, 34, head=False), Figure(other, 86, 100, 120, 92, 34, head=False)]
    return mark_safe(svg(chain(arches), 206, 100))


@login_required
def styleguide(request):
    """Show every component. For those who may enter the editors' rooms; others are told that it does not exist."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    wrong = {"title": "Un vélo", "closes_on": "hier", "kind": "offer", "audience": "me"}
    marks = [SimpleNamespace(colour=colour, sign=sign) for colour, sign in zip(PALETTE, SIGNS, strict=True)]
    context = {
        "form": SampleForm(wrong),
        "marks": marks,
        "meetings": [(_meeting(*pair), " + ".join(pair)) for pair in combinations(PALETTE[:4], 2)],
        "groups": list(GROUPS.items()),
        "people": [
            {"name": name, "activity": job, "by": mark} for (name, job), mark in zip(PEOPLE, marks, strict=False)
        ],
        "actions": ACTIONS,
        "stages": STEPS,
        "notes": NOTES,
    }
    return render(request, "pages/styleguide.html", context)
