from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.directory.forms import SkillsField
from extranet.directory.submission import SubmissionField
from pages.words import BREAKS

from .models import Notice, Reply

LONGEST = timedelta(days=365)  # a notice that nobody renews for a year is no longer one
USUAL = timedelta(days=30)


class NoticeForm(forms.ModelForm):
    """What a member offers, needs or would like to do with others."""

    kind = forms.ChoiceField(
        label=gettext_lazy("De quoi s’agit-il ?"), choices=Notice.Kind.choices, widget=forms.RadioSelect
    )
    skills = SkillsField(
        label=gettext_lazy("Compétences"),
        required=False,
        max_length=1000,
        help_text=gettext_lazy("Séparées par des virgules : illustration, dessin au trait."),
    )
    closes_on = forms.DateField(
        label=gettext_lazy("Ouverte jusqu’au"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=gettext_lazy("Un an au plus. Après ce jour, l’annonce ne reçoit plus de réponses."),
    )
    submission = SubmissionField()

    class Meta:
        model = Notice
        fields = ("kind", "title", "body", "skills", "closes_on")
        labels = {"title": gettext_lazy("Titre"), "body": gettext_lazy("Votre annonce")}
        help_texts = {
            "title": gettext_lazy("Une phrase qui dit l’essentiel : 120 caractères au plus."),
            "body": gettext_lazy("Le premier paragraphe est mis en avant. 4 000 caractères au plus."),
        }
        widgets = {"body": forms.Textarea(attrs={"rows": 10})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["closes_on"].initial = today + USUAL
        if self.instance.pk:
            del self.fields["submission"]

    def clean_title(self):
        """A title stays on its line, in the mail that quotes it too; the fixed spaces of French remain."""
        return BREAKS.sub(" ", self.cleaned_data["title"]).strip()

    def clean_closes_on(self):
        day, today = self.cleaned_data["closes_on"], timezone.localdate()
        if day < today:
            raise ValidationError(_("Cette date est passée : choisissez aujourd’hui ou un jour à venir."))
        if day > today + LONGEST:
            raise ValidationError(_("C’est dans plus d’un an : choisissez une date plus proche."))
        return day

    def texts(self):
        """What was given for the fields of the model, without skills."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name != "skills"}


class ReplyForm(forms.ModelForm):
    """An answer to a notice, for its author or for all members."""

    AUTHOR, ALL = "author", "all"

    readers = forms.ChoiceField(
        label=gettext_lazy("Qui peut le lire ?"), initial=AUTHOR, widget=forms.RadioSelect, choices=()
    )
    submission = SubmissionField()

    class Meta:
        model = Reply
        fields = ("body",)
        widgets = {"body": forms.Textarea(attrs={"rows": 5})}
        error_messages = {"body": {"required": gettext_lazy("Écrivez votre message avant de l’envoyer.")}}

    def __init__(self, *args, notice, member, **kwargs):
        super().__init__(*args, **kwargs)
        if notice.author_id == member.pk:
            del self.fields["readers"]
            self.fields["body"].help_text = _("Tous les membres le liront.")
            return
        name = notice.author.first_name if notice.author else ""
        only = _("%(name)s seulement") % {"name": name} if name else _("La personne qui a écrit l’annonce")
        self.fields["readers"].choices = [(self.AUTHOR, only), (self.ALL, _("Tous les membres"))]
        if name:
            self.fields["body"].help_text = _(
                "%(name)s le recevra par e-mail ; les autres membres ne le liront pas, sauf si vous le souhaitez."
            ) % {"name": name}

    @property
    def is_public(self):
        return self.cleaned_data.get("readers", self.ALL) == self.ALL
