"""What a badge says of somebody, and the A4 sheets of four that badges are printed on."""

from typing import NamedTuple

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.codes import drawing_of
from pages.models import Cooperative

from .models import Group

TEMPLATE = "extranet/registrations/pdf/badges.html"
LOT = 200  # badges in one file, at most: what is made while somebody waits has an end
A_SHEET = 4
LONG, LONGEST = 9, 15  # letters of a first name that ask for a smaller type, then for the smallest


class Badge(NamedTuple):
    """A badge: whose it is, what they do, their cooperative, their group, and the drawing of their code."""

    name: str
    words: tuple[str, str]
    line: str
    cooperative: Cooperative | None
    group: Group | None = None
    code: str = ""

    @property
    def colour(self):
        """The colour of their cooperative; "" for a visitor."""
        return self.cooperative.colour if self.cooperative else ""

    @property
    def size(self):
        """How long the first name is, as the stylesheet calls it."""
        longest = max(map(len, self.words[0].split("-")), default=0)
        if longest > LONGEST or len(self.words[0]) > 2 * LONGEST:
            return "longest"
        return "long" if len(self.words[0]) > LONG else ""


def badge_of(registration):
    """The badge of somebody who comes."""
    return Badge(
        str(registration.person),
        registration.words,
        registration.trade,
        registration.cooperative,
        registration.group,
        drawing_of(registration.code),
    )


def hosts_of(event):
    """Name tags for those who welcome people: the names that the event's page tells, between commas."""
    names = [name.strip() for name in event.hosts.split(",") if name.strip()]
    return [Badge(name, name.partition(" ")[::2], _("Vous accueille"), event.cooperative) for name in names]


def sheets(row, badges):
    """The PDF of `badges` for the date `row`."""
    from pages import pdf  # weasyprint and its system libraries are loaded where they serve, not at each start

    cooperatives = Cooperative.objects.order_by("name", "pk")
    context = {
        "row": row,
        "sheets": [badges[start : start + A_SHEET] for start in range(0, len(badges), A_SHEET)],
        "network_colours": [cooperative.colour for cooperative in cooperatives],
    }
    return pdf.render(TEMPLATE, context, get_language(), _("Badges : %(event)s") % {"event": row.title}, members=True)
