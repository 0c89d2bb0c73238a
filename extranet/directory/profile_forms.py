"""What members say of themselves and to whom: all of it on one page, or the first time in three screens."""

from typing import NamedTuple

from django import forms
from django.conf import settings
from django.forms import BoundField
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from .forms import LinesField, LinksField, PhotoField, SkillsField, phone_number, web_address
from .models import FIELDS, Profile
from .visibility import Level

WHO = ("photo", "headline", "business", "domain", "commune")
WHAT = ("presentation", "offers", "needs", "skills", "is_open", "references")
REACH = ("email", "phone", "website", "links")
ADVISED = dict.fromkeys(FIELDS, Level.MEMBERS) | {"email": Level.COOPERATIVE, "phone": Level.COOPERATIVE}
ADVICE_FOUND = _("Notre conseil : tous les membres. On cherche un métier ou une idée dans tout le réseau.")
ADVICE_REACHED = _("Notre conseil : votre coopérative pour l’e-mail et le téléphone, tous les membres pour le reste.")
EMAIL = _("Adresse e-mail")


class Row(NamedTuple):
    """A field of a profile on a page: its input and who sees it, each where it is asked for."""

    name: str
    label: str
    field: BoundField | None
    level: BoundField | None


class LevelField(forms.TypedChoiceField):
    """Who sees a field; only its owner, where nothing is said."""

    widget = forms.Select(attrs={"class": "input"})

    def __init__(self, **kwargs):
        super().__init__(choices=Level.choices, coerce=int, empty_value=Level.ME, required=False, **kwargs)


class ProfileForm(forms.ModelForm):
    """What a member says of themselves, and for each field who may see it: nobody where that is not said.

    The button OPEN shows at one go what is filled in, each field as far as `opened` says, or as it was if that is more.
    """

    OPEN = "open"
    asked = FIELDS
    about = ("is_listed", "language")
    opened = dict.fromkeys(FIELDS, Level.MEMBERS)

    photo = PhotoField(
        label=_("Photo"),
        required=False,
        help_text=_("JPEG, PNG ou WebP, 10 Mo au plus. Le lieu et la date de prise de vue sont effacés."),
    )
    no_photo = forms.BooleanField(label=_("Retirer ma photo"), required=False)
    offers = LinesField(
        label=_("Je propose"),
        required=False,
        max_length=1500,
        help_text=_("Une proposition par ligne : un savoir-faire, un coup de main, un lieu."),
    )
    needs = LinesField(label=_("Je cherche"), required=False, max_length=1500, help_text=_("Une demande par ligne."))
    skills = SkillsField(
        label=_("Compétences"),
        required=False,
        max_length=1000,
        help_text=_("Séparées par des virgules : illustration, couture, comptabilité."),
    )
    references = LinesField(
        label=_("Mes références"),
        required=False,
        max_length=1500,
        help_text=_("Une par ligne : pour qui, quoi, quand."),
    )
    phone = forms.CharField(
        label=_("Téléphone"),
        required=False,
        max_length=30,
        validators=[phone_number],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    website = forms.URLField(
        label=_("Site internet"),
        required=False,
        max_length=300,
        assume_scheme="https",
        validators=[web_address],
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )
    links = LinksField(
        label=_("Autres liens"),
        required=False,
        max_length=1500,
        help_text=_("Une adresse par ligne : un portfolio, un réseau, une boutique."),
    )
    language = forms.ChoiceField(
        label=_("Langue des e-mails"),
        choices=[(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES],
        help_text=_("Celle dans laquelle nous vous écrivons. Les autres membres ne la voient pas."),
    )

    class Meta:
        model = Profile
        fields = (
            "headline", "business", "domain", "commune", "presentation", "offers", "needs", "skills", "is_open",
            "references", "phone", "website", "links", "is_listed", *(f"visible_{name}" for name in FIELDS),
        )  # fmt: skip
        labels = {
            "headline": _("Activité"),
            "presentation": _("Ce que je fais"),
            "commune": _("Commune"),
            "is_listed": _("Figurer dans l’annuaire"),
            "business": _("Nom de l’entreprise"),
            "domain": _("Domaine"),
            "is_open": _("Je suis ouvert·e à collaborer en ce moment"),
        }
        help_texts = {
            "headline": _("Votre métier en quelques mots, comme sur une carte de visite."),
            "presentation": _("4 000 caractères au plus."),
            "is_listed": _("L’annuaire n’est lu que par les membres des coopératives."),
        }
        widgets = {"presentation": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        asked = {*self.asked, *self.about, *(["no_photo"] if "photo" in self.asked and self.instance.photo else [])}
        self.fields = {name: field for name, field in self.fields.items() if name in asked}
        for name in self.levels():
            self.fields[f"visible_{name}"] = LevelField(label=_("Qui le voit"))
        for name in {"headline", "commune", "presentation"} & set(self.fields):
            self.fields[name].widget.attrs["maxlength"] = self.fields[name].max_length
        if "language" in self.fields:
            self.fields["language"].initial = self.instance.user.language

    def levels(self):
        """The fields whose readers are chosen here."""
        return FIELDS

    def clean(self):
        given = super().clean()
        if self.OPEN in self.data:
            given["is_listed"] = True
            for name in filter(self._holds, self.levels()):
                given[f"visible_{name}"] = max(given.get(f"visible_{name}", Level.ME), self.opened[name])
        return given

    def _holds(self, name):
        """Tell whether `name` says something, once this is saved."""
        given = self.cleaned_data
        if name in self.fields and (name != "photo" or given.get("photo") or given.get("no_photo")):
            return bool(given.get(name))
        return self.instance.holds(name)

    def rows(self, names):
        """Those of `names` that this form asks something about."""
        for name in names:
            field, level = (self[key] if key in self.fields else None for key in (name, f"visible_{name}"))
            if field or level:
                label = EMAIL if name == "email" else self.base_fields[name].label
                yield Row(name, label, field, level)

    def asked_rows(self):
        """What this form asks for, in the order of the page."""
        return self.rows(self.asked)

    def groups(self):
        """[(title, rows)] of the whole profile."""
        titles = (
            (_("Qui je suis"), WHO),
            (_("Ce que je fais, propose et cherche"), WHAT),
            (_("Comment me joindre"), REACH),
        )
        return [(title, list(self.rows(names))) for title, names in titles]

    def texts(self):
        """What was rightly given for the columns of a profile, but its photo."""
        given = self.cleaned_data
        return {name: given[name] for name in self.Meta.fields if name in given and name != "skills"}


class WhoForm(ProfileForm):
    """The first screen: who I am."""

    asked, about = WHO, ()

    def levels(self):
        return ()


class WhatForm(ProfileForm):
    """The second: what I do, offer and look for."""

    asked, about = ("presentation", "offers", "needs", "skills", "is_open"), ()

    def levels(self):
        return ()


class ShownForm(ProfileForm):
    """The third: whom I show it to, of what I wrote. Nothing is chosen beforehand; OPEN follows our advice."""

    asked, about, opened = (), ("is_listed",), ADVISED

    def levels(self):
        return [name for name in FIELDS if self.instance.holds(name)]

    def groups(self):
        """[(title, our advice, rows)] of what is filled in: what one is found by, then how one is reached."""
        found = _("Ce qui vous fait trouver"), ADVICE_FOUND, list(self.rows((*WHO, *WHAT)))
        reached = _("Ce qui permet de vous joindre"), ADVICE_REACHED, list(self.rows(REACH))
        return [group for group in (found, reached) if group[2]]
