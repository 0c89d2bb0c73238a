"""Who may register for what, and when: small pure questions."""

from datetime import timedelta

from django.utils.translation import gettext as _

from extranet.access import is_member
from pages.months import in_full
from pages.occurrences import PARIS

EARLY, LATE = timedelta(hours=3), timedelta(hours=24)  # when arrivals are noted, around the hours of a date


def obstacle(occurrence, person, now):
    """Why `person` may not register for `occurrence` at `now`, as it can be told to them; "" when they may."""
    event = occurrence.event
    Registration = event.Registration
    if event.registration == Registration.NONE or not event.live:
        return _("On ne s’inscrit pas ici à cet événement.")
    if event.registration == Registration.MEMBERS and not is_member(person):
        return _("Les inscriptions sont réservées aux membres.")
    if over := too_late(occurrence, now):
        return over
    if event.registration_opens_at and now < event.registration_opens_at:
        return _("Les inscriptions ouvrent le %(day)s.") % {"day": _day(event.registration_opens_at)}
    if event.registration_closes_at and now >= event.registration_closes_at:
        return _("Les inscriptions sont closes depuis le %(day)s.") % {"day": _day(event.registration_closes_at)}
    return ""


def organises(person, event):
    """Tell whether `person` runs `event`: those who may edit its page, and nobody else, see who comes."""
    return event.permissions_for_user(person).can_edit()


def too_late(occurrence, now):
    """Why nobody takes a seat of `occurrence` any more, as it can be told; "" as long as one may."""
    if occurrence.cancelled_at:
        return _("Cette date est annulée.")
    if occurrence.starts_at <= now:
        return _("Les inscriptions sont closes : c’est commencé.")
    return ""


def doors_open_at(occurrence):
    """From when one may arrive."""
    return occurrence.starts_at - EARLY


def closed_door(occurrence, now):
    """Why nobody is noted as arrived at `now`, as it can be told; "" as long as one may be."""
    if occurrence.cancelled_at:
        return _("Cette date est annulée.")
    if now < doors_open_at(occurrence):
        return _("L’accueil ouvre trois heures avant le début.")
    if now > occurrence.ends_at + LATE:
        return _("L’accueil est clos : c’était il y a plus d’un jour.")
    return ""


def _day(moment):
    return in_full(moment.astimezone(PARIS), "j F Y")
