"""What an address chooses of the agenda, which only narrows it: for whom, what, held by which cooperative."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Option:
    """One choice of a facet."""

    name: str
    value: str
    label: str
    cooperative: object = None
    is_chosen: bool = False


class Choices:
    """What `request` chooses of the agenda of `page`; among `cooperatives`, where there is a choice of them."""

    def __init__(self, page, request, cooperatives=()):
        self.page, self.request, self.cooperatives = page, request, cooperatives

    @cached_property
    def facets(self):
        """{parameter: its options}."""
        event = self.page.occurrences.model._meta.get_field("event").related_model
        facets = {
            "pour": [self._option("pour", value, label) for value, label in event.OpenTo.choices],
            "quoi": [self._option("quoi", value, label) for value, label in event.Kind.choices],
        }
        if self.cooperatives:
            facets["coop"] = [self._option("coop", row.slug, row.name, row) for row in self.cooperatives]
        return facets

    def _option(self, name, value, label, cooperative=None):
        return Option(name, value, label, cooperative, value in self.request.GET.getlist(name))

    @property
    def has_unknown_choice(self):
        """Tell whether the address chooses what no facet has."""
        asked = self.request.GET
        known = {name: {"", *(option.value for option in options)} for name, options in self.facets.items()}
        return any(not values.issuperset(asked.getlist(name)) for name, values in known.items())

    @cached_property
    def fieldsets(self):
        """(legend, options) of each facet."""
        legends = {"pour": _("Pour qui ?"), "quoi": _("Quoi ?"), "coop": _("Organisé par")}
        return [(legends[name], options) for name, options in self.facets.items()]

    @cached_property
    def chosen(self):
        """The options that narrow the list."""
        return [option for options in self.facets.values() for option in options if option.is_chosen]

    def narrowed(self, rows):
        """Those of `rows` that match the chosen options."""
        columns = {"pour": "event__open_to", "quoi": "event__kind", "coop": "event__cooperative__slug"}
        for name, column in columns.items():
            values = [option.value for option in self.chosen if option.name == name]
            rows = rows.filter(**{f"{column}__in": values}) if values else rows
        return rows
