from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"]


class ParagraphBlock(blocks.RichTextBlock):
    """Flowing text, with headings, lists and links."""

    def __init__(self, **kwargs):
        super().__init__(features=FEATURES, **kwargs)

    class Meta:
        label = _("Texte")
        icon = "pilcrow"
        template = "blocks/paragraph.html"
        preview_value = "<p>Une réunion pour se lancer, un atelier pour avancer.</p>"
        description = _("Du texte suivi, avec ses intertitres, ses listes et ses liens.")


class QuoteBlock(blocks.StructBlock):
    """Someone's words, and who said them."""

    text = blocks.TextBlock(label=_("citation"), help_text=_("Sans guillemets\u00a0: le site les ajoute."))
    author = blocks.CharBlock(label=_("qui parle"), max_length=200, required=False)

    class Meta:
        label = _("Citation")
        icon = "openquote"
        template = "blocks/quote.html"
        preview_value = {"text": "Une ambition commune, un réseau métropolitain.", "author": "En ouverture"}
        description = _("Les mots de quelqu’un, en grand.")


class FoldBlock(blocks.StructBlock):
    """A question that opens on its answer."""

    summary = blocks.CharBlock(label=_("question"), max_length=160)
    text = blocks.RichTextBlock(label=_("réponse"), features=["bold", "italic", "ul", "ol", "link"])

    class Meta:
        label = _("Question à déplier")
        icon = "help"
        template = "blocks/fold.html"
        preview_value = {"summary": "Faut-il déjà avoir des clients ?", "text": "<p>Non : on les cherche ensemble.</p>"}
        description = _("Une question dont la réponse se déplie\u00a0: pour les foires aux questions.")
