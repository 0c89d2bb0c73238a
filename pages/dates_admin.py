"""The dates of an event in the admin: those to come, and the form that changes one of them alone."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter, log

from pages import apart, fewer_seats
from pages.models import EventPage, Occurrence
from pages.models.registering import MOST_SEATS
from pages.months import in_full
from pages.occurrences import errors_in_hours

HOURS = ("starts_at", "ends_at")
LOGGED = "pages.event.date"
DEEDS = {
    "change": _("Date du %(day)s changée seule."),
    "cancel": _("Date du %(day)s annulée."),
    "restore": _("Date du %(day)s rétablie."),
    "rejoin": _("Date du %(day)s rendue à la série."),
}


class DateLog(LogFormatter):
    """Which date was changed alone, and how, in the history of its event."""

    label = _("Changer une date seule")

    def format_message(self, log_entry):
        day = in_full(date.fromisoformat(log_entry.data["day"]), "l j F Y")
        return DEEDS[log_entry.data["deed"]] % {"day": day}


class MomentInput(forms.DateTimeInput):
    """A day and an hour, as the browser asks for them."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__({"min": "2000-01-01T00:00", "max": "2100-12-31T23:59"}, format="%Y-%m-%dT%H:%M")


class DateForm(forms.Form):
    """What one date may have of its own; the hours of an event that has no other date are asked on its page."""

    starts_at = forms.DateTimeField(label=_("Début"), widget=MomentInput)
    ends_at = forms.DateTimeField(label=_("Fin"), widget=MomentInput)
    place = forms.CharField(label=_("Lieu de cette date"), max_length=200, required=False)
    note = forms.CharField(
        label=_("Précision"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Quelques mots pour cette date seule : ce qu’il faut apporter, qui l’anime."),
    )
    capacity = forms.IntegerField(label=_("Places de cette date"), min_value=1, max_value=MOST_SEATS, required=False)

    def __init__(self, row, *args, **kwargs):
        names = (*HOURS, "place", "note", "capacity")
        super().__init__(*args, initial={name: getattr(row, name) for name in names}, **kwargs)
        event = row.event
        elsewhere = gettext("Vide : comme les autres dates, %(place)s.") % {"place": event.place}
        self.fields["place"].help_text = elsewhere if event.place else gettext("Vide : comme les autres dates.")
        self.fields["capacity"].help_text = gettext("Vide : autant qu’aux autres dates.")
        if not event.recurrence:
            for name in HOURS:
                del self.fields[name]
        if event.registration == event.Registration.NONE:
            del self.fields["capacity"]

    def clean(self):
        start, end = (self.cleaned_data.get(name) for name in HOURS)
        if start and end:
            for name, message in errors_in_hours(start, end).items():
                self.add_error(name, message)


class CancelForm(forms.Form):
    """Why a date is called off."""

    reason = forms.CharField(
        label=_("Raison"),
        max_length=200,
        help_text=_("Une phrase que tout le monde lira : « L’intervenante est souffrante. »"),
        error_messages={"required": _("Dites pourquoi en une phrase : des gens comptaient venir.")},
    )


def date_list(request, pk):
    """The coming dates of the event `pk`; a translation leads to those of its source."""
    page = get_object_or_404(EventPage.objects.live(), pk=pk)
    if page.source != page:
        return redirect("event_dates", page.source.pk)
    _ask_right(request, page)
    return render(request, "pages/admin/event_dates.html", _head(page) | {"rows": _rows(page)})


def one_date(request, pk):
    """One date, to be changed alone."""
    row = _row(request, pk)
    if request.method != "POST":
        return _show(request, row)
    form = DateForm(row, request.POST)
    if form.is_valid() and _done(request, form, apart.change, row, **form.cleaned_data):
        if "capacity" in form.changed_data:
            fewer = fewer_seats.warnings(row.event, Occurrence.objects.filter(pk=row.pk), request.user)
            again = [messages.button(reverse("event_date", args=(row.pk,)), gettext("Changer les places"))]
            for text in fewer:
                messages.warning(request, text, buttons=again)
        return redirect("event_dates", row.event_id)
    return _show(request, row, form, status=422)


@require_POST
def cancel(request, pk):
    """Call one date off."""
    row, form = _row(request, pk), CancelForm(request.POST)
    if form.is_valid() and _done(request, form, apart.cancel, row, **form.cleaned_data):
        return redirect("event_dates", row.event_id)
    return _show(request, row, cancel_form=form, status=422)


@require_POST
def bring_back(request, pk, verb):
    """Have a date that was called off take place, or one that moved follow its series again: `verb` does it."""
    row, form = _row(request, pk), forms.Form(request.POST)
    if form.is_valid() and _done(request, form, verb, row):
        return redirect("event_dates", row.event_id)
    return _show(request, row, back_form=form, status=422)


urlpatterns = [
    path("evenements/<int:pk>/dates/", date_list, name="event_dates"),
    path("evenements/dates/<int:pk>/", one_date, name="event_date"),
    path("evenements/dates/<int:pk>/annuler/", cancel, name="event_date_cancel"),
    path("evenements/dates/<int:pk>/retablir/", bring_back, {"verb": apart.restore}, name="event_date_restore"),
    path("evenements/dates/<int:pk>/serie/", bring_back, {"verb": apart.rejoin}, name="event_date_rejoin"),
]


def _row(request, pk):
    row = get_object_or_404(Occurrence.objects.told().filter(event__live=True).select_related("event"), pk=pk)
    _ask_right(request, row.event)
    return row


def _ask_right(request, page):
    if not apart.may_change(request.user, page):
        raise PermissionDenied


def _done(request, form, verb, row, **fields):
    """Have `verb` change `row`, and keep trace of it; or say in `form` why it is refused."""
    try:
        verb(row, **fields)
    except apart.Refused as refused:
        form.add_error(None, str(refused))
        return False
    row.refresh_from_db()
    log(row.event, LOGGED, user=request.user, data={"deed": verb.__name__, "day": row.day.isoformat()})
    messages.success(request, gettext("C’est noté pour le %(day)s.") % {"day": in_full(row.day, "l j F Y")})
    return True


def _rows(page):
    rows = list(page.occurrences.told().coming(timezone.now()))
    for row in rows:
        row.event = page
    return rows


def _show(request, row, form=None, cancel_form=None, back_form=None, status=200):
    context = _head(row.event) | {
        "row": row,
        "own_hours": apart.own_hours(row),
        "is_over": row.ends_at <= timezone.now(),
        "form": form or DateForm(row),
        "cancel_form": cancel_form or CancelForm(),
        "back_form": back_form,
    }
    return render(request, "pages/admin/event_date.html", context, status=status)


def _head(page):
    """What the head of both pages says: the event, and the way back to it."""
    edit = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    dates = reverse("event_dates", args=(page.pk,))
    crumbs = [{"url": edit, "label": page.title}, {"url": dates, "label": gettext("Dates")}]
    return {"page": page, "header_title": gettext("Dates"), "header_icon": "date", "breadcrumbs_items": crumbs}
