import hashlib

from allauth.account import app_settings
from allauth.account import forms as allauth_forms
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import respond_429
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.forms import UserChangeForm as DjangoUserChangeForm
from django.utils.translation import gettext_lazy as _

from .models import User
from .throttle import take_attempt


class LoginForm(allauth_forms.LoginForm):
    """Address and password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _dress(self.fields["login"], _("Adresse e-mail"), _("Celle que connaît votre coopérative."))
        _dress(self.fields["password"], _("Mot de passe"))


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

    def clean_code(self):
        request = context.request
        started_at = request.session[LOGIN_SESSION_KEY]["initiated_at"]  # one per code asked for, address known or not
        key = hashlib.sha256(f"{request.session.session_key}:{started_at}".encode()).hexdigest()
        if not take_attempt(key, app_settings.LOGIN_BY_CODE_MAX_ATTEMPTS, app_settings.LOGIN_TIMEOUT):
            raise ImmediateHttpResponse(respond_429(request))
        return super().clean_code()


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
    if help_text:
        field.help_text = help_text
