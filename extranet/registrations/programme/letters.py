"""What people are told by mail of the programme: rows of the outbox, in the transaction of the deed."""

from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from extranet.accounts.models import User
from extranet.notifications.actions import notify
from extranet.registrations.models import Part
from pages.agenda import listed
from pages.models import Occurrence


def proposed(part, organisers):
    """Somebody proposes an atelier: for those who may put it in the programme."""
    for person in organisers:
        _write(person, part, "extranet/registrations/emails/part_proposed", _("Atelier proposé :"))


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
    """Its hours or its room changed: for those who come to it, and for `losers`, who have no seat there any more."""
    for person in people_of(timed):
        _write(person, timed, "extranet/registrations/emails/part_moved", _("Du changement :"))
    for person in losers:
        _write(person, timed, "extranet/registrations/emails/part_lost", _("Votre place est libérée :"))


def removed(timed):
    """It does not take place: for those who come to it."""
    for person in people_of(timed):
        _write(person, timed, "extranet/registrations/emails/part_removed", _("N’aura pas lieu :"))


def people_of(timed):
    """Those who hang on a part or on a shift: who has a seat in it, who runs it, who lends a hand."""
    if isinstance(timed, Part):
        rows = Q(registrations__seats__part=timed) | Q(hosted_parts=timed)
    else:
        rows = Q(helpings__shift=timed)
    return User.objects.filter(rows, is_active=True).distinct().order_by("pk")


def _write(person, timed, template, subject, **context):
    with override(person.language):
        (row,) = listed(Occurrence.objects.filter(pk=timed.occurrence_id), person)
    notify(person, format_lazy("{} {}", subject, timed), template, {"timed": timed, "row": row, **context})
