from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from extranet.accounts.actions import keep
from extranet.accounts.models import Membership

from . import letters


def idle_list(request):
    """The idle accounts that an advisor looks after, of members who were warned; a POST keeps one of them."""
    if request.user.advises is None:
        raise Http404
    rows = Membership.objects.helped_by(request.user).current().exclude(user__warned_on=None).select_related("user")
    if request.method == "POST":
        asked = request.POST.get("membership", "")
        membership = get_object_or_404(rows, pk=int(asked) if asked.isdecimal() and len(asked) < 19 else 0)
        keep(membership.user, request.user)
        messages.success(request, _("Ce compte est gardé."))
        return redirect("notifications:idle_list")
    rows = rows.order_by("user__last_active_on", "pk")
    return render(request, "extranet/notifications/idle_list.html", {"memberships": rows})


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
