"""The recurrence of an event: django-recurrence's field, mended so that pages may defer it, with our own widget."""

import recurrence as rules
from django.db.models.query_utils import DeferredAttribute
from recurrence.fields import RecurrenceField as BaseRecurrenceField

from pages.recurrence_widget import RecurrenceFormField


class _RecurrenceAttribute(DeferredAttribute):
    """Turns what is assigned into a Recurrence; unlike the library's own descriptor it lets the field be deferred."""

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = self.field.to_python(value)


class RecurrenceField(BaseRecurrenceField):
    """A RecurrenceField that is never None, may be deferred, and whose widget our editors can use."""

    def contribute_to_class(self, cls, *args, **kwargs):
        super().contribute_to_class(cls, *args, **kwargs)
        setattr(cls, self.name, _RecurrenceAttribute(self))

    def to_python(self, value):
        return super().to_python(value) if value else rules.Recurrence(include_dtstart=self.include_dtstart)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": RecurrenceFormField, "widget": None, **kwargs})
