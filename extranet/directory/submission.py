import uuid

from django import forms
from django.core.exceptions import ValidationError


class SubmissionField(forms.UUIDField):
    """Tells a form that is sent twice from two forms; one that comes without it, or with nonsense, gets its own."""

    widget = forms.HiddenInput

    def __init__(self):
        super().__init__(required=False, initial=uuid.uuid4)

    def clean(self, value):
        try:
            return super().clean(value) or uuid.uuid4()
        except ValidationError:
            return uuid.uuid4()
