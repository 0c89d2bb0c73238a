from django import forms
from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from pages.models import Cooperative
from pages.sheets import Unreadable, read
from pages.words import BREAKS

from .addresses import cleaned
from .columns import LABELS

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


class FileForm(IntoCooperative):
    """A list of people, as a file."""

    file = forms.FileField(
        label=_("Votre liste"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=_("XLSX ou CSV, 5 Mo et 10 000 lignes au plus. La première ligne porte le titre des colonnes."),
        error_messages={"required": _("Choisissez un fichier."), "empty": _("Ce fichier est vide.")},
    )
    field_order = ["file", "cooperative"]

    def clean_file(self):
        """Read the file: what it holds is `table`."""
        file = self.cleaned_data["file"]
        try:
            self.table = read(file.name, file.read())
        except Unreadable as broken:
            raise forms.ValidationError(str(broken)) from broken
        return file


class ColumnsForm(forms.Form):
    """Which column of a file holds what."""

    def __init__(self, data, batch):
        super().__init__(data, initial={what: str(place) for what, place in batch.columns.items()})
        example = batch.rows[0][1] if batch.rows else []
        titles = batch.titles + [""] * (len(example) - len(batch.titles))
        named = [title or format_lazy("{} {}", _("Colonne"), place + 1) for place, title in enumerate(titles)]
        choices = [
            (str(place), format_lazy("{} · {}", title, example[place][:40]) if example[place] else title)
            for place, title in enumerate(named)
        ]
        for what, label in LABELS.items():
            is_required = what == "email"
            nothing = _("Choisissez une colonne") if is_required else _("Aucune colonne")
            self.fields[what] = forms.ChoiceField(label=label, choices=[("", nothing), *choices], required=is_required)

    def clean(self):
        """Refuse a column that would hold two things."""
        chosen = [place for place in self.cleaned_data.values() if place]
        if len(chosen) != len(set(chosen)):
            raise forms.ValidationError(_("La même colonne est choisie deux fois."))

    @property
    def columns(self):
        """{what: place}, of what was chosen."""
        return {what: int(place) for what, place in self.cleaned_data.items() if place}
