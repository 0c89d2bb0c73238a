from allauth.core.internal.ratelimit import respond_429
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from extranet.accounts import actions
from extranet.accounts.models import Deed
from extranet.accounts.permissions import administers, may_help
from extranet.accounts.throttle import take_attempt
from pages.asked import page_of

from .desk import helped, key_of
from .forms import AddressForm
from .roster import Roster, state_of

PER_PAGE = 25
ADDRESSES_A_DAY = 20  # that somebody may try to give: a refusal tells that an address is somebody's


def members(request):
    """The people I look after: search, states, rows."""
    roster = Roster(request.GET, request.user)
    page = page_of(roster.asked, PER_PAGE, request)
    misread = page.misread or roster.is_misread
    context = {
        "roster": roster,
        "people": roster.shown(page.object_list),
        "page_obj": page,
        "page_numbers": page.numbers,
        "misread": misread,
        "section": "members",
    }
    return render(request, "extranet/team/members.html", context, status=404 if misread else 200)


def member(request, key):
    """One of them, and what may be done for them."""
    return _member_page(request, helped(request, key))


def _member_page(request, membership, status=200):
    user = membership.user
    deeds = Deed.objects.readable_by(request.user).filter(subject=user).select_related("actor").newest_first()
    context = {
        "membership": membership,
        "person": user,
        "key": key_of(user),
        "state": state_of(membership, timezone.now()),
        "keys": Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count(),
        "has_codes": Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists(),
        "devices": UserSession.objects.filter(user=user).count(),
        "deeds": deeds[:PER_PAGE],
        "section": "members",
    }
    return render(request, "extranet/team/member.html", context, status=status)


def end(request, key):
    """Show what ending a membership does; a POST ends it."""
    membership = helped(request, key)
    if membership.ended_on:
        messages.error(request, _("Son adhésion a déjà pris fin."))
        return _member_page(request, membership, status=409)
    if request.method != "POST":
        return _step_page(request, membership, "extranet/team/member_end.html")
    actions.leave(membership.user, request.user)
    messages.success(request, _("L’adhésion a pris fin, et l’accès avec elle."))
    return redirect("team:member", key)


@require_POST
def back(request, key):
    """Welcome back somebody who left."""
    membership = helped(request, key)
    return _done(request, membership, actions.welcome_back, _("Bon retour ! L’accès est ouvert."))


def access(request, key):
    """Show what opening somebody's access again does; a POST does it."""
    membership = helped(request, key)
    if request.method != "POST":
        return _step_page(request, membership, "extranet/team/member_access.html")
    said = _("L’accès est rouvert : cette personne entre avec un code reçu par e-mail.")
    return _done(request, membership, actions.restore_access, said)


def address(request, key):
    """Change the address that somebody enters with."""
    membership = helped(request, key)
    form = AddressForm(request.POST if request.method == "POST" else None, user=membership.user)
    if not form.is_valid():
        return _address_page(request, membership, form, status=422 if form.is_bound else 200)
    if not take_attempt(f"team.address:{request.user.pk}", ADDRESSES_A_DAY, 24 * 60 * 60):
        return respond_429(request)
    try:
        return _done(
            request,
            membership,
            lambda helper, user: actions.change_address(helper, user, form.cleaned_data["email"]),
            _("L’adresse est changée : nous l’écrivons à l’ancienne et à la nouvelle."),
        )
    except actions.AddressTaken as taken:
        form.add_error("email", str(taken))
        return _address_page(request, membership, form, status=422)


def _address_page(request, membership, form, status):
    return _step_page(request, membership, "extranet/team/member_address.html", status, form=form)


def _step_page(request, membership, template, status=200, **context):
    context |= {"membership": membership, "person": membership.user, "key": key_of(membership.user)}
    return render(request, template, context | {"section": "members"}, status=status)


def _done(request, membership, verb, said):
    """Do `verb` for somebody, say so, and lead to their page; a refusal is said there."""
    try:
        verb(request.user, membership.user)
    except actions.AddressTaken:
        raise
    except actions.Refused as refused:
        messages.error(request, str(refused))
        return _member_page(request, helped(request, key_of(membership.user)), status=409)
    messages.success(request, said)
    return redirect("team:member", key_of(membership.user))


def journal(request):
    """Who did what for whom, the newest first."""
    page = page_of(Deed.objects.readable_by(request.user).with_people().newest_first(), PER_PAGE, request)
    for deed in page.object_list:
        _name(deed, request.user)
    context = {"page_obj": page, "page_numbers": page.numbers, "misread": page.misread, "section": "journal"}
    return render(request, "extranet/team/journal.html", context, status=404 if page.misread else 200)


def _name(deed, reader):
    """Give `deed` the `name` of its subject that `reader` may read, and the `key` of their page, if any.

    Who has moved to another cooperative is no business of this one any more.
    """
    subject = deed.subject
    membership = getattr(subject, "membership", None)
    is_ours = membership and membership.cooperative_id == deed.cooperative_id
    deed.name = str(subject) if is_ours or (subject and administers(reader)) else ""
    deed.key = key_of(subject) if subject and may_help(reader, subject) else ""
