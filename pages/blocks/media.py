from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock


class PictureBlock(blocks.StructBlock):
    """A picture, with its words for those who do not see it, and its caption."""

    image = ImageBlock(label=_("image"))
    caption = blocks.CharBlock(label=_("légende"), max_length=200, required=False)

    class Meta:
        label = _("Image")
        icon = "image"
        template = "blocks/picture.html"
        description = _("Une image avec sa légende ; le crédit vient de la fiche de l’image.")


class DocumentBlock(blocks.StructBlock):
    """A file to download, named in words."""

    document = DocumentChooserBlock(label=_("fichier"))
    title = blocks.CharBlock(
        label=_("intitulé"), max_length=160, required=False, help_text=_("Vide : le titre du fichier.")
    )

    class Meta:
        label = _("Fichier à télécharger")
        icon = "doc-full"
        template = "blocks/document.html"
        description = _("Un fichier à télécharger ; le site ajoute son format et son poids.")
