"""Who is in which group of a date, and whose badge is printed: verbs, under the lock of that date."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.drawing import GROUPS
from pages.words import stems

from . import grouping
from .actions import Refused, lock
from .models import Draw, Group, Registration


@transaction.atomic
def draw_groups(occurrence, size, by_trade, seed):
    """Draw all the groups of a date anew, of `size` people at most; return the draw.

    Raises Refused when there is nobody to place, or when there are fewer pictures than groups.
    """
    occurrence = lock(occurrence.pk)
    people = list(occurrence.registrations.attending().with_people().order_by("pk"))
    if not people:
        raise Refused(_("Personne n’est inscrit pour l’instant : il n’y a pas encore de groupe à tirer."))
    number = grouping.number_of_groups(len(people), size)
    if number > len(GROUPS):
        least = -(-len(people) // len(GROUPS))
        raise Refused(
            _("Il y a %(pictures)s images, une par groupe : il faut au moins %(least)s personnes dans chacun.")
            % {"pictures": len(GROUPS), "least": least}
        )
    Draw.objects.filter(occurrence=occurrence).delete()
    occurrence.registrations.update(badge_printed_at=None)  # what they say of groups is no longer true
    draw = Draw.objects.create(occurrence=occurrence, size=size, by_trade=by_trade, seed=seed)
    _place(draw, people, [], number)
    return draw


@transaction.atomic
def place_latecomers(occurrence):
    """Give a group to those who registered since the draw, and move nobody; return how many. Without a draw, none."""
    occurrence = lock(occurrence.pk)
    draw = Draw.objects.filter(occurrence=occurrence).first()
    if draw is None:
        return 0
    people = list(occurrence.registrations.attending().with_people().order_by("pk"))
    late = [each for each in people if each.group_id is None]
    groups = list(draw.groups.order_by("pk"))
    number = grouping.number_with_late(len(people), draw.size, len(groups))
    _place(draw, late, [each for each in people if each.group_id], min(number, len(GROUPS)))
    return len(late)


def note_badges(registrations):
    """Remember that the badges of these are printed, the first time."""
    pks = [registration.pk for registration in registrations]
    Registration.objects.filter(pk__in=pks).without_badge().update(badge_printed_at=timezone.now())


def _place(draw, people, before, number):
    """Open the groups that `number` asks for, and write where each of `people` goes, who has no place yet."""
    groups = list(draw.groups.order_by("pk"))
    symbols = list(GROUPS)[len(groups) : number]
    groups += [Group.objects.create(draw=draw, symbol=symbol) for symbol in symbols]
    rank = {group.pk: index for index, group in enumerate(groups)}
    seated = [(_as_drawn(each, draw), rank[each.group_id]) for each in before]
    places = grouping.placed([_as_drawn(each, draw) for each in people], len(groups), draw.seed, seated)
    for each in people:
        each.group = groups[places[each.pk]]
    Registration.objects.bulk_update(people, ["group"])


def _as_drawn(registration, draw):
    """What the draw looks at: the first word of a trade gathers « Graphiste » and « graphiste web »."""
    cooperative = registration.cooperative
    trade = stems(registration.trade).partition(" ")[0] if draw.by_trade else ""
    return grouping.Person(registration.pk, str(cooperative.pk) if cooperative else "", trade)
