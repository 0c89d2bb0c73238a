"""What members do with notices: verbs, each a transaction; who must be told is told by an outbox row within it."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.directory.models import Skill
from extranet.directory.permissions import is_current
from extranet.notifications import reports
from extranet.notifications.actions import notify

from .models import Notice, Reply, Report


class NoticeClosed(Exception):
    """Nobody answers a notice that is no longer open; the text can be shown."""

    def __init__(self):
        super().__init__(_("Cette annonce n’est plus ouverte : elle ne reçoit plus de réponses."))


class NoticeExpired(Exception):
    """A notice whose day has passed opens again with a new day; the text can be shown."""

    def __init__(self):
        super().__init__(_("Sa date est passée : modifiez l’annonce pour lui donner une nouvelle date."))


@transaction.atomic
def publish(author, fields, skills, submission):
    """Write a notice and return it; the same submission of the same author is the same notice."""
    skills = Skill.objects.named(skills)
    notice, created = Notice.objects.get_or_create(author=author, submission=submission, defaults=fields)
    if created:
        _give_skills(notice, skills)
    return notice


@transaction.atomic
def edit(notice, fields, skills):
    """Change the words, skills and day of a notice."""
    skills = Skill.objects.named(skills)  # before the notice is locked: who merges skills takes them in this order
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    for name, value in fields.items():
        setattr(notice, name, value)
    notice.save(update_fields=list(fields))
    _give_skills(notice, skills)
    return notice


@transaction.atomic
def set_status(notice, status):
    """Close, fill, reopen or withdraw a notice."""
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    notice.status = status
    if status == Notice.Status.OPEN and not notice.is_open:
        raise NoticeExpired
    notice.save(update_fields=["status"])
    return notice


@transaction.atomic
def reply(author, notice, body, is_public, submission):
    """Answer a notice and tell its author; the same submission of the same author is the same reply."""
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    sent = Reply.objects.filter(author=author, submission=submission).first()
    if sent:
        return sent
    if not notice.is_open:
        raise NoticeClosed
    written = Reply.objects.create(
        author=author,
        notice=notice,
        body=body,
        is_public=is_public or notice.author_id == author.pk,
        submission=submission,
    )
    if notice.author_id != author.pk and is_current(notice.author):
        notify(
            notice.author,
            format_lazy("{} {}", gettext_lazy("Une réponse à votre annonce :"), notice.title),
            "extranet/notices/emails/reply",
            {"notice": notice, "reply": written},
            key=f"notices.reply.{written.pk}",
        )
    return written


def report(reporter, notice, reply, reason):
    """Report a notice, or that reply to it, and tell those who decide; return whether this member did so just now."""
    subject = gettext_lazy("Une réponse est signalée :") if reply else gettext_lazy("Une annonce est signalée :")
    return reports.report(
        Report.objects,
        reporter,
        {"notice": notice, "reply": reply},
        (reply or notice).author,
        reason,
        format_lazy("{} {}", subject, notice.title),
        "extranet/notices/emails/report",
    )


@transaction.atomic
def judge(member, report, verdict):
    """Hide what was reported, or keep it, which shows it again; that settles all that was said of it."""
    notice = Notice.objects.select_for_update().get(pk=report.notice_id)
    is_hidden = verdict == Report.Verdict.HIDDEN
    if report.reply_id:
        Reply.objects.filter(pk=report.reply_id).update(is_withdrawn=is_hidden)
    elif is_hidden != notice.is_withdrawn:
        notice.status = Notice.Status.WITHDRAWN if is_hidden else Notice.Status.CLOSED
        notice.save(update_fields=["status"])
    Report.objects.of_the_same(report).update(verdict=verdict, judge=member, judged_at=timezone.now())


def forget():
    """Delete what was judged a year ago, unless the reply is still hidden: its report is how it would be shown."""
    Report.objects.outdated().exclude(reply__is_withdrawn=True).delete()


def _give_skills(notice, skills):
    notice.skills.set(skills)
    notice.refresh()
