from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

GUARDED = ("/admin/", "/django-admin/")


class SecondFactorMiddleware:
    """Who edits has a second factor (OWASP ASVS 5, 6.3.3): without one, the admin leads to its set-up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if (
            settings.SECOND_FACTOR_REQUIRED
            and request.path_info.startswith(GUARDED)
            and request.user.is_authenticated
            and not is_mfa_enabled(request.user)
        ):
            messages.warning(request, _("Avant d’entrer ici, ajoutez une clé d’accès ou une application de codes."))
            return redirect("mfa_index")
        return self.get_response(request)
