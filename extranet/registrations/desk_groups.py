"""The groups of a date: drawn in one click by those who organise it, and shown with their pictures."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import actions, draws
from .desk import organised
from .forms import DrawForm
from .models import Draw


def groups(request, pk):
    """Show the groups of a date; a form sent from there draws them, or places those who came since."""
    row = organised(request, pk)
    draw = Draw.objects.filter(occurrence=row).first()
    if request.method == "POST" and request.POST.get("action") == "place":
        _place(request, row)
        return redirect("registrations:groups", pk)
    people = row.registrations.attending().with_people().by_name()
    form = DrawForm(
        request.POST if request.method == "POST" else None,
        has_badges=any(each.badge_printed_at for each in people),
        initial={"size": draw.size, "by_trade": draw.by_trade} if draw else None,
    )
    status = 200
    if form.is_bound:
        status = _draw(request, row, form)
        if status == 302:
            return redirect("registrations:groups", pk)
    context = {
        "row": row,
        "draw": draw,
        "groups": _gathered(draw, people),
        "late": [each for each in people if each.group is None],
        "form": form,
        "section": "groups",
    }
    return render(request, "extranet/registrations/desk_groups.html", context, status=status)


def _draw(request, row, form):
    """Draw what the form asks for; return the status of the answer."""
    if not form.is_valid():
        return 422
    given = form.cleaned_data
    try:
        draws.draw_groups(row, given["size"], given["by_trade"], given["seed"])
    except actions.Refused as refused:
        form.add_error("size", str(refused))
        return 409
    messages.success(request, _("Les groupes sont tirés."))
    return 302


def _place(request, row):
    number = draws.place_latecomers(row)
    said = ngettext(
        "%(number)s personne a trouvé son groupe ; les autres n’ont pas bougé.",
        "%(number)s personnes ont trouvé leur groupe ; les autres n’ont pas bougé.",
        number,
    )
    messages.success(request, said % {"number": number})


def _gathered(draw, people):
    """[(group, those who are in it)], in the order of the pictures."""
    groups = list(draw.groups.order_by("pk")) if draw else []
    return [(group, [each for each in people if each.group_id == group.pk]) for group in groups]
