"""The filters of the notices' list: what a reader asked for, and how many notices of each kind that leaves."""

from functools import cached_property

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from extranet.directory import search

from .models import Notice

STATES = {
    "ouvertes": (_("Ouvertes"), lambda notices: notices.open()),
    "pourvues": (_("Pourvues"), lambda notices: notices.filled()),
    "toutes": (_("Toutes"), lambda notices: notices.all()),
}


class Filters:
    """The search and filters of one request, over the notices that `member` may read."""

    def __init__(self, parameters, member):
        self.member = member
        self.text = parameters.get("q", "").strip()[: search.LONGEST]
        self.state = parameters.get("etat") if parameters.get("etat") in STATES else "ouvertes"
        self.is_mine = parameters.get("miennes") == "1"
        wanted = parameters.getlist("nature")
        self.kinds = [kind for kind in Notice.Kind.values if kind in wanted]
        self.is_misread = parameters.get("etat", "") not in {"", *STATES} or not set(wanted) <= {
            "",
            *Notice.Kind.values,
        }

    def _notices(self):
        notices = STATES[self.state][1](Notice.objects.visible_to(self.member)).search(self.text)
        return notices.of(self.member) if self.is_mine else notices

    def notices(self):
        """The notices that answer, newest first, with what their rows show."""
        notices = self._notices().filter(kind__in=self.kinds) if self.kinds else self._notices()
        return notices.with_authors().with_reply_counts(self.member).newest_first()

    @cached_property
    def _by_kind(self):
        return dict(self._notices().values_list("kind").annotate(Count("pk")).order_by())

    @property
    def count(self):
        """How many notices answer everything."""
        return sum(self._by_kind.get(kind, 0) for kind in self.kinds or Notice.Kind.values)

    @property
    def kind_choices(self):
        """[(value, label, how many, is chosen)]"""
        return [(kind.value, kind.label, self._by_kind.get(kind, 0), kind in self.kinds) for kind in Notice.Kind]

    @property
    def state_choices(self):
        """[(value, label, is chosen)]"""
        return [(value, label, value == self.state) for value, (label, _narrow) in STATES.items()]

    @property
    def number_active(self):
        """How many filters differ from what one finds on arriving."""
        return len(self.kinds) + (self.state != "ouvertes") + self.is_mine
