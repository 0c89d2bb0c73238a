"""The one door of the extranet: every view behind it is wrapped here, once, and an unknown address too."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import URLPattern, include, path, re_path, resolve

from .access import member_required

NOTHING = "extranet_nothing"


def nothing(request):
    """Answer 404, unless only the last slash is missing."""
    with_slash = f"{request.path_info}/"
    if request.path_info.endswith("/") or resolve(with_slash).view_name == NOTHING:
        raise Http404
    return redirect(with_slash)


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
        path("", include("extranet.notifications.urls")),
        path("", include("extranet.accounts.team.urls")),
        path("", include("extranet.accounts.invitations.urls")),
        path("", include("extranet.directory.urls")),
        path("", include("extranet.notices.urls")),
        path("", include("extranet.recaps.urls")),
        path("", include("extranet.registrations.urls")),
        re_path("", nothing, name=NOTHING),
    ]
)
