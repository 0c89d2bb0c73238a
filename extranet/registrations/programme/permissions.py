"""What is still open in the programme of a date, and whom it concerns: small questions."""

from django.db.models import Q
from django.utils.translation import gettext as _

from extranet.accounts.models import User
from extranet.registrations.models import Part
from extranet.registrations.permissions import too_late


def closed(timed, now):
    """Why nobody takes or leaves a seat in `timed`, an atelier or a shift, any more; "" as long as one may."""
    if timed.occurrence.cancelled_at:
        return _("Cette date est annulée.")
    if timed.starts_at <= now:
        return _("C’est commencé : le programme ne change plus ici.")
    return ""


def closed_to_proposals(occurrence, now):
    """Why nobody proposes an atelier for `occurrence`, or any more; "" as long as one may."""
    if too_late(occurrence, now):
        return _("On ne propose plus d’atelier pour cette date.")
    return ""


def answered(proposal):
    """Why its author changes nothing of `proposal` any more; "" as long as it waits. None is one that was removed."""
    if proposal is None or proposal.state != Part.State.PROPOSED:
        return _("Cette proposition a reçu sa réponse : pour y changer quelque chose, écrivez à qui organise.")
    return ""


def possible_hosts():
    """The members whom one may name as running a part: those of today."""
    return User.objects.filter(is_active=True, membership__ended_on=None).exclude(membership=None)


def organisers(event):
    """Those who are told of what is proposed for `event`: whose group changes its page, for the whole section."""
    above = event.get_ancestors(inclusive=True)
    rights = Q(groups__page_permissions__page__in=above) & Q(
        groups__page_permissions__permission__codename="change_page"
    )
    return User.objects.filter(rights, is_active=True).distinct().order_by("pk")
