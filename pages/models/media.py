from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from pages.storage import PRIVATE_PREFIX

from .base import Audience


class Rights(models.Model):
    """What one must know of a picture or a document before publishing it (Code civil, art. 9; droit d’auteur)."""

    credit = models.CharField(_("crédit"), max_length=120, blank=True)
    consent = models.TextField(
        _("accord des personnes"), blank=True, help_text=_("Qui a dit oui, quand, et pour quels supports.")
    )
    consent_ends_on = models.DateField(_("fin de l’accord"), null=True, blank=True)
    audience = models.CharField(_("visible par"), max_length=10, choices=Audience.choices, default=Audience.PUBLIC)

    class Meta:
        abstract = True

    def private_prefix(self):
        """Where this file lies: members' files in a folder that no web server publishes."""
        return PRIVATE_PREFIX if self.audience == Audience.MEMBERS else ""


class Picture(Rights, AbstractImage):
    """A picture, with its credit and the consent of those it shows."""

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "consent", "consent_ends_on", "audience")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename):
        return self.private_prefix() + super().get_upload_to(filename)


class Rendition(AbstractRendition):
    """A picture at one size; as private as the picture it comes from."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]

    def get_upload_to(self, filename):
        return self.image.private_prefix() + super().get_upload_to(filename)


class Attachment(Rights, AbstractDocument):
    """A file to download, served by a view that asks who is reading."""

    admin_form_fields = (*WagtailDocument.admin_form_fields, "credit", "consent", "consent_ends_on", "audience")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def get_upload_to(self, filename):
        return self.private_prefix() + super().get_upload_to(filename)
