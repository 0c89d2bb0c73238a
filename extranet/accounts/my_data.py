"""What the house holds on me: to read, to take away, to erase. Whoever has an account, member or not any more."""

import logging

from allauth.account.decorators import reauthentication_required
from allauth.core.internal.ratelimit import respond_429
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import erasure, privacy
from .archive import archive_of
from .throttle import take_attempt

logger = logging.getLogger(__name__)

A_DAY, MOST_ARCHIVES, MOST_DEMANDS = 86_400, 3, 5

freshly_signed_in = reauthentication_required(allow_get=True)  # one reads freely, and proves who one is to act


@login_required
@freshly_signed_in
def my_data(request):
    """What is held, why, how long; a POST takes it all away in one archive."""
    if request.method != "POST":
        return render(request, "account/my_data.html", {"rooms": privacy.ROOMS.values()})
    if not take_attempt(f"archive:{request.user.pk}", MOST_ARCHIVES, A_DAY):
        return respond_429(request)
    name = f"cohop-mes-donnees-{timezone.localdate():%Y-%m-%d}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(archive_of(request.user, get_language()), "application/zip", headers=headers)


@login_required
@freshly_signed_in
def ask_erasure(request):
    """What erasing means; a POST sends the link that confirms it."""
    if reason := erasure.obstacle(request.user) if request.method == "POST" else "":
        return render(request, "account/erasure_asked.html", {"reason": reason}, status=409)
    if request.method == "POST":
        if not take_attempt(f"erasure:{request.user.pk}", MOST_DEMANDS, A_DAY):
            return respond_429(request)
        language = get_language()
        try:
            erasure.send_link(request.user, request.user.language if language == settings.LANGUAGE_CODE else language)
            messages.success(request, _("Le lien est parti par e-mail. Il vaut deux jours."))
        except OSError:  # smtplib's errors too
            logger.exception("The link of an erasure could not be sent.")
            messages.error(request, _("L’e-mail n’a pas pu partir. Réessayez dans quelques minutes."))
        return redirect("accounts_ask_erasure")
    return render(request, "account/erasure_asked.html")


def erase(request, token):
    """Where the mailed link leads: a GET shows, for mail scanners follow links; a POST erases."""
    person = erasure.person_of(token)
    if person is None:
        return render(request, "account/erasure_expired.html", status=404)
    context = {"person": person}
    if request.method == "POST":
        try:
            erasure.erase(person)
        except erasure.Refused as refused:
            return render(request, "account/erasure_confirm.html", context | {"reason": refused}, status=409)
        if request.user == person:
            logout(request)
        return redirect("accounts_erased")
    return render(request, "account/erasure_confirm.html", context)


def erased(request):
    """The last word."""
    return render(request, "account/erased.html")
