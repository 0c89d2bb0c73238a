from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from extranet.access import is_member
from extranet.accounts.throttle import take_attempt
from pages.agenda import listed
from pages.models import Occurrence

from . import actions, afterwards
from .forms import ImpressionForm, RegistrationForm
from .links import LinkExpired, registration_asked, registration_of
from .models import CalendarKey, Registration
from .permissions import obstacle, too_late
from .programme.actions import take_seat
from .programme.plans import plans_of
from .programme.shown import Programme, programme_of
from .programme.views import choice

DEMANDS, AN_HOUR = 20, 3600  # of one visitor's address on the network
Status = Registration.Status


def mine(request, calendar_address=""):
    """Where I am expected, or lend a hand: what comes, then what is over, the latest first; and the calendar for it.

    `calendar_address` is its secret address, right after it was made.
    """
    rows = Registration.objects.of(request.user).standing().select_related("occurrence")
    by_date, plans = {row.occurrence_id: row for row in rows}, plans_of(request.user)
    known = Q(pk__in=by_date) | Q(pk__in=Occurrence.objects.visible_to(request.user).filter(pk__in=plans))
    dates = listed(Occurrence.objects.filter(known).order_by("starts_at", "pk"), request.user, request)
    for date in dates:
        date.registration, date.plans = by_date.get(date.pk), plans.get(date.pk, ())
    now = timezone.now()
    context = {
        "coming": [date for date in dates if date.ends_at >= now],
        "past": [date for date in reversed(dates) if date.ends_at < now],
        "calendar_key": CalendarKey.objects.filter(user=request.user).first(),
        "calendar_address": calendar_address,
    }
    return render(request, "extranet/registrations/registration_list.html", context)


@never_cache
def register(request, pk):
    """Take a seat on a date, confirm the one that is kept, or give it up: a member at once, a visitor by mail."""
    row = _date(request, pk)
    member = request.user if is_member(request.user) else None
    mine = Registration.objects.of(request.user).standing().filter(occurrence=pk).first()
    if mine and (mine.status != Status.PENDING or "action" in request.POST):
        return _standing(request, mine, row, row.url)
    if request.POST.get("action") in DEEDS:
        raise Http404
    form = _form(request, row, is_visitor=member is None)
    reason = obstacle(row, request.user, timezone.now())
    if request.method != "POST" or reason:
        status = 409 if request.method == "POST" else 200
        return _page(request, row, form, reason, status)
    if not form.is_valid():
        return _page(request, row, form, "", 422)
    if member is None and not take_attempt(f"registrations:{_origin(request)}", DEMANDS, AN_HOUR):
        return _page(request, row, form, _("Trop de demandes viennent d’ici : revenez dans une heure."), 429)
    given = form.cleaned_data
    try:
        if member is None:
            actions.ask(given["name"], given["email"], get_language(), row, form.answers(), form.consent)
            return redirect("public:asked")
        registration = actions.register(member, row, form.answers(), form.consent)
    except actions.Refused as refused:
        return _page(request, row, form, str(refused), 409)
    messages.success(request, SAID[registration.status]())
    return redirect(row.url)


def asked(request):
    """What a visitor does next: read their mail."""
    return render(request, "extranet/registrations/asked.html")


@never_cache
def link(request, token):
    """The registration that a mail leads to: a GET shows it, a form sent from there acts."""
    try:
        registration, row = _opened(request, registration_of(token))
    except LinkExpired:
        return _expired(request)
    row.event = registration.occurrence.event
    return _standing(request, registration, row, request.path, token)


@never_cache
@require_POST
def choose(request, token, part_pk):
    """Take a seat in an atelier, or free it, from what a mail's link shows."""
    try:
        registration, row = _opened(request, registration_of(token))
    except LinkExpired:
        return _expired(request)
    part = get_object_or_404(row.parts.ateliers(), pk=part_pk)
    address = reverse("public:link", args=[token])
    return choice(request, address, part, [registration], lambda: take_seat(registration, part))


