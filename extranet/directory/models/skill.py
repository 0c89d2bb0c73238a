from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from pages.words import fold


def key(name):
    """Return what two spellings of one skill have in common."""
    return " ".join(fold(name).split())[:100]


class SkillQuerySet(models.QuerySet):
    def named(self, names):
        """Return the skills of these names, in their order, made when missing; accents and case make no difference."""
        wanted = {}
        for name in names:
            if key(name):
                wanted.setdefault(key(name), " ".join(name.split()))
        known = set(self.filter(folded__in=wanted).values_list("folded", flat=True))
        new = [self.model(name=name, folded=folded) for folded, name in wanted.items() if folded not in known]
        self.bulk_create(new, ignore_conflicts=True)  # two people may name it at the same moment
        found = {skill.folded: skill for skill in self.filter(folded__in=wanted)}
        return [found[folded] for folded in wanted]


class Skill(models.Model):
    """Something that members know how to do; one row whatever the accents and the case it is written with."""

    name = models.CharField(_("nom"), max_length=60)
    folded = models.CharField(max_length=100, unique=True, editable=False)

    wagtail_reference_index_ignore = True
    objects = SkillQuerySet.as_manager()

    class Meta:
        verbose_name = _("compétence")
        verbose_name_plural = _("compétences")

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; what is stored of a new name elsewhere follows in the same transaction (signals.py)."""
        self.folded = key(self.name)
        super().save(*args, **kwargs)
