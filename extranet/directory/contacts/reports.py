"""Profiles that members report to those who may hide them: verbs, each a transaction."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy

from extranet.directory import index
from extranet.directory.models import Profile, ProfileReport
from extranet.notifications import reports


def report(reporter, profile, reason):
    """Report a profile, and tell those who decide; return whether this member did so just now."""
    return reports.report(
        ProfileReport.objects,
        reporter,
        {"profile": profile},
        profile.user,
        reason,
        gettext_lazy("Un profil est signalé"),
        "extranet/directory/emails/profile_report",
    )


@transaction.atomic
def judge(member, report, verdict):
    """Hide the profile that was reported, or keep it, which shows it again; that settles all that was said of it."""
    Profile.objects.filter(pk=report.profile_id).update(is_hidden=verdict == ProfileReport.Verdict.HIDDEN)
    index.write(Profile.objects.filter(pk=report.profile_id))
    said = ProfileReport.objects.filter(profile=report.profile_id)
    said.update(verdict=verdict, judge=member, judged_at=timezone.now())


def forget():
    """Delete what was judged a year ago, unless the profile is still hidden: its report is how it would be shown."""
    ProfileReport.objects.outdated().filter(profile__is_hidden=False).delete()
