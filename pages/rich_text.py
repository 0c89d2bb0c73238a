"""The editor of flowing text, which lets nothing through that a database or a page would break on."""

from django.utils.html import escape
from wagtail.admin.rich_text import DraftailRichTextArea

from pages.words import NOT_TEXT


class RichTextArea(DraftailRichTextArea):
    """Draftail: half a character is left out, and what is no rich text becomes a paragraph."""

    def value_from_datadict(self, data, files, name):
        try:
            text = super().value_from_datadict(data, files, name)
        except (AttributeError, KeyError, TypeError, ValueError):  # not what its script sends
            text = f"<p>{escape(data.get(name))}</p>"
        return text and NOT_TEXT.sub("", text)
