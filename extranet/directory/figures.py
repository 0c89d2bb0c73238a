"""What a support team reads of its cooperative, an administrator of the network: states, growth, gaps.

Names stand for people who could be helped, never beside what they keep from the reader.
"""

from collections import Counter
from functools import cached_property

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from extranet.accounts.models import Membership
from extranet.accounts.permissions import administers

from . import vocabulary
from .matching import Words, is_skill
from .models import Profile, Skill, SkillName
from .models.profile import lines
from .models.progress import ASKED
from .visibility import Level

MONTHS = 12
ESSENTIAL = [name for name in ASKED if name != "skills"]  # what a row of the database tells by itself
CURRENT = Q(ended_on=None, user__is_active=True)
LISTED = CURRENT & Q(user__profile__is_listed=True)


class Figures:
    """The figures for `reader`, who looks after accounts: of the cooperative they advise, or of all."""

    def __init__(self, reader):
        self.reader, self.is_everything = reader, administers(reader)
        everyone = Membership.objects.all()
        self.memberships = everyone if self.is_everything else everyone.filter(cooperative=reader.advises)

    @cached_property
    def states(self):
        """[(state, how many)]"""
        counts = self.memberships.aggregate(
            current=Count("pk", filter=CURRENT),
            listed=Count("pk", filter=LISTED),
            never=Count("pk", filter=CURRENT & Q(user__last_login=None)),
            left=Count("pk", filter=~CURRENT),
        )
        return [
            (_("Membres aujourd’hui"), counts["current"]),
            (_("dans l’annuaire"), counts["listed"]),
            (_("hors de l’annuaire"), counts["current"] - counts["listed"]),
            (_("qui ne sont jamais venus sur le site"), counts["never"]),
            (_("Anciens membres"), counts["left"]),
        ]

    @cached_property
    def growth(self):
        """[(first day of a month, arrivals, departures)] of the last year, this month last."""
        today = timezone.localdate()
        months = [today.year * 12 + today.month - 1 - back for back in reversed(range(MONTHS))]
        days = [today.replace(year=month // 12, month=month % 12 + 1, day=1) for month in months]
        joined, ended = (self._by_month(name, days[0]) for name in ("joined_on", "ended_on"))
        return [(day, joined.get(day, 0), ended.get(day, 0)) for day in days]

    def _by_month(self, name, since):
        rows = self.memberships.filter(**{f"{name}__gte": since}).annotate(month=TruncMonth(name))
        return dict(rows.values_list("month").annotate(Count("pk")).order_by())

    @cached_property
    def incomplete(self):
        """[(person, names of what their profile lacks)] of the members of today who lack something, in their order."""
        lacking = Q(user__profile=None)
        for name in ESSENTIAL:
            lacking |= Q(**{f"user__profile__{name}": ""})
        rows = self.memberships.filter(CURRENT & lacking).select_related("user__profile")
        rows = rows.order_by("user__last_name", "user__first_name", "pk")
        return [(row.user, _lacks(row.user)) for row in rows]

    @cached_property
    def within_reach(self):
        """The keys of those people to whom the reader may write through the site."""
        others = Profile.objects.visible_to(self.reader).exclude(user=self.reader)
        return set(others.filter(user__membership__in=self.memberships).values_list("user_id", flat=True))

    @cached_property
    def _read(self):
        """What is sought by the reader's people and shown to the reader, against all that members show they offer."""
        words = Words(SkillName.objects.values_list("skill", "name"))
        shown = Profile.objects.visible_to(self.reader)
        offered = set(shown.filter(visible_skills__gte=Level.MEMBERS).values_list("skills", flat=True))
        for name in ("headline", "offers"):
            rows = shown.filter(**{f"visible_{name}__gte": Level.MEMBERS}).values_list(name, flat=True)
            offered = offered.union(*(words.line(text, name).tokens for row in rows for text in lines(row)))
        level = Level.MEMBERS if self.is_everything else Level.ADVISORS
        asking = shown.filter(user__membership__in=self.memberships, visible_needs__gte=level)
        needs = [words.line(text, "needs") for row in asking.values_list("needs", flat=True) for text in lines(row)]
        return needs, offered

    @cached_property
    def unmet_skills(self):
        """[(skill, how many lines seek it, how many open notices do)] of what nobody offers, the most sought first."""
        needs, offered = self._read
        sought, noticed = Counter(token for need in needs for token in need.tokens if is_skill(token)), Counter()
        for _receiver, answer in vocabulary.uses.send(Skill):
            noticed.update({pk: asking for pk, (asking, _naming) in answer.items() if asking})
        skills = Skill.objects.in_bulk((sought.keys() | noticed.keys()) - offered)
        rows = [(skill, sought[pk], noticed[pk]) for pk, skill in skills.items()]
        return sorted(rows, key=lambda row: (-row[1] - row[2], row[0].folded))

    @cached_property
    def unmet_lines(self):
        """[(what is sought, how many times)] of the lines that name no skill, with no word that anybody offers."""
        needs, offered = self._read
        unheard = (need for need in needs if need.tokens and not need.tokens & offered)
        return Counter(need.text for need in unheard if not any(map(is_skill, need.tokens))).most_common()

    def table(self):
        """All of it, as the rows of a file."""
        yield [_("Rubrique"), _("Précision"), _("Nombre")]
        for label, number in self.states:
            yield [_("Membres"), label, number]
        for day, joined, ended in self.growth:
            yield [_("Arrivées"), date_format(day, "Y-m"), joined]
            yield [_("Départs"), date_format(day, "Y-m"), ended]
        for user, lacks in self.incomplete:
            yield [_("Profil à compléter"), str(user), len(lacks)]
        for skill, sought, noticed in self.unmet_skills:
            yield [_("Compétence cherchée, que personne ne propose"), skill.name, sought + noticed]
        for text, number in self.unmet_lines:
            yield [_("Demande à laquelle personne ne répond"), text, number]


def _lacks(user):
    profile = getattr(user, "profile", None) or Profile(user=user)
    return [Profile._meta.get_field(name).verbose_name for name in ESSENTIAL if not getattr(profile, name).strip()]
