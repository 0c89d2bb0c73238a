import base64
import re

from allauth.account import views as allauth_views
from allauth.core import ratelimit
from allauth.mfa.totp import views as totp_views
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.views import account as wagtail_views

from . import proof
from .forms import ActivateTOTPForm, ReauthenticateByMailForm, RequestLoginCodeForm

PAPER = '<rect width="100%" height="100%" fill="#fff"/>'


class LoginView(allauth_views.LoginView):
    """The door: an address to send a code to, or a passkey, or address and password for those who ask for it."""

    def get_context_data(self, **kwargs):
        by_password = self.request.method == "POST" or self.request.GET.get("par") == "mot-de-passe"
        return super().get_context_data(**kwargs) | {"code_form": RequestLoginCodeForm(), "by_password": by_password}


@method_decorator(login_required, name="dispatch")
class ReauthenticateByCodeView(allauth_views.BaseReauthenticateView):
    """A code sent by e-mail once more, for who has nothing else to prove who they are."""

    form_class = ReauthenticateByMailForm
    template_name = "account/reauthenticate_by_code.html"

    def post(self, request, *args, **kwargs):
        if "send" in request.POST:
            too_many = ratelimit.consume_or_429(request, action="request_login_code", key=request.user.email)
            if too_many:
                return too_many
            proof.send_code(request)
        elif proof.awaited(request):
            return super().post(request, *args, **kwargs)
        return redirect(self.passthrough_next_url(request.path))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"code": (proof.awaited(self.request) or {}).get("code", "")}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"is_sent": proof.awaited(self.request) is not None}

    def form_valid(self, form):
        proof.confirm(self.request)
        return super().form_valid(form)


class ActivateTOTPView(totp_views.ActivateTOTPView):
    """Setting up an application of codes. The square stands on white paper: on a dark page no camera would read it."""

    form_class = ActivateTOTPForm

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        drawn = re.sub(r"<svg[^>]*>", lambda opening: opening[0] + PAPER, context["totp_svg"], count=1)
        encoded = base64.b64encode(drawn.encode()).decode()
        return context | {"totp_svg_data_uri": f"data:image/svg+xml;base64,{encoded}"}


@require_POST
@login_required
def end_session(request, pk):
    """Sign me out on another device of mine; on this one, ask first, as everywhere."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    if session.is_current():
        return redirect("account_logout")
    session.end()
    messages.success(request, _("Cet appareil est déconnecté."))
    return redirect("usersessions_list")


class PreferencesView(wagtail_views.AccountView):
    """An editor's preferences in Wagtail's admin. Who they are is changed under /compte/, or by an administrator."""

    def get_panels(self):
        return [panel for panel in super().get_panels() if panel.name not in ("name_email", "password")]
