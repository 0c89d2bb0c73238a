"""What those who register are told by mail: rows of the outbox, in the transaction of the deed."""

from django.contrib.auth.models import AnonymousUser
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from extranet.notifications.actions import notify
from pages import ical
from pages.agenda import listed
from pages.models import Occurrence

from .links import asking_token, token_of


def confirm(registration, now):
    """What a visitor confirms with; or, for who did already, where it can be changed. Once an hour at most."""
    if registration.status == registration.Status.PENDING:
        subject, template = _("Confirmez votre inscription :"), "extranet/registrations/emails/confirm"
    else:
        subject, template = _("Votre inscription :"), "extranet/registrations/emails/already"
    _write(registration, template, subject, f"{now:%Y%m%d%H}")


def registered(registration):
    """A seat is theirs: with the date, for their calendar."""
    _write(registration, "extranet/registrations/emails/registered", _("Votre place est réservée :"), has_calendar=True)


def waiting(registration):
    """It is full: their place in line."""
    _write(registration, "extranet/registrations/emails/waiting", _("En liste d’attente :"))


def offered(registration):
    """A seat is kept for them, until when."""
    _write(registration, "extranet/registrations/emails/offered", _("Une place se libère :"))


def lapsed(registration):
    """They did not answer, and the seat went to the next."""
    _write(registration, "extranet/registrations/emails/lapsed", _("La place est passée à la suite :"))


def reminder(registration):
    """It is tomorrow, the day that they are `reminded_of`."""
    template, day = "extranet/registrations/emails/reminder", registration.reminded_of
    _write(registration, template, _("C’est demain :"), day)


def impressions(registration):
    """It was yesterday: three questions to who came."""
    _write(registration, "extranet/registrations/emails/impressions", _("C’était hier :"))


def changed(registration):
    """Their date moved, or is cancelled: with what their calendar needs to know."""
    is_cancelled = registration.occurrence.cancelled_at
    subject = _("Annulation :") if is_cancelled else _("Du changement :")
    _write(
        registration,
        "extranet/registrations/emails/changed",
        subject,
        registration.occurrence.sequence,
        has_calendar=True,
    )


def _write(registration, template, subject, *key, has_calendar=False):
    person, occurrence = registration.person, registration.occurrence
    language = person.language
    with override(language):
        (row,) = listed(Occurrence.objects.filter(pk=occurrence.pk), registration.user or AnonymousUser())
        calendar = ical.feed([row], row.title).decode() if has_calendar else ""
    tokens = {"token": token_of(registration), "asking_token": asking_token(registration)}
    notify(
        person,
        format_lazy("{} {}", subject, row.title),
        template,
        {"registration": registration, "row": row, "rank": registration.rank, **tokens},
        key=".".join(map(str, ["registrations", template.rpartition("/")[2], registration.pk, *key])),
        language=language,
        calendar=calendar,
    )
