"""The directory's filters: what a reader asked for, and how many members each further choice would leave."""

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, Min, Q
from django.utils.translation import gettext as _

from . import search
from .models import Profile, Skill
from .visibility import Level

SHOWN = 10  # choices of a long group that are offered; the search finds the others
LIMITS = {"values": 20, "characters": 100}  # more than a person ever chooses
OFFERS, NEEDS = "propose", "cherche"
SORTS = {"nom": lambda people: people.by_name(), "arrivee": lambda people: people.newest()}
GIVING = {
    OFFERS: Q(visible_offers__gte=Level.MEMBERS) & ~Q(offers=""),
    NEEDS: Q(visible_needs__gte=Level.MEMBERS) & ~Q(needs=""),
}


@dataclass
class Choice:
    """One box of a group."""

    value: str
    label: str
    count: int
    is_chosen: bool
    cooperative: object = None


@dataclass
class Group:
    """A group of boxes; `name` is that of its parameter in the address."""

    name: str
    label: str
    choices: list = field(default_factory=list)


class Facets:
    """The search and filters of one request, over `people`, a queryset of profiles."""

    def __init__(self, parameters, people, cooperatives):
        self.parameters, self.everyone, self.cooperatives = parameters, people, cooperatives
        self.text = parameters.get("q", "").strip()[: search.LONGEST]
        self.sort = parameters.get("tri") if parameters.get("tri") in SORTS else "nom"
        self.chosen = {name: self._values(name) for name in ("cooperative", "competence", "lieu", "dispo")}
        self.is_misread = parameters.get("tri", "") not in {"", *SORTS} or not set(self.chosen["dispo"]) <= set(GIVING)
        self.chosen["dispo"] = [value for value in self.chosen["dispo"] if value in GIVING]

    def _values(self, name):
        values = [value for value in self.parameters.getlist(name) if value and len(value) <= LIMITS["characters"]]
        return list(dict.fromkeys(values))[: LIMITS["values"]]

    def _condition(self, name):
        """The condition of the group `name`: any of its chosen values, or none at all."""
        values = self.chosen[name]
        if not values:
            return Q()
        if name == "cooperative":
            return Q(user__membership__cooperative__slug__in=values)
        if name == "lieu":
            return Q(commune_key__in=values)
        if name == "competence":
            able = Profile.skills.through.objects.filter(skill__names__folded__in=values).values("profile")
            return Q(visible_skills__gte=Level.MEMBERS, pk__in=able)
        condition = Q()
        for value in values:
            condition |= GIVING[value]
        return condition

    def _people(self, *, without=()):
        people = self.everyone.search(self.text)
        for name in self.chosen.keys() - set(without):
            people = people.filter(self._condition(name))
        return people

    def people(self):
        """The members who answer, in the order that was asked for."""
        return SORTS[self.sort](self._people()).with_people()

    @cached_property
    def _by_cooperative(self):
        """{slug: (those who answer the other filters, of whom offer, of whom need)}: one query for two groups."""
        rows = (
            self._people(without=("cooperative", "dispo"))
            .values_list("user__membership__cooperative__slug")
            .annotate(
                answering=Count("pk", filter=self._condition("dispo") or None),
                offering=Count("pk", filter=GIVING[OFFERS]),
                needing=Count("pk", filter=GIVING[NEEDS]),
            )
            .order_by()
        )
        return {slug: counts for slug, *counts in rows}

    def _sum(self, place):
        slugs = self.chosen["cooperative"] or self._by_cooperative
        return sum(self._by_cooperative[slug][place] for slug in slugs if slug in self._by_cooperative)

    @cached_property
    def count(self):
        """How many members answer everything."""
        return self._sum(0)

    @cached_property
    def groups(self):
        """The groups of choices, each counted under the other groups' filters: three queries in all."""
        return [self._cooperative_group(), self._giving_group(), self._skill_group(), self._commune_group()]

    def _cooperative_group(self):
        chosen = self.chosen["cooperative"]
        counts = self._by_cooperative
        return Group(
            "cooperative",
            _("Coopérative"),
            [
                Choice(one.slug, one.name, counts.get(one.slug, (0,))[0], one.slug in chosen, one)
                for one in self.cooperatives
            ],
        )

    def _giving_group(self):
        labels = ((OFFERS, _("Propose"), 1), (NEEDS, _("Cherche"), 2))
        choices = [Choice(value, label, self._sum(at), value in self.chosen["dispo"]) for value, label, at in labels]
        return Group("dispo", _("En ce moment"), choices)

    def _skill_group(self):
        able = self._people(without=("competence",)).filter(visible_skills__gte=Level.MEMBERS)
        rows = (
            Skill.objects.exclude(state=Skill.State.RETIRED)
            .filter(profile__in=able.order_by().values("pk"))
            .annotate(people=Count("profile"))
            .order_by("-people", "folded")
            .values_list("folded", "name", "people")
        )
        return Group("competence", _("Compétence"), self._longest("competence", rows))

    def _commune_rows(self):
        return (
            self._people(without=("lieu",))
            .exclude(commune_key="")
            .values("commune_key")
            .annotate(label=Min("commune"), people=Count("pk"))
            .order_by("-people", "commune_key")
            .values_list("commune_key", "label", "people")
        )

    def _commune_group(self):
        return Group("lieu", _("Commune"), self._longest("lieu", self._commune_rows()))

    def communes(self):
        """Every commune that somebody shows, not only those that the group offers: one query."""
        return [Choice(*row, row[0] in self.chosen["lieu"]) for row in self._commune_rows()]

    def _longest(self, name, rows):
        """The most frequent choices of a long group, and all that are chosen, in the order of their names."""
        chosen = self.chosen[name]
        choices = [Choice(*row, row[0] in chosen) for row in rows]
        kept = choices[:SHOWN] + [choice for choice in choices[SHOWN:] if choice.is_chosen]
        known = {choice.value for choice in kept}
        kept += [Choice(value, value, 0, True) for value in chosen if value not in known]
        return sorted(kept, key=lambda choice: choice.value)

    @cached_property
    def active(self):
        """[(label, address without it)] of the chosen values: what the removable chips show."""
        return [
            (choice.label, self._address_without(group.name, choice.value))
            for group in self.groups
            for choice in group.choices
            if choice.is_chosen
        ]

    def _address_without(self, name, value):
        parameters = self.parameters.copy()
        parameters.setlist(name, [other for other in parameters.getlist(name) if other != value])
        parameters.pop("page", None)
        return f"?{parameters.urlencode()}"

    @cached_property
    def hidden(self):
        """[(name, value)] of the filters, for the search form to keep."""
        kept = [(name, value) for name, values in self.chosen.items() for value in values]
        return kept + ([("tri", self.sort)] if self.sort != "nom" else [])
