from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.mail import new_message_id

MAX_ATTEMPTS = 6
LEASE = timedelta(minutes=5)  # longer than a task may run: nobody else tries a mail that is being sent
PATIENCE = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720)]  # after the first failure, the second…


class OutboxMailQuerySet(models.QuerySet):
    def due(self):
        """Mails to send now: never sent, not being sent, tries left."""
        return self.filter(sent_at=None, attempts__lt=MAX_ATTEMPTS, next_try_at__lte=timezone.now())

    def given_up(self):
        """Mails that nobody will try again by themselves."""
        return self.filter(sent_at=None, attempts__gte=MAX_ATTEMPTS)

    def claim(self, pk):
        """Take the mail `pk` for oneself and return it, or None when it is not due: sent, or in other hands.

        One UPDATE decides, so that of two workers one wins. A claim is a lease: killed workers let it run out.
        """
        mine = self.filter(pk=pk).due()
        if mine.update(next_try_at=timezone.now() + LEASE, attempts=models.F("attempts") + 1):
            return self.get(pk=pk)
        return None


class OutboxMail(models.Model):
    """An e-mail to send, written in the same transaction as the deed that causes it."""

    to = models.EmailField(_("destinataire"))
    subject = models.CharField(_("objet"), max_length=255)
    text = models.TextField(_("texte"))
    html = models.TextField(_("texte mis en forme"), blank=True)
    calendar = models.TextField(_("agenda joint"), blank=True)
    language = models.CharField(_("langue"), max_length=10)
    key = models.CharField(_("clé contre les doublons"), max_length=200, unique=True, null=True, blank=True)
    message_id = models.CharField("Message-ID", max_length=255, unique=True, default=new_message_id)
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now)
    next_try_at = models.DateTimeField(_("prochain essai"), default=timezone.now, db_index=True)
    sent_at = models.DateTimeField(_("envoyé le"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("essais"), default=0)
    last_error = models.TextField(_("dernière erreur"), blank=True)

    wagtail_reference_index_ignore = True
    objects = OutboxMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("e-mail à envoyer")
        verbose_name_plural = _("e-mails à envoyer")

    def __str__(self):
        return f"{self.to} · {self.subject}"
