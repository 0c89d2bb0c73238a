import secrets
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

BYTES = 32


def _digest(secret):
    return sha256(secret.encode()).hexdigest()


class CalendarKeyQuerySet(models.QuerySet):
    def opened_by(self, secret):
        """The key that `secret` opens, with whose it is; or None."""
        return self.select_related("user").filter(digest=_digest(secret)).first()

    def renew(self, member):
        """Make a key for `member`, in place of any that they had; return its secret, which nobody can tell again."""
        secret = secrets.token_urlsafe(BYTES)
        values = {"digest": _digest(secret), "created_at": timezone.now()}
        self.update_or_create(user=member, defaults=values)
        return secret


class CalendarKey(models.Model):
    """What lets a calendar program read what a member registered for, without signing in.

    Only a digest of the secret is kept, as of any key that gives access (OWASP ASVS 5.0, 13.3): whoever reads the
    database, or a copy of it, opens no calendar. Of 256 random bits a digest without salt is enough.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_key", verbose_name=_("membre")
    )
    digest = models.CharField(_("empreinte"), max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("créée le"))

    wagtail_reference_index_ignore = True
    objects = CalendarKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("adresse d’agenda")
        verbose_name_plural = _("adresses d’agenda")

    def __str__(self):
        return str(self.user)
