from traceback import walk_tb
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect

from pages.tree import readable


class CleanInputMiddleware:
    """Refuses with 400 what no person types: in an address, a cookie or a query, a NUL byte or broken UTF-8.

    And a form in another charset than ours, which Django reads with an error, once more on its own error page.

    PostgreSQL would make an error of a NUL. Forms refuse it themselves, in words (ProhibitNullCharactersValidator).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if _is_clean(request):
            return self.get_response(request)
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            message = _("Cette demande contient un caractère interdit.")
            return render(request, "400.html", {"message": message}, status=400)


def _is_clean(request):
    if request.content_params.get("charset", "utf-8").lower() != "utf-8":
        return False
    try:
        query = unquote_to_bytes(request.META.get("QUERY_STRING", "").encode("iso-8859-1")).decode()
    except UnicodeError:
        return False
    return not any("\x00" in text for text in (request.path_info, query, *request.COOKIES.values()))


class CraftedFormMiddleware:
    """Refuses with 400 a form of the admin that no browser sends.

    Wagtail reads the counts, the order and the choices of a form as numbers, and asks nothing before.
    """

    READING = {"value_from_datadict", "get_instance"}

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if request.method != "POST" or not isinstance(exception, (ValueError, KeyError)):
            return None
        steps = {frame.f_code.co_name for frame, _line in walk_tb(exception.__traceback__)}
        return render(request, "400.html", status=400) if steps & self.READING else None


class ReadableRedirectMiddleware(RedirectMiddleware):
    """Leads from a former address to where a page is now, for those who may read it: others learn nothing of it."""

    def process_response(self, request, response):
        moved = super().process_response(request, response)
        if moved is response:
            return response
        asked = Redirect.normalise_path(request.get_full_path())
        rows = Redirect.objects.filter(old_path__in=[asked, asked.partition("?")[0]]).exclude(redirect_page=None)
        pages = set(rows.values_list("redirect_page", flat=True))
        return moved if readable(request.user).filter(pk__in=pages).count() == len(pages) else response


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
