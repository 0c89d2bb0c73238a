"""The one door of the extranet: every view behind it is wrapped here, once, and an unknown address too."""

from django.http import Http404
from django.urls import URLPattern, include, path, re_path

from .access import member_required


def _nothing(request):
    raise Http404


def behind_the_door(patterns):
    """Return `patterns` with each view, however deep, wrapped by member_required."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            pattern.callback = member_required(pattern.callback)
        else:
            behind_the_door(pattern.url_patterns)
    return patterns


urlpatterns = behind_the_door(
    [
        path("", include("extranet.home.urls")),
        re_path(r"^.*$", _nothing),
    ]
)
