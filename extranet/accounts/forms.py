import hashlib
import struct
from contextlib import contextmanager

from allauth.account import app_settings
from allauth.account import forms as allauth_forms
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import respond_429
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.forms import UserChangeForm as DjangoUserChangeForm
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from . import proof
from .models import User
from .throttle import take_attempt

NOT_KNOWN = _("Cette clé d’accès n’est pas reconnue.")
UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, struct.error)  # what parsers raise
KEY_NAME = 60  # characters of what a key is called


class LoginForm(allauth_forms.LoginForm):
    """Address and password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["login"], _("Adresse e-mail"), _("Celle que connaît votre coopérative."))
        _dress(self.fields["password"], _("Mot de passe"), _forgotten())


class RequestLoginCodeForm(allauth_forms.RequestLoginCodeForm):
    """The address that a code is sent to."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["email"], _("Adresse e-mail"), _("Celle que connaît votre coopérative."))


class ConfirmLoginCodeForm(allauth_forms.ConfirmLoginCodeForm):
    """The code received by e-mail. allauth counts wrong ones in the session, which parallel requests outrun."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["code"], _("Code reçu par e-mail"))

    def asked_at(self):
        """Return what tells a code from another: one per code asked for, address known or not."""
        return context.request.session[LOGIN_SESSION_KEY]["initiated_at"]

    def clean_code(self):
        request = context.request
        key = hashlib.sha256(f"{request.session.session_key}:{self.asked_at()}".encode()).hexdigest()
        if not take_attempt(key, app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS, app_settings.LOGIN_TIMEOUT):
            raise ImmediateHttpResponse(respond_429(request))
        return super().clean_code()


class ReauthenticateForm(allauth_forms.ReauthenticateForm):
    """The password, once more."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["password"], _("Mot de passe"), _forgotten())


class ReauthenticateByMailForm(ConfirmLoginCodeForm):
    """A code received by e-mail, once more."""

    def asked_at(self):
        return proof.awaited(context.request)["at"]


class AddEmailForm(allauth_forms.AddEmailForm):
    """The address to take the place of the present one."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["email"], _("Nouvelle adresse e-mail"), _("Un lien y est envoyé pour la confirmer."))


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    """The address that a link is sent to."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["email"], _("Adresse e-mail"), _("Celle que connaît votre coopérative."))


class NewPasswordMixin:
    """A new password, typed twice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rule = _("Douze caractères au moins : une phrase se retient mieux qu’un mot.")
        _dress(self.fields["password1"], _("Nouveau mot de passe"), rule)
        _dress(self.fields["password2"], _("Le même, encore une fois"))
        if "oldpassword" in self.fields:
            _dress(self.fields["oldpassword"], _("Mot de passe actuel"), _forgotten())

    def clean(self):
        cleaned = super(allauth_forms.PasswordVerificationMixin, self).clean()
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("Les deux mots de passe ne sont pas les mêmes."))
        return cleaned


class ChangePasswordForm(NewPasswordMixin, allauth_forms.ChangePasswordForm):
    """A password in the place of another."""


class SetPasswordForm(NewPasswordMixin, allauth_forms.SetPasswordForm):
    """A first password."""


class ResetPasswordKeyForm(NewPasswordMixin, allauth_forms.ResetPasswordKeyForm):
    """A password in the place of one that is forgotten."""


class CodeMixin:
    """A code of the application, or a recovery code."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["code"], _("Code"), _("Les six chiffres de l’application, ou un code de secours."))


class SecondFactorForm(CodeMixin, mfa_forms.AuthenticateForm):
    """A code, after the password."""


class ReauthenticateByCodeForm(CodeMixin, mfa_forms.ReauthenticateForm):
    """A code, once more."""


class ActivateTOTPForm(totp_forms.ActivateTOTPForm):
    """The first code of an application."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["code"], _("Code"), _("Les six chiffres que l’application affiche."))


class KeyAnswerMixin:
    """What a browser says that a key has answered: anybody may send anything, and allauth believes half of it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _expect_answer(self)

    def clean_credential(self):
        with _believing_nothing():
            return super().clean_credential()


class EnterByKeyForm(KeyAnswerMixin, webauthn_forms.LoginWebAuthnForm):
    """A key that opens alone."""


class SecondKeyForm(KeyAnswerMixin, webauthn_forms.AuthenticateWebAuthnForm):
    """A key, after the password."""


class ReauthenticateByKeyForm(KeyAnswerMixin, webauthn_forms.ReauthenticateWebAuthnForm):
    """A key, once more."""


class AddKeyForm(webauthn_forms.AddWebAuthnForm):
    """A new key: what it is called, and whether it opens alone, which is what people add one for."""

    def __init__(self, *args, **kwargs):
        own = Authenticator.objects.filter(user=kwargs["user"], type=Authenticator.Type.WEBAUTHN)
        name = _("Clé d’accès %(number)s") % {"number": own.count() + 1}
        kwargs["initial"] = {"name": name, "passwordless": True}
        super().__init__(*args, **kwargs)
        _name_key(self)
        _expect_answer(self)
        help_text = _("Elle vous demandera votre empreinte, votre visage ou le code de votre appareil.")
        _dress(self.fields["passwordless"], _("Entrer avec cette clé seule, sans code ni mot de passe"), help_text)

    def clean_name(self):
        return self.cleaned_data["name"][:KEY_NAME] or self.initial["name"]

    def clean(self):
        with _believing_nothing():
            return super().clean()


class EditKeyForm(webauthn_forms.EditWebAuthnForm):
    """What a key is called."""

    name = forms.CharField(max_length=KEY_NAME)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _name_key(self)


class UserCreationForm(AdminUserCreationForm):
    """A new account, made by an administrator."""

    class Meta:
        model = User
        fields = ("email", "first_name", "last_name", "language")


class UserChangeForm(DjangoUserChangeForm):
    """An account, changed by an administrator."""

    class Meta:
        model = User
        fields = "__all__"
        field_classes = {}


def _dress(field, label, help_text=None):
    """Give one of allauth's fields our words, and no placeholder: it would vanish as one types."""
    field.label = label
    field.widget.attrs.pop("placeholder", None)
    if isinstance(field, forms.EmailField):
        field.error_messages["invalid"] = _("Écrivez une adresse e-mail comme prenom@exemple.fr.")
    if help_text:
        field.help_text = help_text


@contextmanager
def _believing_nothing():
    """Turn whatever goes wrong in reading a key's answer into an error of the form."""
    try:
        yield
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        struct.error,
        ValidationError,
    ) as broken:
        if getattr(broken, "code", "incorrect_code") != "incorrect_code":
            raise
        raise ValidationError(NOT_KNOWN) from broken


def _expect_answer(form):
    """Say in words what is wrong with a field that nobody sees."""
    field = form.fields["credential"]
    field.label = _("Clé d’accès")
    field.error_messages |= {"invalid": NOT_KNOWN, "required": _("Votre appareil n’a rien répondu : essayez encore.")}


def _name_key(form):
    form.fields["name"].widget.attrs["maxlength"] = KEY_NAME
    _dress(form.fields["name"], _("Nom de la clé"), _("Pour la reconnaître : « mon téléphone », « la clé bleue »."))


def _forgotten():
    return format_html('<a href="{}">{}</a>', reverse("account_reset_password"), _("Mot de passe oublié ?"))
