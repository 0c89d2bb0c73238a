import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.accounts.models.report import REASON
from extranet.directory.models.message import LONGEST
from extranet.directory.submission import SubmissionField
from pages.words import fold

NAMED = 5  # namesakes that are named
PAGE = re.compile(r"/annuaire/([-\w]+)/?$")


class MessageForm(forms.Form):
    """What one writes to another member."""

    body = forms.CharField(
        label=gettext_lazy("Votre message"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": gettext_lazy("Écrivez votre message avant de l’envoyer.")},
        help_text=gettext_lazy("Votre adresse e-mail n’est pas transmise, à moins que vous ne l’écriviez ici."),
    )
    submission = SubmissionField()


class AnswerForm(forms.Form):
    """What one answers, and whether one's address goes with it."""

    answer = forms.CharField(
        label=gettext_lazy("Votre réponse"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": gettext_lazy("Écrivez votre réponse avant de l’envoyer.")},
    )
    shares_address = forms.TypedChoiceField(
        label=gettext_lazy("Donner votre adresse e-mail ?"),
        choices=[
            ("no", gettext_lazy("Non, je réponds par le site")),
            ("yes", gettext_lazy("Oui, pour que nous nous écrivions directement")),
        ],
        initial="no",
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )


class PersonField(forms.CharField):
    """Somebody among `people`, a queryset of profiles: their name, or the address of their page."""

    people = None

    def clean(self, value):
        text = super().clean(value).strip()
        found = list(self._found(text).with_people().by_name()[: NAMED + 1])
        if len(found) == 1:
            return found[0]
        if not found:
            raise ValidationError(_("Nous ne trouvons personne de ce nom dans l’annuaire."))
        names = ", ".join(f"{one.user} ({one.cooperative})" for one in found[:NAMED])
        raise ValidationError(
            _("Plusieurs membres portent ce nom : %(names)s… Collez plutôt l’adresse de sa page."),
            params={"names": names},
        )

    def _found(self, text):
        page = PAGE.search(text)
        if page:
            return self.people.filter(public_id=page[1])
        words = fold(text).split()
        people = self.people if words else self.people.none()
        for word in words:
            people = people.filter(sort_name__contains=word)
        return people


class IntroductionForm(forms.Form):
    """To whom one presents somebody, and why."""

    other = PersonField(
        label=gettext_lazy("À qui ?"),
        max_length=300,
        help_text=gettext_lazy("Son prénom et son nom, ou l’adresse de sa page dans l’annuaire."),
    )
    words = forms.CharField(
        label=gettext_lazy("Pourquoi cette rencontre ?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Les deux le liront. Chacun donne son accord avant que les adresses soient échangées."),
    )
    submission = SubmissionField()

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].people = people


class ReportForm(forms.Form):
    """Why something should not be read."""

    reason = forms.CharField(
        label=gettext_lazy("Pour quelle raison ?"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("En quelques mots : 1 000 caractères au plus."),
        error_messages={"required": gettext_lazy("Dites en quelques mots ce qui ne va pas.")},
    )
