from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SALT = "accounts.invitation"
LIFE = timedelta(days=30)  # how long somebody has to answer


def in_its_time():
    """The moment when an invitation that is written now will have had its time."""
    return timezone.now() + LIFE


class InvitationQuerySet(models.QuerySet):
    def unanswered(self):
        """Invitations that nobody has accepted or taken back, whether or not they have had their time."""
        return self.filter(accepted_at=None, revoked_at=None)

    def open(self):
        """Invitations that may be accepted now."""
        return self.unanswered().filter(expires_at__gt=timezone.now())

    def expired(self):
        """Invitations that nobody answered in time."""
        return self.unanswered().filter(expires_at__lte=timezone.now())

    def to_write(self):
        """Invitations whose letter is not in the outbox yet."""
        return self.open().filter(written_at=None)

    def of_token(self, token):
        """The invitations that `token`, from an address, stands for: one or none."""
        try:
            return self.filter(key=Signer(salt=SALT).unsign(token))
        except BadSignature:
            return self.none()


class Invitation(models.Model):
    """An address that a cooperative expects: nobody has an account until they accept.

    The link holds the key, signed: whoever reads the database, or a copy of it, accepts in nobody's place. An
    invitation that is sent again gets another key, and the former link opens nothing.
    """

    key = models.UUIDField(_("clé"), unique=True, default=uuid4, editable=False)
    email = models.EmailField(_("adresse e-mail"))
    first_name = models.CharField(_("prénom"), max_length=150, blank=True)
    last_name = models.CharField(_("nom"), max_length=150, blank=True)
    language = models.CharField(_("langue"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    cooperative = models.ForeignKey("pages.Cooperative", models.CASCADE, verbose_name=_("coopérative"))
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("par")
    )
    created_at = models.DateTimeField(_("écrite le"), default=timezone.now)
    expires_at = models.DateTimeField(_("valable jusqu’au"), default=in_its_time)
    written_at = models.DateTimeField(_("partie le"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("acceptée le"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("reprise le"), null=True, blank=True)

    wagtail_reference_index_ignore = True
    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["email", "cooperative"],
                condition=models.Q(accepted_at=None, revoked_at=None),
                name="one_invitation_per_address",
            )
        ]

    def __str__(self):
        return " ".join(filter(None, (self.first_name, self.last_name))) or self.email

    @property
    def token(self):
        """What stands for it in an address."""
        return Signer(salt=SALT).sign(self.key)

    @property
    def is_answered(self):
        """Tell whether it was accepted, or taken back."""
        return bool(self.accepted_at or self.revoked_at)

    @property
    def is_open(self):
        """Tell whether it may be accepted now."""
        return not self.is_answered and self.expires_at > timezone.now()
