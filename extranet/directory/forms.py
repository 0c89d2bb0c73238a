import re

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from . import photos, vocabulary
from .models import FIELDS, Profile, Showcase, SkillName
from .models.profile import Help, lines
from .models.skill import key
from .visibility import Level

MAX_LINES, LINE_LENGTH = 10, 120
MAX_SKILLS, SKILL_LENGTH = 12, 60
web_address = URLValidator(schemes=["http", "https"])
phone_number = RegexValidator(
    r"^\+?[0-9][0-9 .()/\u00a0\u202f-]{4,28}$",
    gettext_lazy("Écrivez un numéro de téléphone, par exemple 04 00 00 00 00."),
)


class LinesField(forms.CharField):
    """Several short lines of text, cleaned of the empty ones."""

    widget = forms.Textarea(attrs={"rows": 4})
    longest = LINE_LENGTH

    def clean(self, value):
        found = lines(super().clean(value))
        if len(found) > MAX_LINES:
            raise ValidationError(_("Écrivez %(most)s lignes au plus."), params={"most": MAX_LINES})
        return "\n".join(self.clean_line(line) for line in found)

    def clean_line(self, line):
        if len(line) > self.longest:
            raise ValidationError(
                _("Chaque ligne compte %(most)s caractères au plus : raccourcissez « %(start)s… »."),
                params={"most": self.longest, "start": line[:30]},
            )
        return line


class LinksField(LinesField):
    """Several web addresses, one a line."""

    longest = 300

    def clean_line(self, line):
        address = line if re.match(r"(?i)[a-z][a-z0-9+.-]*:(?!\d)", line) else f"https://{line}"
        super().clean_line(address)
        try:
            web_address(address)
        except ValidationError as refused:
            raise ValidationError(
                _("« %(start)s » n’est pas une adresse de site."), params={"start": line[:60]}
            ) from refused
        return address


def check_skill(name):
    """Refuse what cannot be the name of one skill."""
    if len(name) > SKILL_LENGTH:
        raise ValidationError(
            _("Une compétence compte %(most)s caractères au plus : raccourcissez « %(start)s… »."),
            params={"most": SKILL_LENGTH, "start": name[:30]},
        )
    if not re.search(r"\w", name) or re.search(r"[,;]", name):
        raise ValidationError(_("« %(name)s » n’est pas une compétence."), params={"name": name})


class SkillsField(forms.CharField):
    """Names of skills, separated by commas or lines; cleaned to a list."""

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else ", ".join(map(str, value))

    def clean(self, value):
        names = [" ".join(name.split()) for name in re.split(r"[,;\n]", super().clean(value))]
        names = [name for name in dict.fromkeys(names) if name]
        if len(names) > MAX_SKILLS:
            raise ValidationError(_("Choisissez %(most)s compétences au plus."), params={"most": MAX_SKILLS})
        for name in names:
            check_skill(name)
        return names


class PhotoField(forms.FileField):
    """A photo, cleaned to a small file made again from its pixels."""

    widget = forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if not data:
            return None
        try:
            return photos.remade(upload)
        except photos.PhotoRefused as refused:
            raise ValidationError(str(refused), code="photo") from refused


class LevelField(forms.TypedChoiceField):
    """Who sees a field; only its owner, where nothing is said."""

    def __init__(self, **kwargs):
        super().__init__(choices=Level.choices, coerce=int, empty_value=Level.ME, required=False, **kwargs)


