from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pages.words import fold


def key(name):
    """Return what two spellings of one skill have in common."""
    return " ".join(fold(name).split())[:100]


class SkillQuerySet(models.QuerySet):
    @transaction.atomic
    def named(self, names):
        """Return the skills of these names, in their order, made when missing; accents and case make no difference.

        A synonym gives the skill that it stands for. Until the transaction ends, nobody merges them away.
        """
        wanted = {}
        for name in names:
            if key(name):
                wanted.setdefault(key(name), " ".join(name.split()))
        found = SkillName.objects.held(folded__in=wanted)
        if len(found) < len(wanted):
            self._propose({folded: name for folded, name in wanted.items() if folded not in found})
            found = SkillName.objects.held(folded__in=wanted)
        skills = self.with_names().in_bulk(found.values())
        return [skills[pk] for pk in dict.fromkeys(found[folded] for folded in wanted)]

    def _propose(self, new):
        """Make these skills; of two people who say a name at the same moment, or curate it, one does."""
        self.bulk_create((self.model(name=name, folded=folded) for folded, name in new.items()), ignore_conflicts=True)
        made = self.filter(folded__in=new)
        SkillName.objects.bulk_create(
            (SkillName(skill=skill, name=skill.name, folded=skill.folded) for skill in made), ignore_conflicts=True
        )
        made.filter(names=None).delete()  # their name has just become another's synonym

    def with_names(self):
        """With all that each is called, in one more query."""
        return self.prefetch_related("names")


class Skill(models.Model):
    """Something that members know how to do; one row whatever the accents and the case it is written with.

    Members propose skills by naming them, and advisors curate them (vocabulary.py): a retired one stays with those who
    have it, and is no longer a filter.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposée")
        KNOWN = "known", _("connue")
        RETIRED = "retired", _("retirée")

    name = models.CharField(_("nom"), max_length=60)
    folded = models.CharField(max_length=100, unique=True, editable=False)
    state = models.CharField(_("état"), max_length=8, choices=State.choices, default=State.PROPOSED)

    wagtail_reference_index_ignore = True
    objects = SkillQuerySet.as_manager()

    class Meta:
        verbose_name = _("compétence")
        verbose_name_plural = _("compétences")
        permissions = [("curate_skill", "Can curate the skills that members name")]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save; what is stored of a new name elsewhere follows in the same transaction (signals.py).

        The former name still finds it, as a synonym.
        """
        self.folded = key(self.name)
        if self.pk:  # who listens to this row being saved reads its names
            self._keep_name()
            return super().save(*args, **kwargs)
        super().save(*args, **kwargs)
        self._keep_name()

    def get_absolute_url(self):
        """Where it is curated."""
        return reverse("directory:skill", args=[self.pk])

    def _keep_name(self):
        self.names.update_or_create(folded=self.folded, defaults={"name": self.name})

    def words(self):
        """All that this skill is called: its name, then its synonyms. It is best loaded `with_names`."""
        return [self.name, *self.synonyms]

    @property
    def synonyms(self):
        """The other names of this skill."""
        return [each.name for each in self.names.all() if each.folded != self.folded]


class SkillNameQuerySet(models.QuerySet):
    def held(self, **wanted):
        """{folded: key of the skill} of the names `wanted`, which stay theirs until the transaction ends."""
        rows = self.filter(**wanted).order_by("folded").select_for_update()
        return dict(rows.values_list("folded", "skill_id"))


class SkillName(models.Model):
    """One of the names of a skill, its own or a synonym: no other skill has it."""

    skill = models.ForeignKey(Skill, models.CASCADE, related_name="names", verbose_name=_("compétence"))
    name = models.CharField(_("nom"), max_length=60)
    folded = models.CharField(max_length=100, unique=True, editable=False)

    wagtail_reference_index_ignore = True
    objects = SkillNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("nom de compétence")
        verbose_name_plural = _("noms de compétences")
        ordering = ("folded",)

    def __str__(self):
        return self.name
