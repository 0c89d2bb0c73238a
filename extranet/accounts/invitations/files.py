"""A list of people as a file: sent, looked at line by line, then invited at once."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.asked import page_of
from pages.sheets import XLSX, as_xlsx

from ..models import Batch
from . import actions
from .columns import guess
from .dry_run import dry_run
from .forms import ColumnsForm, FileForm
from .standing import Standing
from .views import of_inviter

PER_PAGE, SHOWN = 50, 10


def upload(request):
    """Send a list."""
    waiting = of_inviter(request.user, Batch.objects).filter(done_at=None).order_by("-created_at", "pk")[:SHOWN]
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FileForm(*sent, user=request.user)
    if form.is_valid():
        table = form.table
        batch = Batch.objects.create(
            uploaded_by=request.user,
            cooperative=form.chosen,
            name=form.cleaned_data["file"].name[-100:],
            is_guessed=table.is_guessed,
            titles=table.titles,
            rows=table.rows,
            columns=guess(table.titles),
        )
        return redirect("invitations:batch", batch.key)
    context, status = {"form": form, "waiting": waiting}, 422 if form.is_bound else 200
    return render(request, "extranet/accounts/upload_form.html", context, status=status)


def batch_detail(request, key):
    """What inviting the people of a list would do, line by line; here its columns are matched, and it is imported."""
    batch = _batch(request, key)
    deed = request.POST.get("action")
    if request.method == "POST" and deed == "import":
        return _import(request, batch)
    form = ColumnsForm(request.POST if request.method == "POST" else None, batch)
    if batch.done_at or not form.is_bound:
        return _page(request, batch, form)
    if not form.is_valid():
        return _page(request, batch, form, status=422)
    batch.columns = form.columns
    batch.save(update_fields=["columns"])
    return redirect("invitations:batch", batch.key)


def report(request, key):
    """The same lines as a workbook, to correct from: what is wrong first."""
    batch = _batch(request, key)
    rows = dry_run(batch).table() if "email" in batch.columns else []
    answer = HttpResponse(as_xlsx(rows, _("Lignes")), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="rapport-{slugify(batch.name)[:60]}.xlsx"'
    return answer


def _import(request, batch):
    try:
        number = actions.import_batch(
            request.user, batch, request.POST.get("seen", ""), leaving_wrong="leaving_wrong" in request.POST
        )
    except actions.Refused as refused:
        return _page(request, batch, ColumnsForm(None, batch), str(refused), 409)
    said = ngettext("%(number)s invitation part.", "%(number)s invitations partent.", number)
    messages.success(request, said % {"number": number} if number else _("Personne de nouveau à inviter."))
    return redirect("invitations:list")


def _page(request, batch, form, refusal="", status=200):
    context = {"batch": batch, "form": form, "refusal": refusal}
    if not batch.done_at and "email" in batch.columns:
        context |= _lines(request, dry_run(batch))
        status = 404 if context["misread"] and status == 200 else status
    return render(request, "extranet/accounts/batch_detail.html", context, status=status)


def _lines(request, report):
    """The lines that are asked for, and how many there are of each kind: wrong ones first, if there are any."""
    kinds = [kind for kind in (Standing.WRONG, *Standing) if report.counts[kind]]
    kinds = list(dict.fromkeys(kinds))
    asked = request.GET.get("voir", kinds[0])
    kind = asked if asked in kinds else kinds[0]
    page = page_of(report.of(kind), PER_PAGE, request)
    return {
        "report": report,
        "kinds": [(each, report.counts[each]) for each in kinds],
        "kind": kind,
        "page_obj": page,
        "page_numbers": page.numbers,
        "misread": page.misread or asked != kind,
    }


def _batch(request, key):
    return get_object_or_404(of_inviter(request.user, Batch.objects).select_related("cooperative"), key=key)