class HelpForm(forms.Form):
    """What somebody of a support team helps with."""

    helps = forms.MultipleChoiceField(
        label=gettext_lazy("J’aide pour"), choices=Help.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class ShowcaseForm(forms.ModelForm):
    """Whether a member has a page on the public site, and search engines may keep it."""

    class Meta:
        model = Showcase
        fields = ("is_on", "is_indexed")
        labels = {
            "is_on": gettext_lazy("Avoir ma page sur le site"),
            "is_indexed": gettext_lazy("La laisser trouver par les moteurs de recherche"),
        }


class ProfileForm(forms.ModelForm):
    """What a member says of themselves, and for each field who may see it: nobody where that is not said."""

    photo = PhotoField(
        label=gettext_lazy("Photo"),
        required=False,
        help_text=gettext_lazy("JPEG, PNG ou WebP, 10 Mo au plus. Le lieu et la date de prise de vue sont effacés."),
    )
    no_photo = forms.BooleanField(label=gettext_lazy("Retirer ma photo"), required=False)
    offers = LinesField(
        label=gettext_lazy("Je propose"),
        required=False,
        max_length=1500,
        help_text=gettext_lazy("Une proposition par ligne : un savoir-faire, un coup de main, un lieu."),
    )
    needs = LinesField(
        label=gettext_lazy("Je cherche"),
        required=False,
        max_length=1500,
        help_text=gettext_lazy("Une demande par ligne."),
    )
    skills = SkillsField(
        label=gettext_lazy("Compétences"),
        required=False,
        max_length=1000,
        help_text=gettext_lazy("Séparées par des virgules : illustration, couture, comptabilité."),
    )
    references = LinesField(
        label=gettext_lazy("Mes références"),
        required=False,
        max_length=1500,
        help_text=gettext_lazy("Une par ligne : pour qui, quoi, quand."),
    )
    phone = forms.CharField(
        label=gettext_lazy("Téléphone"),
        required=False,
        max_length=30,
        validators=[phone_number],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    website = forms.URLField(
        label=gettext_lazy("Site internet"),
        required=False,
        max_length=300,
        assume_scheme="https",
        validators=[web_address],
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )
    links = LinksField(
        label=gettext_lazy("Autres liens"),
        required=False,
        max_length=1500,
        help_text=gettext_lazy("Une adresse par ligne : un portfolio, un réseau, une boutique."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Langue des e-mails"),
        choices=[(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES],
        help_text=gettext_lazy("Celle dans laquelle nous vous écrivons. Les autres membres ne la voient pas."),
    )

    class Meta:
        model = Profile
        fields = (
            "headline", "business", "domain", "presentation", "offers", "needs", "is_open", "skills", "references",
            "commune", "phone", "website", "links", "is_listed", *(f"visible_{name}" for name in FIELDS),
        )  # fmt: skip
        labels = {
            "headline": gettext_lazy("Activité"),
            "presentation": gettext_lazy("Ce que je fais"),
            "commune": gettext_lazy("Commune"),
            "is_listed": gettext_lazy("Figurer dans l’annuaire"),
            "business": gettext_lazy("Nom de l’entreprise"),
            "domain": gettext_lazy("Domaine"),
            "is_open": gettext_lazy("Je suis prêt·e à collaborer en ce moment"),
        }
        help_texts = {
            "headline": gettext_lazy("Votre métier en quelques mots, comme sur une carte de visite."),
            "presentation": gettext_lazy("4 000 caractères au plus."),
            "is_listed": gettext_lazy("L’annuaire n’est lu que par les membres des coopératives."),
        }
        widgets = {"presentation": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in FIELDS:
            self.fields[f"visible_{name}"] = LevelField(label=gettext_lazy("Qui le voit"))
        self.fields["language"].initial = self.instance.user.language
        for name in ("headline", "commune", "presentation"):
            self.fields[name].widget.attrs["maxlength"] = self.fields[name].max_length

    def rows(self):
        """[(bound field, bound level)] of what shows as one field and who sees it."""
        names = [name for name in self.Meta.fields if f"visible_{name}" in self.fields]
        return [(self[name], self[f"visible_{name}"]) for name in names]

    def texts(self):
        """What was given for the fields of the model, without photo and skills."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name != "skills"}


DEEDS = {  # what can be done of a skill with a name: label, help, button
    "rename": (
        gettext_lazy("Un meilleur nom"),
        gettext_lazy("L’ancien reste un synonyme."),
        gettext_lazy("Renommer"),
    ),
    "add_synonym": (
        gettext_lazy("Un synonyme"),
        gettext_lazy("Qui l’écrit ou le cherche trouvera cette compétence."),
        gettext_lazy("Ajouter"),
    ),
    "merge": (
        gettext_lazy("C’est la même chose que"),
        gettext_lazy("Les profils et les annonces passent à celle que vous nommez ; tous ces noms la trouvent."),
        gettext_lazy("Fusionner"),
    ),
}


class SkillForm(forms.Form):
    """One deed, of DEEDS, upon `skill`."""

    name = forms.CharField()

    def __init__(self, *args, skill, deed, **kwargs):
        super().__init__(*args, auto_id=f"id_{deed}_%s", **kwargs)
        self.skill, self.deed, self.button = skill, deed, DEEDS[deed][2]
        self.fields["name"].label, self.fields["name"].help_text = DEEDS[deed][:2]
        if deed == "merge":
            self.fields["name"].widget.attrs["list"] = "competences"

    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        check_skill(name)
        if self.deed == "merge":
            named = SkillName.objects.filter(folded=key(name)).select_related("skill").first()
            if named is None or named.skill == self.skill:
                raise ValidationError(_("Nommez une autre compétence du réseau."))
            self.kept = named.skill
        return name

    def done_by(self, actor):
        """Do it in the name of `actor`; return the skill that is left."""
        if self.deed == "merge":
            return vocabulary.merge(actor, self.kept, [self.skill])
        verb = vocabulary.rename if self.deed == "rename" else vocabulary.add_synonym
        return verb(actor, self.skill, self.cleaned_data["name"])
