"""The slug that the editor suggests: « D’un cœur » gives `d-un-coeur`, where Wagtail alone would give `dun-cur`."""

from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import SlugInput

FRENCH = [("[’']", "-"), ("[œŒ]", "oe"), ("[æÆ]", "ae")]


class FrenchSlugInput(SlugInput):
    """Wagtail's input, told of the letters that Unicode does not take apart and of apostrophes."""

    def __init__(self, attrs=None, formatters=FRENCH, **options):
        super().__init__(attrs, formatters, **options)


register_form_field_override(models.SlugField, override={"widget": FrenchSlugInput})
