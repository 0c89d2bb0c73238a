"""A member presents two others to each other: verbs, each a transaction."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.directory.models import Block, Introduction
from extranet.directory.permissions import is_current
from extranet.notifications.actions import notify

from .actions import Refused, check_day, lock


@transaction.atomic
def present(by, one, other, words, submission):
    """Propose to `one` and `other` that they meet; return the introduction. The same submission is the same one.

    Raises Refused beyond what one may write in a day, and for two whom `by` presented already. Between two whom a
    block parts nothing leaves, and `by` sees no difference.
    """
    lock(by)
    made = by.introductions_made.filter(submission=submission).first()
    if made:
        return made
    check_day(by)
    if by.introductions_made.of_pair(one, other).exists():
        raise Refused(_("Vous les avez déjà présentés l’un à l’autre."))
    introduction = Introduction.objects.create(
        by=by,
        one=one,
        other=other,
        words=words,
        submission=submission,
        is_held=Block.objects.between(one, other).exists(),
    )
    for person in () if introduction.is_held else (one, other):
        subject = format_lazy("{} {}", by, gettext_lazy("vous présente quelqu’un"))
        _tell(person, subject, "extranet/directory/emails/introduction", introduction)
    return introduction


@transaction.atomic
def accept(member, introduction, agrees):
    """Note what `member`, one of the two, says. Once both agree, each has the address of the other, by mail too.

    Raises Refused when they have said so already, or when the other one is there no more.
    """
    introduction = Introduction.objects.select_for_update(of=("self",)).get(pk=introduction.pk)
    side, other = introduction.side_of(member), introduction.other_than(member)
    if getattr(introduction, side) is not None:
        raise Refused(_("Vous avez déjà répondu."))
    if not is_current(other) or Block.objects.between(member, other).exists():
        raise Refused(_("Cette personne n’est plus dans l’annuaire."))
    setattr(introduction, side, agrees)
    if introduction.one_agrees and introduction.other_agrees:
        introduction.made_at = timezone.now()
    introduction.save(update_fields=[side, "made_at"])
    for person in (introduction.one, introduction.other) if introduction.made_at else ():
        subject = format_lazy("{} {}", gettext_lazy("Vous pouvez écrire à"), introduction.other_than(person))
        _tell(person, subject, "extranet/directory/emails/introduced", introduction)


def _tell(person, subject, template, introduction):
    notify(
        person,
        subject,
        template,
        {"introduction": introduction, "other": introduction.other_than(person)},
        key=f"contacts.{template.rpartition('/')[2]}.{introduction.pk}.{person.pk}",
    )
