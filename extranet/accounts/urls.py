"""Signing in: django-allauth's addresses, with our own door and our own forms."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path, re_path

from . import forms, my_data
from .invitations.views import welcome
from .proof import before_seeing
from .views import ActivateTOTPView, LoginView, ReauthenticateByCodeView, end_session

RESET_KEY = r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"


def ours(view, form, **others):
    """Return allauth's `view` with our `form`."""
    return view.as_view(form_class=form, **others)


urlpatterns = [
    path("login/", LoginView.as_view(), name="account_login"),
    path("email/", before_seeing(ours(account.EmailView, forms.AddEmailForm)), name="account_email"),
    path("reauthenticate/", ours(account.ReauthenticateView, forms.ReauthenticateForm), name="account_reauthenticate"),
    path("reauthenticate/code/", ReauthenticateByCodeView.as_view(), name="account_reauthenticate_by_code"),
    path(
        "password/change/", ours(account.PasswordChangeView, forms.ChangePasswordForm), name="account_change_password"
    ),
    path(
        "password/set/",
        before_seeing(ours(account.PasswordSetView, forms.SetPasswordForm)),
        name="account_set_password",
    ),
    path("password/reset/", ours(account.PasswordResetView, forms.ResetPasswordForm), name="account_reset_password"),
    re_path(
        RESET_KEY,
        ours(account.PasswordResetFromKeyView, forms.ResetPasswordKeyForm),
        name="account_reset_password_from_key",
    ),
    path(
        "2fa/authenticate/",
        ours(mfa.AuthenticateView, forms.SecondFactorForm, webauthn_form_class=forms.SecondKeyForm),
        name="mfa_authenticate",
    ),
    path(
        "2fa/reauthenticate/", ours(mfa.ReauthenticateView, forms.ReauthenticateByCodeForm), name="mfa_reauthenticate"
    ),
    path("2fa/totp/activate/", ActivateTOTPView.as_view(), name="mfa_activate_totp"),
    path("2fa/webauthn/add/", ours(webauthn.AddWebAuthnView, forms.AddKeyForm), name="mfa_add_webauthn"),
    path("2fa/webauthn/login/", ours(webauthn.LoginWebAuthnView, forms.EnterByKeyForm), name="mfa_login_webauthn"),
    path(
        "2fa/webauthn/reauthenticate/",
        ours(webauthn.ReauthenticateWebAuthnView, forms.ReauthenticateByKeyForm),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "2fa/webauthn/keys/<int:pk>/edit/", ours(webauthn.EditWebAuthnView, forms.EditKeyForm), name="mfa_edit_webauthn"
    ),
    path("sessions/<int:pk>/", end_session, name="account_end_session"),
    path("mes-donnees/", my_data.my_data, name="accounts_my_data"),
    path("effacement/", my_data.ask_erasure, name="accounts_ask_erasure"),
    path("effacement/fait/", my_data.erased, name="accounts_erased"),
    path("effacement/<str:token>/", my_data.erase, name="accounts_erase"),
    path("invitation/<str:token>/", welcome, name="account_invitation"),
    path("", include("allauth.urls")),
]
