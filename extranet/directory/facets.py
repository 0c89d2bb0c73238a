"""The directory's filters: what a reader asked for, and how many members each further choice would leave."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _
from pyroaring import BitMap

from . import columns, index, terms
from .index import NEEDS, OFFERS, YES
from .models import Domain, Profile, Skill, SkillName
from .models.profile import commune_key
from .query import Query
from .visibility import circle_of

SHOWN = 10  # choices of a long group that are offered; the search finds the others
LIMITS = {"values": 20, "characters": 100}  # more than a person ever chooses
GROUPS = ("cooperative", "domaine", "dispo", "ouvert", "nouveau", "competence", "lieu")
LISTED = {"domaine": Domain.values, "dispo": [OFFERS, NEEDS], "ouvert": [YES], "nouveau": [YES]}  # all that they take
RELEVANCE, NAME, NEWEST = SORTS = ("pertinence", "nom", "arrivee")
NEW_FOR = timedelta(days=90)


def _names_of_skills(keys):
    return dict(Skill.objects.filter(folded__in=keys).values_list("folded", "name"))


def _retired():
    return set(Skill.objects.filter(state=Skill.State.RETIRED).values_list("folded", flat=True))


def _kept_names(keys):
    """The keys of the skills that are called so, by their own name or a synonym: one query, where there are any."""
    rows = SkillName.objects.filter(folded__in=keys).values_list("folded", "skill__folded") if keys else ()
    found = dict(rows)
    return list(dict.fromkeys(found.get(key, key) for key in keys))


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
    """The search and filters of one request, over what `reader` may find."""

    def __init__(self, parameters, reader, cooperatives):
        self.parameters, self.reader, self.cooperatives = parameters, reader, cooperatives
        self.columns = columns.now()
        self.visible = self.columns.found_by(reader)
        self.typed = Query(parameters.get("q", ""))
        self.text = self.typed.text
        self.default_sort = RELEVANCE if self.text else NAME
        asked = parameters.get("tri", "")
        self.sort = asked if asked in SORTS and (self.text or asked != RELEVANCE) else self.default_sort
        given = {name: self._values(name) for name in GROUPS}
        self.chosen = {name: [one for one in given[name] if one in LISTED.get(name, [one])] for name in GROUPS}
        self.is_misread = asked not in {"", *SORTS} or given != self.chosen
        self.chosen["competence"] = _kept_names(self.chosen["competence"])
        self.new_since = timezone.localdate() - NEW_FOR

    def _values(self, name):
        values = [value for value in self.parameters.getlist(name) if value and len(value) <= LIMITS["characters"]]
        return list(dict.fromkeys(values))[: LIMITS["values"]]

    def _hits(self, query):
        """The rows that hold every word: one query, where there are words."""
        return self.visible & self.columns.holding(query.question()) if query else self.visible

    @cached_property
    def _found(self):
        """(query as it was understood, its hits)."""
        if self.text and not self.typed.words:
            return self.typed, BitMap()
        hits = self._hits(self.typed)
        if hits or not self.text or not self.visible:
            return self.typed, hits
        query = self.typed.corrected(index.rows_for(self.reader))
        return query, self._hits(query) if query.corrections else hits

    @property
    def query(self):
        """What was understood of the text: what marks its words, and holds its `corrections`."""
        return self._found[0]

    def _sets(self, group):
        """{value: rows} of a group."""
        return {YES: self._new} if group == "nouveau" else self.columns.values(group)

    @cached_property
    def _new(self):
        return self.columns.arrived_since(self.new_since)

    @cached_property
    def _asked(self):
        """{group: the rows that hold any of the values that were chosen of it}."""
        asked = {name: [self._sets(name).get(value, BitMap()) for value in self.chosen[name]] for name in GROUPS}
        return {name: BitMap.union(*rows) for name, rows in asked.items() if rows}

    def _answering(self, but=None):
        """The hits that answer every group of filters, `but` one."""
        return BitMap.intersection(self._found[1], *(rows for name, rows in self._asked.items() if name != but))

    @cached_property
    def _counts(self):
        """{group: {value: how many members it would leave}}, where there are any."""
        counts = {}
        for name in GROUPS:
            rows = self._answering(but=name)
            left = ((value, rows.intersection_cardinality(held)) for value, held in self._sets(name).items())
            counts[name] = {value: count for value, count in left if count}
        return counts

    @cached_property
    def count(self):
        """How many members answer everything."""
        return len(self._answering())

    @property
    def sorts(self):
        """[(value, label, whether it is the present one)] of the orders that make sense here."""
        labels = {RELEVANCE: _("Les plus proches d’abord"), NAME: _("Par nom"), NEWEST: _("Dernières arrivées d’abord")}
        return [(one, labels[one], one == self.sort) for one in SORTS if self.text or one != RELEVANCE]

    def people(self):
        """A sequence of the keys of the profiles that answer, in the order asked for; two queries by relevance."""
        left, parts = self._answering(), []
        if self.sort == RELEVANCE and left and self.query.words:
            for places in ([terms.NAME], [terms.NAME, terms.WORK]):
                parts.append(left & self.columns.holding(self.query.question(*places)))
                left = left - parts[-1]
        return columns.People(self.columns, [*parts, left], newest=self.sort == NEWEST)

    def shown(self, pks):
        """[(profile, what the reader sees of it)] of these keys, in their order: two queries."""
        profiles = Profile.objects.visible_to(self.reader).with_people().prefetch_related("skills").in_bulk(pks)
        found = [profiles[pk] for pk in pks if pk in profiles]
        return [(profile, profile.seen_at(circle_of(profile, self.reader))) for profile in found]

    @cached_property
    def groups(self):
        """The groups of choices, each counted under the other groups' filters: two queries, for the skills."""
        now = {OFFERS: _("Propose"), NEEDS: _("Cherche")}
        return [
            Group("cooperative", _("Coopérative"), self._cooperative_choices()),
            Group("domaine", _("Domaine"), self._said("domaine", dict(Domain.choices))),
            Group("dispo", _("En ce moment"), self._listed("dispo", now)),
            Group("ouvert", _("Collaborer"), self._listed("ouvert", {YES: _("Ouvert·e à collaborer")})),
            Group("nouveau", _("Arrivée"), self._listed("nouveau", {YES: _("Depuis moins de trois mois")})),
            Group("competence", _("Compétence"), self._longest("competence", _names_of_skills, _retired())),
            Group("lieu", _("Commune"), self._longest("lieu", self._names_of_places)),
        ]

    def _cooperative_choices(self):
        return [replace(self._choice("cooperative", one.slug, one.name), cooperative=one) for one in self.cooperatives]

    def _listed(self, name, labels):
        return [self._choice(name, value, label) for value, label in labels.items()]

    def _said(self, name, labels):
        """The choices of a list that somebody takes, or that are chosen."""
        return [choice for choice in self._listed(name, labels) if choice.count or choice.is_chosen]

    def _choice(self, name, value, label):
        return Choice(value, label, self._counts[name].get(value, 0), value in self.chosen[name])

    def _taken(self, name):
        """The values of a group that somebody takes, the most frequent first."""
        return [value for value, _ in sorted(self._counts[name].items(), key=lambda taken: (-taken[1], taken[0]))]

    def _longest(self, name, names_of, left_out=()):
        """The most frequent choices of a long group, and all that are chosen, in the order of their names."""
        kept = {*[value for value in self._taken(name) if value not in left_out][:SHOWN], *self.chosen[name]}
        labels = names_of(kept)
        return [self._choice(name, value, labels.get(value, value)) for value in sorted(kept)]

    def communes(self):
        """The choice of each commune that somebody shows, not only of those that the group offers."""
        rows = self._taken("lieu")
        labels = self._names_of_places(rows)
        return [self._choice("lieu", value, labels[value]) for value in rows]

    def _names_of_places(self, keys):
        """{key: how a commune is written}: of several spellings, always the same."""
        written = self.columns.values("place").items()
        places = sorted((place for place, rows in written if rows.intersect(self._found[1])), reverse=True)
        return {commune_key(place): place for place in places}

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
        parameters.setlist(name, [other for other in self.chosen[name] if other != value])
        parameters.pop("page", None)
        return f"?{parameters.urlencode()}"

    @cached_property
    def hidden(self):
        """[(name, value)] of the filters, for the search form to keep."""
        kept = [(name, value) for name, values in self.chosen.items() for value in values]
        return kept + ([("tri", self.sort)] if self.sort != self.default_sort else [])
