"""The directory as a map: how many members show each commune, drawn, and the same in a list."""

from dataclasses import dataclass, field

from django.shortcuts import render
from django.utils.translation import ngettext

from .communes import COMMUNES, commune_of


@dataclass
class Place:
    """A commune where members are: on the map when `commune` is known; `values` are what the filter calls it."""

    name: str
    address: str = ""
    count: int = 0
    is_chosen: bool = False
    values: list = field(default_factory=list)
    commune: object = None

    def add(self, choice):
        self.count += choice.count
        self.is_chosen = self.is_chosen or choice.is_chosen
        self.values.append(choice.value)


def shown(request, facets):
    """The page of the map: what was searched and filtered, by commune."""
    found = _places(facets.communes())
    for place in found:
        place.address = _address(request, place.values)
    drawn = {place.commune: place for place in found if place.commune}
    context = {
        "facets": facets,
        "here": [place for place in found if place.commune],
        "elsewhere": [place for place in found if not place.commune],
        "drawn": [_drawn(commune, drawn.get(commune)) for commune in COMMUNES],
    }
    status = 404 if facets.is_misread else 200
    return render(
        request, "extranet/directory/profile_map.html", context | {"misread": facets.is_misread}, status=status
    )


def _places(choices):
    """The communes of these choices, in the order of their names: two spellings of one make one."""
    places = {}
    for choice in sorted(choices, key=lambda choice: choice.value):
        commune = commune_of(choice.value)
        place = places.setdefault(
            commune or choice.value, Place(commune.name if commune else choice.label, commune=commune)
        )
        place.add(choice)
    return list(places.values())


def _address(request, values):
    """The list of the members of one commune, everything else that was asked for kept."""
    parameters = request.GET.copy()
    for name in ("vue", "page"):
        parameters.pop(name, None)
    parameters.setlist("lieu", values)
    return f"?{parameters.urlencode()}"


def _drawn(commune, place):
    name = commune.short or commune.name
    if place is None:
        return commune.x, commune.y, name, 0, "", "", False
    said = ngettext("%(commune)s, %(number)s membre", "%(commune)s, %(number)s membres", place.count)
    title = said % {"commune": commune.name, "number": place.count}
    return commune.x, commune.y, name, place.count, title, place.address, place.is_chosen
