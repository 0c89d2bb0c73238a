from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from . import letters


def _ask(request):
    """Only administrators read other people's mail, and only the demo's, which is nobody's."""
    if not settings.DEMO or not request.user.has_perm("notifications.view_outboxmail"):
        raise Http404


def mail_list(request):
    """The mail that the demo has sent, the newest first."""
    _ask(request)
    page = Paginator(letters.all_letters(), 50).get_page(request.GET.get("page"))
    return render(request, "extranet/notifications/mail_list.html", {"letters": page})


def mail_detail(request, name):
    """One letter of the demo: its text, and the source of its formatted version, as plain text."""
    _ask(request)
    letter = letters.find_letter(name)
    if letter is None:
        raise Http404
    return render(request, "extranet/notifications/mail_detail.html", {"letter": letter})
