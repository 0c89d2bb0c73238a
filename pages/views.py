from pathlib import Path

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.translation import get_language

from pages.models import Cooperative, EventPage, NewsPage, RecapPage
from pages.models.base import reads_members_content
from pages.storage import PRIVATE_PREFIX
from pages.tree import readable


def csrf_failure(request, reason=""):
    """The page that explains a refused form (a tab left open too long, most often) and how to send it again.

    No form of ours sends anything but POST: other methods are told that they are not allowed.
    """
    if request.method != "POST":
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    return render(request, "403_csrf.html", status=403)


def health(request):
    """Tell machines that the application and its database answer."""
    Cooperative.objects.exists()
    return HttpResponse("ok", content_type="text/plain")


def private_file(request, name):
    """Send a file that only members may have; anyone else is told that it does not exist."""
    if not name.startswith(PRIVATE_PREFIX) or not reads_members_content(request.user):
        raise Http404
    try:
        path = Path(default_storage.path(name))
    except SuspiciousFileOperation:
        raise Http404 from None
    if not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"))
    response["Cache-Control"] = "private, no-store"
    return response


def site_map(request):
    """The plan of the site: all that the reader may see, in the order of the tree; news and dates have their lists."""
    pages = readable(request.user).not_type(NewsPage, EventPage, RecapPage)
    pages = pages.filter(locale__language_code=get_language()).order_by("path")
    return render(request, "pages/site_map.html", {"pages": pages.only("title", "url_path", "depth")})
