from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.sessions import middleware as sessions
from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _

from . import actions, factors
from .models import User

GUARDED = {  # what one needs to enter
    "/admin/": lambda user: user.has_perm("wagtailadmin.access_admin"),
    "/django-admin/": lambda user: user.is_staff,
}


class SessionMiddleware(sessions.SessionMiddleware):
    """Django's, which leads back to the sign-in those who are signed out, or erased, while they are being answered."""

    def process_exception(self, request, exception):
        if not isinstance(exception, (DatabaseError, ObjectDoesNotExist)) or not request.user.is_authenticated:
            return None
        if User.objects.filter(pk=request.user.pk).exists():
            return None
        logout(request)
        return redirect("account_login")

    def process_response(self, request, response):
        try:
            return super().process_response(request, response)
        except SessionInterrupted:
            return redirect("account_login")  # the cookie stays: another answer may have just given a new one


class AdminDoorMiddleware:
    """Guards both admins from who is signed in: 404 for who may not enter, as everywhere else."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        may_enter = next((test for path, test in GUARDED.items() if request.path_info.startswith(path)), None)
        if may_enter and request.user.is_authenticated and not may_enter(request.user):
            raise Http404
        return self.get_response(request)


class SecondFactorMiddleware:
    """Leads who needs a second factor, and has none, to its set-up, from every door that is theirs (see factors.py).

    It stands before the doors themselves: no view of theirs is reached.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.ways_out = {reverse("wagtailadmin_logout"), reverse("admin:logout")}

    def __call__(self, request):
        if settings.SECOND_FACTOR_REQUIRED and self.is_theirs(request.path_info) and self.lacks_one(request.user):
            messages.warning(request, _("Avant d’entrer ici, ajoutez une clé d’accès ou une application de codes."))
            return redirect("mfa_index")
        return self.get_response(request)

    def is_theirs(self, path):
        """Tell whether `path` is behind one of the doors, in any language, and is not the way out."""
        language = get_language_from_path(path)
        inside = path.removeprefix(f"/{language}") if language else path
        return inside.startswith((*GUARDED, "/extranet/")) and path not in self.ways_out

    @staticmethod
    def lacks_one(user):
        return user.is_authenticated and factors.must_have(user) and not factors.has_one(user)


class LastVisitMiddleware:
    """Notes, once a day, that somebody is still here; no other request asks the database anything."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        user = getattr(request, "_cached_user", None)  # set when, and only when, something asked who is there
        if user and user.is_authenticated and user.last_active_on < timezone.localdate():
            actions.note_visit(user)
        return response


class RefusedFormMiddleware:
    """Gives a form of /compte/ that has to be corrected the status that says so (422, RFC 9110, 15.5.21)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_template_response(self, request, response):
        form = (response.context_data or {}).get("form")
        is_ours = request.method == "POST" and "compte/" in request.resolver_match.route
        if is_ours and response.status_code == 200 and form is not None and form.errors:
            response.status_code = 422
        return response


class PrivateResponseMiddleware:
    """Keeps out of every cache what was made for one person: all that a signed-in reader gets, and all of /compte/."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not response.has_header("Cache-Control") and self.is_private(request):
            add_never_cache_headers(response)
        return response

    @staticmethod
    def is_private(request):
        route = getattr(request.resolver_match, "route", "")
        looked_at = getattr(request, "_cached_user", None)  # set when, and only when, something asked who is there
        return "compte/" in route or bool(looked_at and looked_at.is_authenticated)
