from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

MARK = [MinValueValidator(1), MaxValueValidator(5)]


class Impression(models.Model):
    """What somebody who came thought of it. Nothing says who, unless they agree to be quoted: their name, and no more.

    It bears no moment either: who answered when would tell who said what.
    """

    occurrence = models.ForeignKey(
        "pages.Occurrence", models.CASCADE, related_name="impressions", verbose_name=_("séance")
    )
    useful = models.PositiveSmallIntegerField(_("utile"), null=True, blank=True, validators=MARK)
    encounters = models.PositiveSmallIntegerField(_("de belles rencontres"), null=True, blank=True, validators=MARK)
    words = models.CharField(_("une phrase à garder"), max_length=300, blank=True)
    author = models.CharField(_("qui accepte de signer"), max_length=200, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("impression")
        verbose_name_plural = _("impressions")

    def __str__(self):
        return f"{self.occurrence_id} · {self.useful} · {self.encounters}"
