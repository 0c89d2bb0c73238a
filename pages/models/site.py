from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from pages.blocks.legal import LegalFacts


@register_setting(icon="clipboard-list")
class LegalSettings(BaseSiteSetting):
    """Who publishes and hosts the site (LCEN, art. 1-1): Co'hop has no legal person, so one cooperative does."""

    publisher = models.CharField(_("coopérative éditrice"), max_length=120, blank=True)
    legal_form = models.CharField(_("forme juridique et capital"), max_length=160, blank=True)
    registration = models.CharField(_("immatriculation (RCS)"), max_length=120, blank=True)
    address = models.TextField(_("siège"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    director = models.CharField(_("direction de la publication"), max_length=120, blank=True)
    host = models.CharField(_("hébergeur"), max_length=120, blank=True)
    host_address = models.TextField(_("adresse de l’hébergeur"), blank=True)
    host_phone = models.CharField(_("téléphone de l’hébergeur"), max_length=30, blank=True)
    privacy_contact = models.EmailField(_("contact pour les données personnelles"), blank=True)
    accessibility_contact = models.EmailField(_("contact pour l’accessibilité"), blank=True)

    FACTS = {
        LegalFacts.PUBLISHER: ("publisher", "legal_form", "registration", "address", "phone", "email", "director"),
        LegalFacts.HOST: ("host", "host_address", "host_phone"),
        LegalFacts.PRIVACY: ("privacy_contact",),
        LegalFacts.ACCESSIBILITY: ("accessibility_contact",),
    }

    panels = [
        MultiFieldPanel([FieldPanel(name) for name in names], heading=capfirst(about.label))
        for about, names in FACTS.items()
    ]

    class Meta:
        verbose_name = _("mentions légales")

    def facts(self, about):
        """The (name, value) pairs of one family; a value that nobody has filled in yet is empty."""
        return [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in self.FACTS[about]]

    def missing(self):
        """The names of the facts the law asks for and that nobody has filled in yet."""
        return [str(name) for about in self.FACTS for name, value in self.facts(about) if not value]
