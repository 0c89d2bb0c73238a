"""What an event says of those who come: who may register, until when, for how many seats; and whose event it is."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from pages.blocks import QuestionsBlock
from pages.occurrences import errors_in_years

MOST_SEATS = 10_000
SETTINGS = ("registration", "capacity", "registration_opens_at", "registration_closes_at")  # edited in French only


class Registering(models.Model):
    """The fields of an event that people register for, or that takes place at somebody else’s."""

    class Registration(models.TextChoices):
        NONE = "none", _("pas d’inscription ici")
        MEMBERS = "members", _("les membres")
        EVERYONE = "everyone", _("tout le monde")

    registration = models.CharField(
        _("qui peut s’inscrire"), max_length=10, choices=Registration.choices, default=Registration.NONE
    )
    registration_opens_at = models.DateTimeField(
        _("ouverture"), null=True, blank=True, help_text=_("Vide : dès la publication.")
    )
    registration_closes_at = models.DateTimeField(
        _("clôture"), null=True, blank=True, help_text=_("Vide : jusqu’au début de chaque date.")
    )
    capacity = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)],
        help_text=_("Pour chaque date. Vide : sans limite. Quand c’est complet, une liste d’attente s’ouvre."),
    )
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("questions à l’inscription"))
    consent = models.CharField(
        _("accord demandé"),
        max_length=500,
        blank=True,
        help_text=_("Une phrase à cocher pour s’inscrire, sur les photos par exemple. Vide : rien à cocher."),
    )
    organiser = models.CharField(
        _("qui l’organise"), max_length=120, blank=True, help_text=_("Un salon ou une rencontre d’ailleurs.")
    )
    organiser_url = models.URLField(_("son site"), blank=True)
    stand = models.CharField(_("où nous trouver"), max_length=120, blank=True, help_text=_("« Stand B12, hall 2 »."))
    hosts = models.CharField(
        _("qui vous accueille"), max_length=200, blank=True, help_text=_("Les prénoms de celles et ceux qui y seront.")
    )

    class Meta:
        abstract = True

    def errors_in_registration(self):
        """{field: message} of what does not go together."""
        opens, closes = self.registration_opens_at, self.registration_closes_at
        errors = errors_in_years(registration_opens_at=opens, registration_closes_at=closes)
        if opens and closes and closes <= opens:
            errors.setdefault("registration_closes_at", _now("La clôture doit venir après l’ouverture."))
        for_members = "members" in (self.audience, self.open_to)
        if for_members and self.registration == self.Registration.EVERYONE:
            errors["registration"] = _now("Cet événement est pour les membres : l’inscription aussi.")
        return errors

    def clean(self):
        super().clean()
        if errors := self.errors_in_registration():
            raise ValidationError(errors)


registration_panels = [
    FieldRowPanel([FieldPanel("registration"), FieldPanel("capacity")]),
    FieldRowPanel([FieldPanel("registration_opens_at"), FieldPanel("registration_closes_at")]),
    FieldPanel("questions"),
    FieldPanel("consent"),
    MultiFieldPanel(
        [FieldPanel("organiser"), FieldPanel("organiser_url"), FieldPanel("stand"), FieldPanel("hosts")],
        heading=_("Chez d’autres que nous"),
    ),
]
