from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.internal.ratelimit import respond_429
from django.contrib import messages
from django.contrib.auth import logout
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from pages.asked import page_of

from ..models import Invitation
from ..permissions import looks_after_accounts
from ..throttle import take_attempt
from . import actions
from .forms import InvitationForm, WelcomeForm

PER_PAGE, LONGEST = 30, 100
WRONG_LINKS, AN_HOUR = 20, 3600  # of one address on the network
RESENT, A_DAY = 3, 24 * 3600  # of one invitation
STATES = {  # what the address bar calls them: (which, what they are called)
    "attente": (lambda rows: rows.open(), gettext_lazy("En attente")),
    "expirees": (lambda rows: rows.expired(), gettext_lazy("Sans réponse")),
    "acceptees": (lambda rows: rows.exclude(accepted_at=None), gettext_lazy("Acceptées")),
    "reprises": (lambda rows: rows.exclude(revoked_at=None), gettext_lazy("Reprises")),
}


def of_inviter(user, rows):
    """Those of `rows`, which have a cooperative, that `user` may see; 404 for who invites nobody."""
    if not looks_after_accounts(user):
        raise Http404
    return rows.filter(cooperative=user.advises) if user.advises else rows.all()


def invite(request):
    """Invite one person."""
    of_inviter(request.user, Invitation.objects)
    form = InvitationForm(request.POST if request.method == "POST" else None, user=request.user)
    status = 200 if not form.is_bound else 422
    if form.is_valid():
        try:
            invitation = actions.invite(request.user, form.chosen, **form.person)
        except actions.Refused as refused:
            form.add_error("email", str(refused))
            status = 409
        else:
            messages.success(request, _("L’invitation part vers %(email)s.") % {"email": invitation.email})
            return redirect("invitations:invite")
    return render(request, "extranet/accounts/invitation_form.html", {"form": form}, status=status)


def invitation_list(request):
    """Who is invited: those who have not answered, then the others; `q` finds somebody."""
    rows = of_inviter(request.user, Invitation.objects)
    text = request.GET.get("q", "")[:LONGEST].strip()
    if text:
        named = Q(email__icontains=text) | Q(first_name__icontains=text) | Q(last_name__icontains=text)
        rows = rows.filter(named)
    asked = request.GET.get("etat", "attente")
    state = asked if asked in STATES else "attente"
    counts = {name: which(rows).count() for name, (which, _label) in STATES.items()}
    chosen = STATES[state][0](rows).select_related("cooperative", "invited_by").order_by("-created_at", "-pk")
    page = page_of(chosen, PER_PAGE, request, counts[state])
    misread = page.misread or asked != state
    context = {
        "states": [(name, label, counts[name]) for name, (_which, label) in STATES.items()],
        "state": state,
        "text": text,
        "page_obj": page,
        "page_numbers": page.numbers,
        "misread": misread,
        "several": request.user.advises is None,
    }
    return render(request, "extranet/accounts/invitation_list.html", context, status=404 if misread else 200)


@require_POST
def resend(request, key):
    """Send an invitation again."""
    invitation = _of_mine(request, key)
    if not take_attempt(f"invitation:{invitation.pk}", RESENT, A_DAY):
        messages.error(request, _("Cette invitation est déjà repartie trois fois aujourd’hui : laissez-lui le temps."))
        return redirect("invitations:list")
    return _done(request, actions.resend, invitation, _("L’invitation repart vers %(email)s."))


@require_POST
def revoke(request, key):
    """Take an invitation back."""
    return _done(request, actions.revoke, _of_mine(request, key), _("L’invitation de %(email)s est reprise."))


@never_cache
def welcome(request, token):
    """What the link of an invitation shows; a form sent from there accepts it, for mail scanners follow links."""
    rows = Invitation.objects.of_token(token).select_related("cooperative", "invited_by")
    invitation = rows.first()
    if invitation is None or not invitation.is_open:
        return _closed(request, invitation)
    known = {"first_name": invitation.first_name, "last_name": invitation.last_name}
    form = WelcomeForm(request.POST if request.method == "POST" else None, initial=known)
    status = 200 if not form.is_bound else 422
    if form.is_valid():
        try:
            user = actions.accept(token, **form.cleaned_data, language=get_language())
        except actions.NotOpen as closed:
            return _closed(request, closed.invitation)
        except actions.Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            return _let_in(request, user)
    context = {"form": form, "invitation": invitation}
    return render(request, "account/invitation.html", context, status=status)


def _let_in(request, user):
    """Sign in who has just shown that they read the mail of this address; a second factor is asked for as ever."""
    if request.user.is_authenticated and request.user != user:
        logout(request)
    record_authentication(request, user, method="code", email=user.email)
    return perform_login(request, Login(user=user, email=user.email, redirect_url=reverse("home:home")))


def _closed(request, invitation):
    """The page of a link that opens nothing: 404 where we know of none, 410 for one that served or had its time."""
    if invitation is None:
        origin = get_adapter(request).get_client_ip(request)
        if not take_attempt(f"invitations:{origin}", WRONG_LINKS, AN_HOUR):
            return respond_429(request)
    status = 404 if invitation is None else 410
    return render(request, "account/invitation_closed.html", {"invitation": invitation}, status=status)


def _of_mine(request, key):
    return get_object_or_404(of_inviter(request.user, Invitation.objects), key=key)


def _done(request, deed, invitation, said):
    try:
        deed(request.user, invitation)
    except actions.Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said % {"email": invitation.email})
    return redirect("invitations:list")