def _opened(request, registration):
    """The registration that a link stands for, and its date, as a list shows it; 404 where it stands for none."""
    if registration is None:
        raise Http404
    rows = Occurrence.objects.filter(pk=registration.occurrence_id)
    (row,) = listed(rows, registration.user or request.user, request)
    return registration, row


def _expired(request):
    context = {"title": _("Ce lien a fait son temps"), "lead": _("La date de cette inscription est passée.")}
    return render(request, "extranet/registrations/link_expired.html", context, status=410)


def _standing(request, registration, row, address, token=""):
    """A registration: where it stands, what can be done of it, and what was chosen and answered, to be changed.

    `token` is that of the link it was found by.
    """
    deed = request.POST.get("action")
    if deed in DEEDS:
        return _act(request, registration, deed, address)
    form = _form(request, row, is_visitor=False, registration=registration)
    if request.method == "POST" and form.is_valid():
        actions.change_answers(registration, form.answers())
        messages.success(request, SAID[registration.status]())
        return redirect(address)
    now, is_cancelled = timezone.now(), registration.status == Status.CANCELLED
    context = {
        "registration": registration,
        "row": row,
        "programme": Programme() if is_cancelled else programme_of(registration, row, request.user, now, token),
        "form": form if form.questions and not is_cancelled else None,
        "too_late": too_late(registration.occurrence, now),
    }
    status = 422 if form.errors else 200
    return render(request, "extranet/registrations/registration_detail.html", context, status=status)


@never_cache
def impressions(request, token):
    """What somebody who came thinks of it: three questions that a mail leads to, answered once."""
    try:
        registration, row = _opened(request, registration_asked(token))
    except LinkExpired:
        return _expired(request)
    form = ImpressionForm(request.POST if request.method == "POST" else None)
    context, status = {"row": row, "form": form, "has_told": registration.has_told}, 200
    if request.method == "POST" and not form.is_valid():
        status = 422
    elif request.method == "POST":
        try:
            afterwards.tell(registration, **form.cleaned_data)
            return redirect(request.path)
        except actions.Refused:
            status, context["has_told"] = 409, True
    return render(request, "extranet/registrations/impression_form.html", context, status=status)


def _act(request, registration, deed, address):
    """Do what was asked of a registration, say so, and go to `address`."""
    try:
        said = DEEDS[deed](registration)
    except actions.Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return redirect(address)


def _confirm(registration):
    return SAID[actions.confirm(registration).status]()


def _cancel(registration):
    actions.cancel(registration)
    return _("C’est noté : votre place est libérée.")


DEEDS = {"confirm": _confirm, "cancel": _cancel}
SAID = {
    Status.PENDING: lambda: _("C’est noté. Il reste à confirmer."),
    Status.CANCELLED: lambda: _("Cette inscription est annulée."),
    Status.REGISTERED: lambda: _("Votre place est réservée. À bientôt !"),
    Status.WAITING: lambda: _("C’est complet : vous êtes en liste d’attente, et nous vous écrirons."),
    Status.OFFERED: lambda: _("Une place vous est gardée : confirmez-la."),
}


def _origin(request):
    return get_adapter(request).get_client_ip(request)


def _date(request, pk):
    """That date, as a list shows it, if the reader may know of it."""
    rows = Occurrence.objects.visible_to(request.user).filter(pk=pk)
    for row in listed(rows, request.user, request):
        row.event = type(row.event).objects.select_related("locale").get(pk=row.event_id)
        return row
    raise Http404


def _form(request, row, *, is_visitor, registration=None):
    """The form of that date, in the reader's language as far as its page is translated; filled with what is known."""
    page = type(row.event).objects.get(pk=row.page.pk) if row.page.pk != row.event_id else row.event
    questions = [(f"q-{block.id}", block.value) for block in page.questions]
    data = request.POST if request.method == "POST" else None
    known = {answer.question: answer.text for answer in registration.answers.all()} if registration else {}
    consent = "" if registration else page.consent  # given once
    return RegistrationForm(data, initial=known, questions=questions, consent=consent, is_visitor=is_visitor)


def _page(request, row, form, reason, status):
    context = {"row": row, "form": form, "reason": reason, "left": actions.seats_left(row)}
    return render(request, "extranet/registrations/registration_form.html", context, status=status)
