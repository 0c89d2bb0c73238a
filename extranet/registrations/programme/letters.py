"""What people are told by mail of the programme: rows of the outbox, in the transaction of the deed."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from extranet.accounts.models import User
from extranet.notifications.actions import notify
from extranet.registrations.links import token_of
from extranet.registrations.models import Part, Registration
from pages.agenda import listed
from pages.models import Occurrence


def proposed(part, organisers):
    """Somebody proposes an atelier: for those who may put it in the programme."""
    for person in organisers:
        _write(person, part, "extranet/registrations/emails/part_proposed", _("Atelier proposé :"))


def hostless(part, organisers):
    """Nobody runs it any more: for those who may find somebody, or take it out of the programme."""
    for person in organisers:
        _write(person, part, "extranet/registrations/emails/part_hostless", _("Plus personne pour l’animer\u00a0:"))


def accepted(part):
    """It is in the programme, with its hours and room: for who proposed it."""
    if part.proposed_by:
        _write(part.proposed_by, part, "extranet/registrations/emails/part_accepted", _("Au programme :"))


def declined(part, word):
    """It will not be, and why: for who proposed it."""
    if part.proposed_by:
        template = "extranet/registrations/emails/part_declined"
        _write(part.proposed_by, part, template, _("Votre proposition d’atelier :"), word=word)


def moved(timed, losers=()):
    """Its hours or its room changed: for those who come to it, and for `losers`, who have no seat there any more.

    These are told as they are `reached`.
    """
    for person, token in _people_of(timed):
        _write(person, timed, "extranet/registrations/emails/part_moved", _("Du changement :"), token)
    for person, token in losers:
        _write(person, timed, "extranet/registrations/emails/part_lost", _("Votre place est libérée :"), token)


def removed(timed):
    """It does not take place: for those who come to it."""
    for person, token in _people_of(timed):
        _write(person, timed, "extranet/registrations/emails/part_removed", _("N’aura pas lieu :"), token)


def reached(registration):
    """(person, token) of somebody who registered: visitors have the `token` of their link, members need none."""
    return registration.person, "" if registration.user_id else token_of(registration)


def _people_of(timed):
    """Those who hang on a part or on a shift, as they are reached: who has a seat in it, runs it, lends a hand."""
    if isinstance(timed, Part):
        rows = Q(registrations__seats__part=timed) | Q(hosted_parts=timed)
        visitors = Registration.objects.visitors().filter(seats__part=timed).order_by("pk")
    else:
        rows, visitors = Q(helpings__shift=timed), ()
    members = User.objects.filter(rows, is_active=True).distinct().order_by("pk")
    return [*((member, "") for member in members), *map(reached, visitors)]


def _write(person, timed, template, subject, token="", **context):
    reader = person if isinstance(person, User) else AnonymousUser()
    with override(person.language):
        (row,) = listed(Occurrence.objects.filter(pk=timed.occurrence_id), reader)
    context = {"timed": timed, "row": row, "token": token, **context}
    notify(person, format_lazy("{} {}", subject, timed), template, context)
