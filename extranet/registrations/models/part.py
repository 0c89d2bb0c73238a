from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.accounts.models import User
from extranet.directory.permissions import is_current

from .timed import Timed, TimedQuerySet

MOST_SEATS = 1000


class PartQuerySet(TimedQuerySet):
    def accepted(self):
        """What is in the programme."""
        return self.filter(state=Part.State.ACCEPTED)

    def proposed(self):
        """What waits for an answer, first come first."""
        return self.filter(state=Part.State.PROPOSED).order_by("created_at", "pk")

    def shown_to(self, member):
        """What a member sees: the programme, and what they propose themselves."""
        return self.filter(Q(state=Part.State.ACCEPTED) | Q(state=Part.State.PROPOSED, proposed_by=member))

    def ateliers(self):
        """Those of the programme that one chooses among."""
        return self.accepted().filter(kind=Part.Kind.ATELIER)

    def with_hosts(self):
        """With who runs them, by name, in one more query."""
        people = User.objects.select_related("profile", "membership").order_by("last_name", "first_name", "pk")
        return self.prefetch_related(Prefetch("hosts", people))

    def with_taken(self):
        """Each with `taken`, how many of its seats are."""
        return self.annotate(taken=Count("seats", distinct=True))


class Part(Timed):
    """A moment of the day, for everybody, or an atelier that one chooses: accepted, or only proposed.

    A proposal has no hours yet: it starts with its date, and lasts as long as was wished.
    """

    class Kind(models.TextChoices):
        MOMENT = "moment", _("un moment pour tout le monde")
        ATELIER = "atelier", _("un atelier, au choix")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposé")
        ACCEPTED = "accepted", _("au programme")
        DECLINED = "declined", _("décliné")

    kind = models.CharField(_("ce que c’est"), max_length=10, choices=Kind.choices, default=Kind.ATELIER)
    state = models.CharField(_("état"), max_length=10, choices=State.choices, default=State.ACCEPTED)
    title = models.CharField(_("titre"), max_length=120)
    text = models.TextField(_("ce qu’on y fait"), max_length=1000, blank=True)
    room = models.CharField(_("lieu sur place"), max_length=80, blank=True)
    capacity = models.PositiveIntegerField(
        _("places"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)]
    )
    hosts = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="hosted_parts", verbose_name=_("membres qui l’animent"), blank=True
    )
    other_hosts = models.CharField(_("autres personnes qui l’animent"), max_length=200, blank=True)
    needs = models.TextField(_("ce qu’il faut"), max_length=500, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="proposed_parts",
        verbose_name=_("proposé par"),
    )
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now, editable=False)

    objects = PartQuerySet.as_manager()

    class Meta(Timed.Meta):
        verbose_name = _("moment du programme")
        verbose_name_plural = _("moments du programme")

    def __str__(self):
        return self.title

    @property
    def hosts_for_all(self):
        """Who runs it, as everybody reads it: members of today by their first name, others as they are named here."""
        names = (host.first_name for host in self.hosts.all() if is_current(host))
        return ", ".join(filter(None, [*names, self.other_hosts]))

    @property
    def left(self):
        """How many of its seats are free, of one that was read `with_taken`; None when there is no limit."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)


class Seat(models.Model):
    """A seat in an atelier, of somebody who comes: it goes with their registration."""

    part = models.ForeignKey(Part, models.CASCADE, related_name="seats", verbose_name=_("atelier"))
    registration = models.ForeignKey(
        "registrations.Registration", models.CASCADE, related_name="seats", verbose_name=_("inscription")
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("place d’atelier")
        verbose_name_plural = _("places d’atelier")
        constraints = [models.UniqueConstraint(fields=["part", "registration"], name="one_seat_in_an_atelier")]

    def __str__(self):
        return f"{self.part_id} · {self.registration_id}"
