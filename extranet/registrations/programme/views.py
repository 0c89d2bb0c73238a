"""What members do with a programme: choose, lend a hand, propose."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pages.agenda import listed
from pages.models import Occurrence

from . import actions
from .forms import ProposalForm
from .permissions import closed_to_proposals


@require_POST
def choose(request, pk, part_pk):
    """Take a seat in an atelier, or free it."""
    row = _date(request, pk)
    part = get_object_or_404(row.parts.ateliers(), pk=part_pk)
    if request.POST.get("action") == "leave":
        actions.leave(request.user, part)
        return _back(request, row, _("C’est noté : votre place dans cet atelier est libérée."))
    return _try(request, row, actions.choose, part, _("Votre place dans cet atelier est réservée."))


@require_POST
def help_out(request, pk, shift_pk):
    """Take a shift, or give it back."""
    row = _date(request, pk)
    shift = get_object_or_404(row.shifts, pk=shift_pk)
    if request.POST.get("action") == "leave":
        actions.stop_helping(request.user, shift)
        return _back(request, row, _("C’est noté : quelqu’un d’autre prendra le relais."))
    return _try(request, row, actions.help_out, shift, _("Merci ! On compte sur vous."))


def propose(request, pk):
    """Propose an atelier."""
    row = _date(request, pk)
    form = ProposalForm(request.POST if request.method == "POST" else None, occurrence=row)
    reason, status = closed_to_proposals(row, timezone.now()), 200
    if request.method == "POST":
        status = 409 if reason else 422
        if not reason and form.is_valid():
            try:
                actions.propose(request.user, form.save(commit=False))
            except actions.Refused as refused:
                reason, status = str(refused), 409
            else:
                return _back(request, row, _("Merci ! C’est transmis : la réponse viendra par e-mail."))
    context = {"row": row, "form": form, "reason": reason}
    return render(request, "extranet/registrations/proposal_form.html", context, status=status)


def _date(request, pk):
    for row in listed(Occurrence.objects.visible_to(request.user).filter(pk=pk), request.user, request):
        return row
    raise Http404


def _try(request, row, deed, timed, said):
    try:
        deed(request.user, timed)
    except actions.Refused as refused:
        messages.error(request, str(refused))
        return redirect(row.url)
    return _back(request, row, said)


def _back(request, row, said):
    messages.success(request, said)
    return redirect(row.url)
