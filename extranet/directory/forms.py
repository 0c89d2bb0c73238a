"""Fields of forms that people fill in about themselves, cleaned to what is kept."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import photos, vocabulary
from .models import Showcase, SkillName
from .models.profile import Help, lines
from .models.skill import key

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
