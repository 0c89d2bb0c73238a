"""What members report to those who may hide it: written once, told to each who judges."""

from django.db import transaction

from extranet.accounts.models import Membership, User

from .actions import notify


@transaction.atomic
def report(reports, reporter, about, author, reason, subject, template):
    """Write a report among `reports`, a queryset, and tell those who judge; return whether it is a new one.

    `about` names what is reported, by `author`. The mail has this `subject` and `template`, which gets `about` and
    `report`.
    """
    cooperative, judges = judges_of(author)
    said, is_new = reports.get_or_create(
        reporter=reporter, **about, defaults={"author": author, "cooperative": cooperative, "reason": reason}
    )
    for judge in judges if is_new else ():
        key = f"{said._meta.label_lower}.{said.pk}.{judge.pk}"
        notify(judge, subject, template, {**about, "report": said}, key=key)
    return is_new


def judges(member):
    """Tell whether there may be reports for `member` to judge; which ones, `readable_by` knows."""
    return bool(member.advises or member.network_role)


def judges_of(author):
    """The cooperative whose support team judges what `author` wrote, and its people; or none, and network editors."""
    others = User.objects.filter(is_active=True).exclude(pk=author and author.pk)
    membership = getattr(author, "membership", None)
    if membership:
        team = Membership.objects.current().filter(role=Membership.Role.ADVISOR, cooperative=membership.cooperative_id)
        advisors = list(others.filter(pk__in=team.values("user")).order_by("pk"))
        if advisors:
            return membership.cooperative, advisors
    return None, list(others.filter(network_role=User.NetworkRole.EDITOR).order_by("pk"))
