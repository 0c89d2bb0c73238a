"""How advisors curate the skills that members name: verbs, each a transaction and a line of the log.

Each holds the names that it changes until it ends, so that of two that meet the second sees what the first did.
"""

from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from extranet.accounts import journal
from extranet.accounts.models import Deed

from .models import Profile, Skill, SkillName
from .models.skill import key

merging = Signal()  # `others`, skills, are about to become `kept`; sent inside the transaction
uses = Signal()  # each receiver answers {key of a skill: (how many ask for it, how many name it)}, shown to all


class Refused(Exception):
    """What cannot be done of the vocabulary as it has become; the text can be shown."""


@transaction.atomic
def approve(actor, skill):
    """Make `skill` one of those that the network knows."""
    return _set_state(actor, skill, Skill.State.KNOWN, _("connue"))


@transaction.atomic
def retire(actor, skill):
    """Take `skill` out of the filters; those who have it keep it."""
    return _set_state(actor, skill, Skill.State.RETIRED, _("retirée"))


def _set_state(actor, skill, state, said):
    skill = _held(skill)[0]
    skill.state = state
    skill.save()
    _note(actor, skill.name, said)
    return skill


@transaction.atomic
def rename(actor, skill, name):
    """Call `skill` otherwise; its former name becomes a synonym."""
    skill = _held(skill)[0]
    _refuse_another(name, skill)
    former, skill.name = skill.name, name
    skill.save()
    _note(actor, former, name)
    return skill


@transaction.atomic
def add_synonym(actor, skill, name):
    """Make `name` another name of `skill`: those who say one or the other say the same."""
    skill = _held(skill)[0]
    _refuse_another(name, skill)
    skill.names.get_or_create(folded=key(name), defaults={"name": name})
    skill.save()
    _note(actor, skill.name, f"+ {name}")
    return skill


@transaction.atomic
def remove_synonym(actor, skill, name):
    """Take from `skill` a name that is not its own; who says it proposes a skill again."""
    skill = _held(skill)[0]
    skill.names.filter(folded=key(name)).exclude(folded=skill.folded).delete()
    skill.save()
    _note(actor, skill.name, f"− {name}")
    return skill


@transaction.atomic
def merge(actor, kept, others):
    """Make `others` the skill `kept`, for all who have or ask for them; their names become its synonyms."""
    kept, *others = _held(kept, *others)
    able, merged = Profile.skills.through.objects, {"skill__in": others}
    holders = set(able.filter(**merged).values_list("profile", flat=True))
    able.bulk_create((able.model(profile_id=pk, skill=kept) for pk in holders), ignore_conflicts=True)
    merging.send(Skill, kept=kept, others=others)
    SkillName.objects.filter(**merged).update(skill=kept)
    for other in others:
        _note(actor, other.name, kept.name)
    Skill.objects.filter(pk__in=[other.pk for other in others]).delete()
    kept.state = Skill.State.KNOWN
    kept.save()
    return kept


def _held(*skills):
    """These skills as they are now, in this order, held by their names; Refused when one has gone."""
    keys = list(dict.fromkeys(skill.pk for skill in skills))
    SkillName.objects.held(skill__in=keys)
    found = Skill.objects.in_bulk(keys)
    if len(found) < len(keys):
        raise Refused(_("Cette compétence vient d’être rangée avec une autre : rien n’est changé."))
    return [found[pk] for pk in keys]


def _refuse_another(name, skill):
    other = SkillName.objects.filter(folded=key(name)).exclude(skill=skill).select_related("skill").first()
    if other:
        raise Refused(
            _("« %(name)s » désigne déjà la compétence « %(skill)s » : rangez plutôt l’une avec l’autre.")
            % {"name": name, "skill": other.skill}
        )


def _note(actor, what, becomes):
    journal.note(actor, Deed.Verb.CURATED, detail=f"{what} → {becomes}")
