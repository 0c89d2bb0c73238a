from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _


class CleanInputMiddleware:
    """Refuses with 400 what no person types: in an address, a cookie or a query, a NUL byte or broken UTF-8.

    PostgreSQL would make an error of a NUL. Forms refuse it themselves, in words (ProhibitNullCharactersValidator).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if _is_clean(request):
            return self.get_response(request)
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            message = _("Cette adresse contient un caractère interdit.")
            return render(request, "400.html", {"message": message}, status=400)


def _is_clean(request):
    try:
        query = unquote_to_bytes(request.META.get("QUERY_STRING", "").encode("iso-8859-1")).decode()
    except UnicodeError:
        return False
    return not any("\x00" in text for text in (request.path_info, query, *request.COOKIES.values()))


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
