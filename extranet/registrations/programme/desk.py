"""The programme and the shifts of a date, as those who organise it arrange them."""

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from extranet.registrations.desk import organised
from extranet.registrations.models import Part, Seat, Shift

from . import actions
from .copying import copy, sources
from .forms import CopyForm, DeclineForm, PartForm, ShiftForm


def programme(request, pk):
    """The parts in their order, with who comes to each atelier, and the proposals that wait for an answer.

    Where there is no part yet, a form takes those of another date.
    """
    row = organised(request, pk)
    if request.method == "POST":
        return _copy(request, row, CopyForm(request.POST, dates=sources(row, request.user)))
    return _programme(request, row)


def _copy(request, row, form):
    status = 422
    if form.is_valid():
        try:
            left_out = copy(form.cleaned_data["source"], row)
        except actions.Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            return _copied(request, row, left_out)
    return _programme(request, row, form, status)


def _copied(request, row, left_out):
    messages.success(request, _("C’est repris : relisez les heures, les lieux et qui anime. Personne n’est prévenu."))
    if left_out:
        said = _("Cette date est plus courte. N’y tiennent pas, et restent de côté : %(titles)s.")
        messages.warning(request, said % {"titles": ", ".join(map(str, left_out))})
    return redirect("registrations:programme", row.pk)


def _programme(request, row, form=None, status=200):
    seats = Seat.objects.select_related("registration__user")
    seats = seats.order_by("registration__user__last_name", "registration__user__first_name", "pk")
    parts = row.parts.accepted().in_order().with_hosts().prefetch_related(Prefetch("seats", seats))
    if form is None and not parts and (dates := sources(row, request.user)):
        form = CopyForm(dates=dates)
    context = {
        "row": row,
        "section": "programme",
        "form": form,
        "parts": parts,
        "proposals": row.parts.proposed().select_related("proposed_by"),
        "declined": row.parts.filter(state=Part.State.DECLINED).select_related("proposed_by").order_by("pk"),
    }
    return render(request, "extranet/registrations/programme_desk.html", context, status=status)


def part_write(request, pk, part_pk=None):
    """Write a part, put it right, or take a proposal into the programme."""
    row = organised(request, pk)
    part = get_object_or_404(row.parts, pk=part_pk) if part_pk else Part(occurrence=row)
    form = PartForm(request.POST if request.method == "POST" else None, instance=part, occurrence=row)
    context = {"row": row, "section": "programme", "form": form, "timed": part, "back": "registrations:programme"}

    def write():
        actions.write(form.save(commit=False), form.cleaned_data["people"])

    return _written(request, form, write, context)


def part_decline(request, pk, part_pk):
    """Say no to a proposal, with a word."""
    row = organised(request, pk)
    part = get_object_or_404(row.parts.proposed().select_related("proposed_by"), pk=part_pk)
    form = DeclineForm(request.POST if request.method == "POST" else None)
    context = {"row": row, "section": "programme", "form": form, "timed": part, "back": "registrations:programme"}
    return _written(
        request,
        form,
        lambda: actions.decline(part, form.cleaned_data["word"]),
        context,
        "extranet/registrations/part_decline.html",
    )


def part_remove(request, pk, part_pk):
    """Take a part away, once it is confirmed."""
    row = organised(request, pk)
    part = get_object_or_404(row.parts, pk=part_pk)
    return _removed(request, row, part, part.seats.count(), "registrations:programme")


def shifts(request, pk):
    """The shifts, and who took them."""
    row = organised(request, pk)
    context = {"row": row, "section": "shifts", "shifts": row.shifts.in_order().with_helpers()}
    return render(request, "extranet/registrations/shift_desk.html", context)


def shift_write(request, pk, shift_pk=None):
    """Ask for hands, or put it right."""
    row = organised(request, pk)
    shift = get_object_or_404(row.shifts, pk=shift_pk) if shift_pk else Shift(occurrence=row)
    form = ShiftForm(request.POST if request.method == "POST" else None, instance=shift, occurrence=row)
    context = {"row": row, "section": "shifts", "form": form, "timed": shift, "back": "registrations:shifts"}
    return _written(request, form, lambda: actions.write_shift(form.save(commit=False)), context)


def shift_remove(request, pk, shift_pk):
    """Take a shift away, once it is confirmed."""
    row = organised(request, pk)
    shift = get_object_or_404(row.shifts, pk=shift_pk)
    return _removed(request, row, shift, shift.helpers.count(), "registrations:shifts")


def _written(request, form, deed, context, template="extranet/registrations/part_form.html"):
    """Show `form`, or do the deed of one that is right and go back to its list."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                deed()
            except actions.Refused as refused:
                form.add_error(None, str(refused))
                status = 409
            else:
                messages.success(request, _("C’est noté."))
                return redirect(context["back"], context["row"].pk)
    return render(request, template, context, status=status)


def _removed(request, row, timed, number, back):
    if request.method == "POST":
        actions.remove(timed)
        messages.success(request, _("C’est retiré."))
        return redirect(back, row.pk)
    context = {"row": row, "section": back.rpartition(":")[2], "timed": timed, "number": number, "back": back}
    return render(request, "extranet/registrations/part_remove.html", context)
