from urllib.parse import unquote

from django.http import HttpResponseBadRequest
from django.utils.translation import gettext as _


class CleanInputMiddleware:
    """Refuses with 400 what no person types: a NUL byte, which PostgreSQL would turn into an error, in an address.

    Forms refuse it themselves (django.core.validators.ProhibitNullCharactersValidator).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path_info or "\x00" in unquote(request.META.get("QUERY_STRING", "")):
            return HttpResponseBadRequest(
                _("Cette adresse contient un caractère interdit."), content_type="text/plain; charset=utf-8"
            )
        return self.get_response(request)


class AdminPolicyMiddleware:
    """Wagtail's admin still needs inline scripts and styles (wagtail issue 1288): allowed there, and only there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith("/admin/"):
            response._csp_update = {
                "script-src": ["'unsafe-inline'"],
                "style-src": ["'unsafe-inline'"],
                "img-src": ["blob:"],
            }
        return response
