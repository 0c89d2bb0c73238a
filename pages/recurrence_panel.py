"""The recurrence in the editor: its panel, its comparison in words, and what the choices of the moment mean."""

import re
from urllib.parse import urlencode

from django.apps import apps
from django.core.exceptions import ValidationError
from django.forms import DateTimeField
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.admin.compare import TextFieldComparison, register_comparison_class
from wagtail.admin.panels import FieldPanel

from pages import apart, occurrences
from pages.meetings import meetings
from pages.months import in_full
from pages.occurrences import FIRST_YEAR, LAST_YEAR
from pages.recurrence import RecurrenceField
from pages.recurrence_widget import RecurrenceFormField
from pages.rhythm import in_words

SHOWN = 6
PK = re.compile(r"[0-9]{1,9}")  # what a key looks like in an address


class RecurrenceComparison(TextFieldComparison):
    """Compares two recurrences as an editor reads them."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = in_words(self.val_a), in_words(self.val_b)


register_comparison_class(RecurrenceField, comparison_class=RecurrenceComparison)


class RecurrencePanel(FieldPanel):
    """Says, under the choices, what they mean."""

    def format_value_for_display(self, value):
        return capfirst(in_words(value))

    class BoundPanel(FieldPanel.BoundPanel):
        def get_editable_context_data(self):
            widget, section = self.bound_field.field.widget, self.form.parent_page
            known = {"page": self.instance.pk or "", "section": section.pk if section else ""}
            widget.told = told(self.instance, known["section"], self.request.user)
            widget.told_url = f"{reverse('recurrence_dates')}?{urlencode(known)}"
            if apart.may_change(self.request.user, self.instance):
                widget.dates_url = reverse("event_dates", args=(self.instance.pk,))
            return super().get_editable_context_data()


def told(event, section, user):
    """What the dates of `event` mean, saved or not: in words, the next of them, and what else takes place then.

    `section` is the key of the page that it stands under. Nothing is said of dates that make no sense.
    """
    if not event.starts_at or not FIRST_YEAR <= event.starts_at.year <= LAST_YEAR:
        return {"sentence": "", "dates": [], "meetings": [], "more": 0}
    met, more = [], 0
    if event.ends_at and not occurrences.errors_in_hours(event.starts_at, event.ends_at):
        sections = apps.get_model("pages", "EventSectionPage").objects.filter(pk=section or None)
        met, more = meetings(event, sections.values_list("cooperative", flat=True).first(), user)
    sentence = capfirst(in_words(event.recurrence, event.starts_at))
    return {"sentence": sentence, "dates": next_dates(event), "meetings": met, "more": more}


def next_dates(event):
    """The next dates in words, at most SHOWN of them."""
    today, start = timezone.localdate(timezone=occurrences.PARIS), occurrences.local_date(event.starts_at)
    found = occurrences.dates(start, event.recurrence, max(today, start) + occurrences.HORIZON)
    return [in_full(day, "l j F Y") for day in found if day >= today][:SHOWN]


def preview(request):
    """What an unsaved form means, or what is wrong with it: for the editor's own script."""
    field, asked = RecurrenceFormField(), request.GET
    page, section = (asked.get(name, "") for name in ("page", "section"))
    try:
        event = apps.get_model("pages", "EventPage")(
            pk=int(page) if PK.fullmatch(page) else None,
            recurrence=field.clean(field.widget.value_from_datadict(asked, {}, "recurrence")),
            starts_at=DateTimeField(required=False).clean(asked.get("starts_at", "")),
            ends_at=DateTimeField(required=False).clean(asked.get("ends_at", "")),
        )
        context = told(event, section if PK.fullmatch(section) else None, request.user)
    except ValidationError as error:
        context = {"errors": error.messages}
    return render(request, "widgets/recurrence_told.html", {"told": context})
