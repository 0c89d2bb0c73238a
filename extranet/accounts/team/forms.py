from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    """The address to take the place of that of `user`."""

    email = forms.EmailField(
        label=_("Nouvelle adresse e-mail"),
        max_length=254,
        help_text=_("Elle sert dès maintenant : relisez-la bien, un code d’entrée y sera envoyé à qui le demande."),
        error_messages={"invalid": _("Écrivez une adresse e-mail comme prenom@exemple.fr.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        if email == self.user.email:
            raise ValidationError(_("C’est déjà son adresse : donnez-en une autre."))
        return email
