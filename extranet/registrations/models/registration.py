import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.words import plain

from .answer import Answer


def new_code():
    """What a badge carries to be recognised at the door: it says nothing of anybody, and nobody guesses it."""
    return secrets.token_urlsafe(9)


@dataclass(frozen=True)
class Visitor:
    """Somebody without an account who registers: whom mails are for."""

    name: str
    email: str
    language: str

    def __str__(self):
        return self.name

    @property
    def first_name(self):
        return self.name


class RegistrationQuerySet(models.QuerySet):
    def seated(self):
        """Those who hold a seat: registered, or to whom one is kept until they answer."""
        return self.filter(status__in=Registration.SEATED)

    def attending(self):
        """Those who come, and nobody who waits."""
        return self.filter(status=Registration.Status.REGISTERED)

    def in_line(self):
        """Those who wait, first come first."""
        return self.filter(status=Registration.Status.WAITING).order_by("turn", "pk")

    def lapsed(self, now):
        """Those who did not answer in time for the seat that was kept for them, oldest first."""
        return self.filter(status=Registration.Status.OFFERED, answer_by__lte=now).order_by("turn", "pk")

    def standing(self):
        """Those who come or wait, or are asked to confirm: all but what is cancelled."""
        return self.exclude(status=Registration.Status.CANCELLED)

    def confirmed(self):
        """Those who come, or to whom a seat is kept, or who wait: who has not confirmed an address is nobody yet."""
        return self.standing().exclude(status=Registration.Status.PENDING)

    def of(self, person):
        """Those of a member; none of a stranger's."""
        return self.filter(user=person) if person.is_authenticated else self.none()

    def ahead_of(self, member, now):
        """Those of a member for what has not begun."""
        return self.of(member).standing().filter(occurrence__starts_at__gt=now)

    def visitors(self):
        """Those of people without an account."""
        return self.filter(user=None).exclude(email="")

    def arrived(self):
        """Those who were seen at the door."""
        return self.exclude(arrived_at=None)

    def placeless(self):
        """Those who are in no group yet."""
        return self.filter(group=None)

    def without_badge(self):
        """Those whose badge was not printed yet."""
        return self.filter(badge_printed_at=None)

    def by_name(self):
        """A list in the order of a telephone book, accents apart, whatever the database makes of them."""
        return sorted(self.order_by("pk"), key=lambda row: row.filed_under)

    def coming(self, now):
        """Those for what is not over yet, soonest first."""
        return self.filter(occurrence__ends_at__gte=now).order_by("occurrence__starts_at", "pk")

    def with_people(self):
        """With what a row shows of a person, in the same query."""
        return self.select_related("user__membership__cooperative", "user__profile", "group")

    def on_a_roll(self):
        """A list by name, with their people, groups and answers, in two queries."""
        answers = Prefetch("answers", Answer.objects.order_by("pk"))
        return self.with_people().prefetch_related(answers).by_name()


class Registration(models.Model):
    """A person's place on one date of an event: a seat, a turn in line, or neither any more."""

    class Status(models.TextChoices):
        PENDING = "pending", _("à confirmer")
        REGISTERED = "registered", _("inscrit·e")
        WAITING = "waiting", _("en liste d’attente")
        OFFERED = "offered", _("place proposée")
        CANCELLED = "cancelled", _("annulée")

    SEATED = (Status.REGISTERED, Status.OFFERED)

    occurrence = models.ForeignKey(
        "pages.Occurrence", models.PROTECT, related_name="registrations", verbose_name=_("séance")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("membre"),
    )
    name = models.CharField(_("nom"), max_length=120, blank=True)
    email = models.EmailField(_("adresse e-mail"), blank=True)
    language = models.CharField(_("langue"), max_length=10, default=settings.LANGUAGE_CODE)
    status = models.CharField(_("état"), max_length=10, choices=Status.choices)
    turn = models.PositiveIntegerField(_("tour dans la file"), null=True, blank=True)
    answer_by = models.DateTimeField(_("à confirmer avant"), null=True, blank=True)
    consent = models.CharField(_("accord donné"), max_length=500, blank=True)
    code = models.CharField(_("code du badge"), max_length=16, unique=True, default=new_code, editable=False)
    arrived_at = models.DateTimeField(_("présence pointée"), null=True, blank=True)
    group = models.ForeignKey(
        "registrations.Group",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("groupe"),
    )
    badge_printed_at = models.DateTimeField(_("badge imprimé le"), null=True, blank=True, editable=False)
    told_sequence = models.PositiveIntegerField(_("dernière révision annoncée"), null=True, blank=True, editable=False)
    reminded_of = models.DateField(_("jour déjà rappelé"), null=True, blank=True, editable=False)
    is_asked = models.BooleanField(_("questions d’après envoyées"), default=False, editable=False)
    has_told = models.BooleanField(_("a répondu après"), default=False, editable=False)
    created_at = models.DateTimeField(_("demandée le"), default=timezone.now)
    changed_at = models.DateTimeField(_("changée le"), default=timezone.now)

    wagtail_reference_index_ignore = True
    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("inscription")
        verbose_name_plural = _("inscriptions")
        constraints = [
            models.UniqueConstraint(
                fields=["occurrence", "user"], condition=~Q(status="cancelled"), name="one_registration_a_member"
            ),
            models.UniqueConstraint(
                fields=["occurrence", "email"],
                condition=~Q(status="cancelled") & ~Q(email=""),
                name="one_registration_an_address",
            ),
            models.CheckConstraint(
                condition=Q(user=None, name__gt="", email__gt="")
                | Q(user__isnull=False, name="", email="")
                | Q(user=None, name="", email="", status="registered"),
                name="a_member_a_visitor_or_nobody_any_more",
            ),
        ]
        indexes = [models.Index(fields=["occurrence", "status", "turn"], name="registrations_line")]

    def __str__(self):
        return f"{self.person} · {self.occurrence_id} · {self.status}"

    @property
    def person(self):
        """Who registers: a member, or a Visitor; one without an address for who was erased since."""
        return self.user or Visitor(self.name or str(_("Ancien membre")), self.email, self.language)

    @property
    def words(self):
        """(first name, the rest) of somebody, as a badge sets them."""
        if self.user and self.user.first_name:
            return self.user.first_name, self.user.last_name
        first, _space, rest = str(self.person).partition(" ")
        return first, rest

    @property
    def filed_under(self):
        """What a list by name is sorted by."""
        first, rest = self.words
        return plain(rest or first), plain(first)

    @property
    def cooperative(self):
        """The cooperative of a member; None for a visitor, and for who belongs to none."""
        membership = getattr(self.user, "membership", None)
        return membership.cooperative if membership else None

    @property
    def trade(self):
        """What a member lets others read of what they do; "" for who says nothing of it."""
        profile = getattr(self.user, "profile", None)
        return profile.seen_by_members().headline if profile else ""

    @property
    def shown_email(self):
        """The address that those who organise may read: a visitor's, given for that; a member's, if they show it."""
        if self.user is None:
            return self.email
        profile = getattr(self.user, "profile", None)
        return profile.seen_by_members().email if profile else ""

    @property
    def rank(self):
        """The place in line of somebody who waits, the first is 1; None for others. One query."""
        if self.status != self.Status.WAITING:
            return None
        return self.occurrence.registrations.in_line().filter(turn__lte=self.turn).count()
