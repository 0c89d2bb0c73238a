import secrets

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.blocks.registering import CHOICE, SENSITIVE
from pages.words import BREAKS

from .models import Answer


class RegistrationForm(forms.Form):
    """What is asked of those who register: name and address of a visitor, the event's own questions, its consent.

    `questions` are [(key, block value)]; a member who is asked nothing registers with an empty form, in one click.
    """

    def __init__(self, *args, questions, consent, is_visitor, **kwargs):
        super().__init__(*args, **kwargs)
        self.questions, self.consent = questions, consent
        if is_visitor:
            self.fields["name"] = forms.CharField(
                label=_("Votre nom"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
            )
            self.fields["email"] = forms.EmailField(
                label=_("Votre adresse e-mail"),
                help_text=_("Vous y confirmerez votre inscription ; elle ne sert à rien d’autre."),
                widget=forms.EmailInput(attrs={"autocomplete": "email"}),
            )
        for key, question in questions:
            self.fields[key] = _field(question)
        if consent:
            self.fields["consent"] = forms.BooleanField(label=consent)

    def clean_name(self):
        """A name stays on its line, in the mails that say it too."""
        return BREAKS.sub(" ", self.cleaned_data["name"]).strip()

    def answers(self):
        """What was answered, as unsaved Answers; what was left empty is none."""
        given = ((key, question, self.cleaned_data.get(key, "")) for key, question in self.questions)
        return [
            Answer(question=key, label=question["label"], kind=question["kind"], text=text)
            for key, question, text in given
            if text
        ]


class DrawForm(forms.Form):
    """How groups are drawn. Once badges are printed, one says that one knows what becomes of them."""

    size = forms.IntegerField(label=gettext_lazy("Personnes par groupe, au plus"), min_value=2, max_value=50, initial=6)
    by_trade = forms.BooleanField(label=gettext_lazy("Mêler aussi les métiers"), required=False)
    seed = forms.IntegerField(
        label=gettext_lazy("Numéro du tirage"),
        help_text=gettext_lazy("Le même numéro refait les mêmes groupes avec les mêmes personnes. Vide : au hasard."),
        min_value=0,
        max_value=9999,
        required=False,
    )

    def __init__(self, *args, has_badges, **kwargs):
        super().__init__(*args, **kwargs)
        if has_badges:
            label = _("Des badges sont imprimés : je tire quand même d’autres groupes, et les imprimerai de nouveau.")
            self.fields["again"] = forms.BooleanField(label=label)

    def clean_seed(self):
        """The number that was typed, or one by chance."""
        seed = self.cleaned_data["seed"]
        return secrets.randbelow(10_000) if seed is None else seed


class ImpressionForm(forms.Form):
    """Three short questions to who came, each as free as the others."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        marks = [(5, _("beaucoup")), (4, _("oui")), (3, _("plutôt oui")), (2, _("un peu")), (1, _("pas du tout"))]
        asked = {"useful": _("Était-ce utile ?"), "encounters": _("Avez-vous fait de belles rencontres ?")}
        for name, label in asked.items():
            self.fields[name] = forms.TypedChoiceField(
                label=label, choices=marks, coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
            )
        self.fields["words"] = forms.CharField(label=_("Une phrase à garder ?"), max_length=300, required=False)
        self.fields["may_quote"] = forms.BooleanField(
            label=_("Le compte rendu peut citer cette phrase, avec mon nom"), required=False
        )

    def clean(self):
        said = super().clean()
        if not self.errors and not any(said.get(name) for name in ("useful", "encounters", "words")):
            raise forms.ValidationError(_("Répondez à une question au moins, celle que vous voulez."))
        return said


def _field(question):
    options = {"label": question["label"], "required": question["is_required"]}
    if question["kind"] == CHOICE:
        lines = [line.strip()[:500] for line in question["choices"].splitlines() if line.strip()]
        return forms.ChoiceField(choices=[("", "—"), *((line, line) for line in lines)], **options)
    if question["kind"] in SENSITIVE:
        options["help_text"] = _("Lu par celles et ceux qui préparent l’événement, effacé une semaine après.")
    return forms.CharField(max_length=500, **options)
