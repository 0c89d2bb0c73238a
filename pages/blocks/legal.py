from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LegalFacts(models.TextChoices):
    """The families of facts that the law asks for."""

    PUBLISHER = "publisher", _("l’éditeur du site")
    HOST = "host", _("l’hébergeur")
    PRIVACY = "privacy", _("le contact pour les données personnelles")
    ACCESSIBILITY = "accessibility", _("le contact pour l’accessibilité")


class LegalFactsBlock(blocks.StructBlock):
    """Facts from the site's legal settings: written once there, shown wherever this block stands."""

    about = blocks.ChoiceBlock(label=_("quelles informations"), choices=LegalFacts.choices)

    class Meta:
        label = _("Informations légales")
        icon = "clipboard-list"
        template = "blocks/legal_facts.html"
        preview_value = {"about": LegalFacts.PUBLISHER}
        description = _("Ce que disent les réglages « Mentions légales » : l’éditeur, l’hébergeur ou un contact.")
