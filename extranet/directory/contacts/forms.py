from django import forms
from django.utils.translation import gettext_lazy

from extranet.accounts.models.report import REASON


class ReportForm(forms.Form):
    """Why something should not be read."""

    reason = forms.CharField(
        label=gettext_lazy("Pour quelle raison ?"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("En quelques mots : 1 000 caractères au plus."),
        error_messages={"required": gettext_lazy("Dites en quelques mots ce qui ne va pas.")},
    )
