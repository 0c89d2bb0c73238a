"""The clock of those who do not come any more: warned twice, then erased (CNIL: two years without contact).

It counts from the last visit, or from the end of the membership if that was before.
"""

import logging
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Least
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.accounts import erasure
from extranet.accounts.models import Deed, Membership, User

from .actions import notify

logger = logging.getLogger(__name__)

LOT = 100  # people a day and a step: the rest waits until tomorrow
WARNED, ERASED = 23, 24  # months
BETWEEN = timedelta(days=23)  # at the least, between the two warnings
LAST = timedelta(days=7)  # between the second warning and the end
DEEDS_KEPT = timedelta(days=365)


def months_before(day, months):
    """The day that many months earlier; the last of its month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def follow():
    """Warn, warn again and erase whoever is due today. Each person is a transaction; a failure stops nobody else's."""
    today = timezone.localdate()
    for due, deed in ((_to_erase(today), _erase), (_to_warn_again(today), _warn_again), (_to_warn(today), _warn)):
        for pk in list(due.order_by("pk").values_list("pk", flat=True)[:LOT]):
            try:
                deed(due, pk, today)
            except Exception:
                logger.exception("The clock failed for account %s.", pk)


def forget_deeds():
    """Delete the lines of the log that are a year old."""
    Deed.objects.filter(at__lt=timezone.now() - DEEDS_KEPT).delete()


def _idle_since(day):
    """Those whose clock started at the latest on `day`; who runs the network is known by name, and has none."""
    started = Least("last_active_on", Coalesce("membership__ended_on", F("last_active_on")))
    return (
        User.objects.filter(network_role="", is_superuser=False)
        .annotate(idle_since=started)
        .filter(idle_since__lte=day)
    )


def _to_warn(today):
    return _idle_since(months_before(today, WARNED)).filter(warned_on=None)


def _to_warn_again(today):
    idle = _idle_since(months_before(today + LAST, ERASED))
    return idle.filter(warned_again_on=None, warned_on__lte=today - BETWEEN)


def _to_erase(today):
    return _idle_since(months_before(today, ERASED)).filter(warned_again_on__lte=today - LAST)


def _locked(due, pk):
    """The person, held, if they are still due: they may have come back a moment ago."""
    held = User.objects.select_for_update(no_key=True).filter(pk=pk).first()
    return held if held and due.filter(pk=pk).exists() else None


@transaction.atomic
def _warn(due, pk, today):
    if user := _locked(due, pk):
        user.warned_on = today
        user.save(update_fields=["warned_on"])
        _write(user, "first", today, BETWEEN + LAST)
        _tell_the_team(user, today)


@transaction.atomic
def _warn_again(due, pk, today):
    if user := _locked(due, pk):
        user.warned_again_on = today
        user.save(update_fields=["warned_again_on"])
        _write(user, "second", today, LAST)


@transaction.atomic
def _erase(due, pk, today):
    if user := _locked(due, pk):
        erasure.erase(user)


def _write(user, step, today, at_the_earliest):
    started = _idle_since(today).values_list("idle_since", flat=True).get(pk=user.pk)
    two_years = months_before(started, -ERASED)
    addresses = {name: settings.SITE_URL + translate_url(reverse(view), user.language)
                 for name, view in (("login_url", "account_login"), ("data_url", "accounts_my_data"))}  # fmt: skip
    notify(
        user,
        _("Votre compte Co’hop va s’effacer"),
        "extranet/notifications/emails/idle",
        {"erased_on": max(two_years, today + at_the_earliest), "is_member": _is_member(user), **addresses},
        key=f"retention.{user.pk}.{step}.{today}",
    )


def _tell_the_team(user, today):
    """Tell the support team of a current member, who may write to them and keep the account (accounts.actions.keep)."""
    if not _is_member(user):
        return
    team = Membership.objects.current().filter(role=Membership.Role.ADVISOR, cooperative=user.membership.cooperative)
    for advisor in User.objects.filter(pk__in=team.values("user")).exclude(pk=user.pk).order_by("pk"):
        notify(
            advisor,
            _("Un compte dort depuis près de deux ans"),
            "extranet/notifications/emails/idle_member",
            {"member": user},
            key=f"retention.{user.pk}.team.{today}.{advisor.pk}",
        )


def _is_member(user):
    return Membership.objects.current().filter(Q(user=user)).exists()
