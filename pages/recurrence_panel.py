"""The recurrence in the editor: its panel, its comparison in words, the next dates that the editor's choices give."""

from django.core.exceptions import ValidationError
from django.forms import DateTimeField
from django.http import JsonResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.compare import TextFieldComparison, register_comparison_class
from wagtail.admin.panels import FieldPanel

from pages import occurrences
from pages.months import in_full
from pages.occurrences import FIRST_YEAR, LAST_YEAR
from pages.recurrence import RecurrenceField
from pages.recurrence_widget import RecurrenceFormField
from pages.rhythm import in_words

SHOWN = 6


class RecurrenceComparison(TextFieldComparison):
    """Compares two recurrences as an editor reads them."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = in_words(self.val_a), in_words(self.val_b)


register_comparison_class(RecurrenceField, comparison_class=RecurrenceComparison)


class RecurrencePanel(FieldPanel):
    """Shows, under the choices, the next dates that they give."""

    def format_value_for_display(self, value):
        return capfirst(in_words(value))

    class BoundPanel(FieldPanel.BoundPanel):
        def get_editable_context_data(self):
            self.bound_field.field.widget.dates = next_dates(self.instance.starts_at, self.instance.recurrence)
            return super().get_editable_context_data()


def next_dates(starts_at, recurrence):
    """The next dates in words, at most SHOWN of them; none while the start is not known, or far from our time."""
    if not starts_at or not FIRST_YEAR <= starts_at.year <= LAST_YEAR:
        return []
    today, start = timezone.localdate(timezone=occurrences.PARIS), occurrences.local_date(starts_at)
    found = occurrences.dates(start, recurrence, max(today, start) + occurrences.HORIZON)
    return [in_full(day, "l j F Y") for day in found if day >= today][:SHOWN]


def preview(request):
    """The next dates that an unsaved form would give, or what is wrong with it: for the editor's own script."""
    field = RecurrenceFormField()
    errors, dates = [], []
    try:
        recurrence = field.clean(field.widget.value_from_datadict(request.GET, {}, "recurrence"))
        dates = next_dates(DateTimeField(required=False).clean(request.GET.get("starts_at", "")), recurrence)
    except ValidationError as error:
        errors = error.messages
    return JsonResponse({"dates": dates, "errors": errors, "nothing": _("aucune pour l’instant")})
