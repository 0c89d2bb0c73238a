"""What members do with a programme: choose, lend a hand, propose."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from extranet.registrations.models import Part
from pages.agenda import listed
from pages.models import Occurrence

from . import actions
from .forms import ProposalForm
from .permissions import answered, closed_to_proposals


@require_POST
def choose(request, pk, part_pk):
    """Take a seat in an atelier, or free it."""
    row = _date(request, pk)
    part = get_object_or_404(row.parts.ateliers(), pk=part_pk)
    mine = row.registrations.of(request.user)
    return choice(request, row.url, part, mine, lambda: actions.choose(request.user, part))


def choice(request, address, part, registrations, take):
    """Do what the form of an atelier asks, `take` a seat or free that of `registrations`; go back to it."""
    there = f"{address}#atelier-{part.pk}"
    if request.POST.get("action") == "leave":
        actions.leave(registrations, part)
        return _back(request, there, _("C’est noté : votre place dans cet atelier est libérée."))
    return _try(request, there, take, _("Votre place dans cet atelier est réservée."))


@require_POST
def help_out(request, pk, shift_pk):
    """Take a shift, or give it back."""
    row = _date(request, pk)
    shift = get_object_or_404(row.shifts, pk=shift_pk)
    if request.POST.get("action") == "leave":
        actions.stop_helping(request.user, shift)
        return _back(request, row.url, _("C’est noté : quelqu’un d’autre prendra le relais."))
    return _try(request, row.url, lambda: actions.help_out(request.user, shift), _("Merci ! On compte sur vous."))


def propose(request, pk):
    """Propose an atelier."""
    row = _date(request, pk)
    said = _("Merci ! C’est transmis : la réponse viendra par e-mail.")
    reason = closed_to_proposals(row, timezone.now())
    return _proposal(request, row, Part(), reason, lambda part: actions.propose(request.user, part), said)


def change_proposal(request, pk, part_pk):
    """Write anew what one proposes, as long as it waits for its answer."""
    row, part = _mine(request, pk, part_pk)
    return _proposal(request, row, part, answered(part), actions.change, _("C’est noté."))


def withdraw_proposal(request, pk, part_pk):
    """Take back what one proposes, once it is confirmed, as long as it waits for its answer."""
    row, part = _mine(request, pk, part_pk)
    reason, status = answered(part), 200
    if request.method == "POST":
        try:
            actions.withdraw(part)
        except actions.Refused as refused:
            reason, status = str(refused), 409
        else:
            return _back(request, row.url, _("C’est noté : votre proposition est retirée."))
    context = {"row": row, "part": part, "reason": reason}
    return render(request, "extranet/registrations/proposal_withdraw.html", context, status=status)


def _mine(request, pk, part_pk):
    """A date, and what the reader proposed for it, answered or not; 404 for what others did."""
    row = _date(request, pk)
    return row, get_object_or_404(row.parts, proposed_by=request.user, pk=part_pk)


def _proposal(request, row, part, reason, deed, said):
    """The form of a proposal, or the `deed` of one that is right, unless there is a `reason` why not."""
    data = request.POST if request.method == "POST" else None
    form, status = ProposalForm(data, instance=part, occurrence=row), 200
    if request.method == "POST":
        status = 409 if reason else 422
        if not reason and form.is_valid():
            try:
                deed(form.save(commit=False))
            except actions.Refused as refused:
                reason, status = str(refused), 409
            else:
                return _back(request, row.url, said)
    context = {"row": row, "form": form, "reason": reason}
    return render(request, "extranet/registrations/proposal_form.html", context, status=status)


def _date(request, pk):
    for row in listed(Occurrence.objects.visible_to(request.user).filter(pk=pk), request.user, request):
        return row
    raise Http404


def _try(request, address, deed, said):
    try:
        deed()
    except actions.Refused as refused:
        messages.error(request, str(refused))
        return redirect(address.partition("#")[0])  # where the message is read
    return _back(request, address, said)


def _back(request, address, said):
    messages.success(request, said)
    return redirect(address)
