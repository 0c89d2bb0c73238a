from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from pages.models import Cooperative
from pages.words import BREAKS

from .addresses import cleaned

NAME = 150


class AddressField(forms.CharField):
    """An address, in the one way that it is kept."""

    widget = forms.EmailInput

    def clean(self, value):
        return cleaned(super().clean(value))


class LineField(forms.CharField):
    """Words that stay on their line, in the mail that says them too."""

    def clean(self, value):
        return BREAKS.sub(" ", super().clean(value)).strip()


class IntoCooperative(forms.Form):
    """Which cooperative people are invited into: asked of administrators alone, an advisor has one."""

    cooperative = forms.ModelChoiceField(Cooperative.objects.order_by("name"), label=_("Coopérative"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.own = user.membership.cooperative if user.advises else None
        if self.own:
            del self.fields["cooperative"]

    @property
    def chosen(self):
        return self.own or self.cleaned_data["cooperative"]


class InvitationForm(IntoCooperative):
    """One person to invite."""

    email = AddressField(label=_("Adresse e-mail"), max_length=254)
    first_name = LineField(label=_("Prénom"), max_length=NAME, required=False)
    last_name = LineField(label=_("Nom"), max_length=NAME, required=False)
    language = forms.ChoiceField(
        label=_("Langue de l’invitation"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )
    field_order = ["email", "first_name", "last_name", "language", "cooperative"]

    @property
    def person(self):
        """What actions.invite is to know of them."""
        return {name: self.cleaned_data[name] for name in ("email", "first_name", "last_name", "language")}


class WelcomeForm(forms.Form):
    """Who it is that accepts."""

    first_name = LineField(
        label=_("Prénom"), max_length=NAME, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = LineField(
        label=_("Nom"), max_length=NAME, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
