from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager):
    """Creates users; an address is kept in lower case, for people type it as they please."""

    use_in_migrations = True

    def get_by_natural_key(self, email):
        return self.get(email=email.lower())

    def create_user(self, email, password=None, **fields):
        """Create and return a user; without a password, one who can only sign in by a code sent by e-mail."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Create and return an administrator who may do everything."""
        role = self.model.NetworkRole.ADMINISTRATOR
        return self.create_user(email, password, is_staff=True, is_superuser=True, network_role=role, **fields)


class User(AbstractUser):
    """A person who can sign in. The e-mail address is the login; everything else about them lives in other rooms."""

    class NetworkRole(models.TextChoices):
        EDITOR = "editor", _("rédaction du réseau")
        ADMINISTRATOR = "administrator", _("administration")

    username = None
    email = models.EmailField(
        _("adresse e-mail"), unique=True, error_messages={"unique": _("Cette adresse est déjà prise.")}
    )
    network_role = models.CharField(
        _("rôle dans le réseau"),
        max_length=13,
        choices=NetworkRole.choices,
        blank=True,
        help_text=_("Vide pour un membre, une équipe support ou la rédaction d’une seule coopérative."),
    )
    language = models.CharField(
        _("langue des e-mails"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )

    last_active_on = models.DateField(_("dernière visite"), default=timezone.localdate, editable=False)
    warned_on = models.DateField(_("averti·e de l’effacement"), null=True, blank=True, editable=False)
    warned_again_on = models.DateField(_("averti·e une seconde fois"), null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name"]
    wagtail_reference_index_ignore = True

    objects = UserManager()

    class Meta:
        verbose_name = _("compte")
        verbose_name_plural = _("comptes")

    def __str__(self):
        return self.get_full_name() or self.email

    def clean(self):
        """Lower the address before it is compared with the others: of two that differ only in case, one is refused."""
        super().clean()
        self.email = self.email.lower()

    @property
    def cooperative_id(self):
        """The key of the cooperative to which this person belongs today, or None."""
        membership = getattr(self, "membership", None)
        return membership.cooperative_id if membership and membership.ended_on is None else None

    @property
    def advises(self):
        """The key of the cooperative whose support team this person belongs to today, or None."""
        membership = getattr(self, "membership", None)
        return self.cooperative_id if membership and membership.role == membership.Role.ADVISOR else None

    def save(self, *args, **kwargs):
        """Save; a new account's address counts as verified, for the cooperative knows the person who has it.

        Whoever was erased meanwhile does not come back: that is a DatabaseError.
        """
        is_new = self._state.adding
        self.email = self.email.lower()
        with transaction.atomic():
            super().save(*args, **{"force_update": not is_new} | kwargs)
            if is_new:
                self.verify_address()

    def verify_address(self):
        """Make `email` the one verified address that allauth signs this person in with."""
        from allauth.account.models import EmailAddress  # allauth's models need this one first

        EmailAddress.objects.filter(user=self).exclude(email=self.email).delete()
        EmailAddress.objects.update_or_create(user=self, email=self.email, defaults={"verified": True, "primary": True})
