import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.directory.visibility import apart

from .profile import random_id

LONGEST = 4000  # characters of a message, and of what is answered


class MessageQuerySet(models.QuerySet):
    def shown_to(self, reader):
        """What `reader` wrote, and what reached them from those who are still within their sight."""
        received = models.Q(recipient=reader, is_held=False) & ~models.Q(sender__in=apart(reader))
        return self.filter(models.Q(sender=reader) | received)

    def unanswered(self):
        return self.filter(answered_at=None)

    def with_people(self):
        return self.select_related("sender__membership", "recipient__membership")

    def newest_first(self):
        return self.order_by("-created_at", "-pk")


class Message(models.Model):
    """What a member writes to another through the site, and the one answer: neither learns the other's address.

    Unless who answers gives theirs. A message to somebody who wants none from its sender `is_held`: it looks sent.
    """

    public_id = models.CharField(max_length=20, unique=True, default=random_id, editable=False)
    sender = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="messages_sent")
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="messages_received"
    )
    body = models.TextField(_("votre message"), max_length=LONGEST)
    created_at = models.DateTimeField(_("écrit le"), default=timezone.now, editable=False, db_index=True)
    is_held = models.BooleanField(default=False)
    answer = models.TextField(_("votre réponse"), max_length=LONGEST, blank=True)
    answered_at = models.DateTimeField(_("répondu le"), null=True)
    shares_address = models.BooleanField(_("l’adresse est donnée"), default=False)
    submission = models.UUIDField(default=uuid.uuid4, editable=False)

    wagtail_reference_index_ignore = True
    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints = [  # a form that is sent twice makes one message
            models.UniqueConstraint(fields=["sender", "submission"], name="message_sent_once")
        ]

    def __str__(self):
        return f"{self.sender_id} → {self.recipient_id}"

    def get_absolute_url(self):
        return reverse("directory:message", args=[self.public_id])
