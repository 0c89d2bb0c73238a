import json

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock

from pages.words import NOT_TEXT


class ActionBlock(blocks.StructBlock):
    """One thing to do next: a sentence and a button."""

    text = blocks.CharBlock(label=_("phrase"), max_length=200, required=False)
    label = blocks.CharBlock(label=_("bouton"), max_length=40, help_text=_("Un verbe\u00a0: «\u00a0S’inscrire\u00a0»."))
    page = blocks.PageChooserBlock(label=_("page"), required=False)
    url = blocks.URLBlock(label=_("ou adresse web"), required=False)

    def clean(self, value):
        value = super().clean(value)
        if not value["page"] and not value["url"]:
            error = ValidationError(_("Choisissez une page ou donnez une adresse."))
            raise blocks.StructBlockValidationError(block_errors={"page": error})
        return value

    class Meta:
        label = _("Appel à agir")
        icon = "arrow-right-full"
        template = "blocks/action.html"
        preview_value = {
            "text": "La prochaine réunion est ouverte à tout le monde.",
            "label": "Voir l’agenda",
            "url": "https://cohop.example/",
        }
        description = _("Une phrase et un bouton qui mène ailleurs.")


class TableBlock(WagtailTableBlock):
    """A small table of figures or hours."""

    def value_from_form(self, value):
        try:
            table = json.loads(value)
        except ValueError:  # not what its script sends
            return None
        return _clean(table) if isinstance(table, dict) else None

    class Meta:
        label = _("Tableau")
        icon = "table"
        template = "blocks/table.html"
        preview_value = {
            "data": [["Jour", "Heure"], ["mardi", "18 h 30"], ["jeudi", "12 h 30"]],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_header_choice": "row",
            "table_caption": "Les permanences",
        }
        description = _("Un petit tableau\u00a0: cochez la ligne ou la colonne d’en-têtes.")


def _clean(value):
    """`value`, as JSON has it, without what is no text."""
    if isinstance(value, dict):
        return {_clean(name): _clean(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_clean(part) for part in value]
    return NOT_TEXT.sub("", value) if isinstance(value, str) else value
