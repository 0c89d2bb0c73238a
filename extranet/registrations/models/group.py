from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.drawing import GROUPS


class Draw(models.Model):
    """How the groups of a date were drawn: with the same people, the same numbers make the same groups again."""

    occurrence = models.OneToOneField("pages.Occurrence", models.CASCADE, related_name="draw", verbose_name=_("séance"))
    size = models.PositiveSmallIntegerField(_("personnes par groupe"))
    by_trade = models.BooleanField(_("mêler les métiers"), default=False)
    seed = models.PositiveIntegerField(_("numéro du tirage"))
    drawn_at = models.DateTimeField(_("tirés le"), default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("tirage des groupes")
        verbose_name_plural = _("tirages des groupes")

    def __str__(self):
        return f"{self.occurrence_id} · {self.seed}"


class Group(models.Model):
    """Some of those who come, gathered under a picture."""

    draw = models.ForeignKey(Draw, models.CASCADE, related_name="groups", verbose_name=_("tirage"))
    symbol = models.CharField(_("image"), max_length=20)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("groupe")
        verbose_name_plural = _("groupes")
        constraints = [models.UniqueConstraint(fields=["draw", "symbol"], name="one_group_a_symbol")]

    def __str__(self):
        return str(self.name)

    @property
    def name(self):
        """What one calls out: « Le pont »."""
        return GROUPS[self.symbol].name
