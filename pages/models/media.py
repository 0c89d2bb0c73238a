from pathlib import Path

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from pages.storage import PRIVATE_PREFIX

from .base import Audience


def where_it_lies(attachment, filename):
    """Where a document's file lies, according to its audience."""
    return f"{attachment.private_prefix()}documents/{filename}"


class Rights(models.Model):
    """What one must know of a picture or a document before publishing it (Code civil, art. 9; droit d’auteur)."""

    credit = models.CharField(_("crédit"), max_length=120, blank=True)
    consent = models.TextField(
        _("accord des personnes"), blank=True, help_text=_("Qui a dit oui, quand, et pour quels supports.")
    )
    consent_ends_on = models.DateField(
        _("fin de l’accord"),
        null=True,
        blank=True,
        help_text=_("Après ce jour, le site ne montre plus ce fichier nulle part."),
    )
    audience = models.CharField(_("visible par"), max_length=10, choices=Audience.choices, default=Audience.PUBLIC)

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save, then put the file where its audience wants it; what a change of audience leaves behind is removed."""
        super().save(*args, **kwargs)
        old, storage = self.file.name, self.file.storage
        if old.startswith(PRIVATE_PREFIX) == (self.audience == Audience.MEMBERS):
            return
        with storage.open(old) as content:
            self.file.save(Path(old).name, content, save=False)
        super().save(update_fields=["file"])
        self.forget_copies()
        transaction.on_commit(lambda: storage.delete(old))

    @property
    def may_be_shown(self):
        """Tell whether those whom it shows still agree; an agreement holds until the end of its last day."""
        return self.consent_ends_on is None or timezone.localdate() <= self.consent_ends_on

    def forget_copies(self):
        """Remove what was made from the file, for it lies where the file was."""

    def private_prefix(self):
        """Where this file lies: members' files in a folder that no web server publishes."""
        return PRIVATE_PREFIX if self.audience == Audience.MEMBERS else ""


class Picture(Rights, AbstractImage):
    """A picture, with its credit and the consent of those it shows."""

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "consent", "consent_ends_on", "audience")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def get_upload_to(self, filename):
        return self.private_prefix() + super().get_upload_to(filename)

    def forget_copies(self):
        for rendition in self.renditions.all():
            rendition.delete()


class Rendition(AbstractRendition):
    """A picture at one size; as private as the picture it comes from."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]

    def get_upload_to(self, filename):
        return self.image.private_prefix() + super().get_upload_to(filename)


class Attachment(Rights, AbstractDocument):
    """A file to download, served by a view that asks who is reading."""

    file = models.FileField(_("fichier"), upload_to=where_it_lies)

    admin_form_fields = (*WagtailDocument.admin_form_fields, "credit", "consent", "consent_ends_on", "audience")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
