from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock


def _newest(model):
    """The newest public file of the library that may be shown: what a preview shows."""
    rows = apps.get_model("pages", model).objects.filter(audience="public")
    return rows.exclude(consent_ends_on__lt=timezone.localdate()).order_by("-pk").first()


class PictureBlock(blocks.StructBlock):
    """A picture, with its words for those who do not see it, and its caption."""

    image = ImageBlock(label=_("image"))
    caption = blocks.CharBlock(label=_("légende"), max_length=200, required=False)

    def get_preview_value(self):
        return self.normalize({"image": _newest("Picture"), "caption": _("Une légende, si l’image en demande une.")})

    class Meta:
        label = _("Image")
        icon = "image"
        template = "blocks/picture.html"
        description = _("Une image avec sa légende\u202f; le crédit vient de la fiche de l’image.")


class DocumentBlock(blocks.StructBlock):
    """A file to download, named in words."""

    document = DocumentChooserBlock(label=_("fichier"))
    title = blocks.CharBlock(
        label=_("intitulé"), max_length=160, required=False, help_text=_("Vide\u00a0: le titre du fichier.")
    )

    def get_preview_value(self):
        return self.normalize({"document": _newest("Attachment"), "title": ""})

    class Meta:
        label = _("Fichier à télécharger")
        icon = "doc-full"
        template = "blocks/document.html"
        description = _("Un fichier à télécharger\u202f; le site ajoute son format et son poids.")
