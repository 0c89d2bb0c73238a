import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.directory.visibility import apart


class ReplyQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Replies to all, those that `member` wrote and those that were written to them; no one else's, for anyone.

        One that was withdrawn is for its author alone; none is there of somebody a block parts them from.
        """
        shown = models.Q(is_public=True) | models.Q(notice__author=member)
        near = self.exclude(author__in=apart(member))
        return near.filter(models.Q(author=member) | models.Q(shown, is_withdrawn=False))

    def with_authors(self):
        return self.select_related("author__membership__cooperative", "author__profile")

    def oldest_first(self):
        return self.order_by("created_at", "pk")


class Reply(models.Model):
    """What a member answers to a notice, for its author alone or for all members."""

    notice = models.ForeignKey("notices.Notice", models.CASCADE, related_name="replies", verbose_name=_("annonce"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="replies",
        verbose_name=_("auteur ou autrice"),
    )
    body = models.TextField(_("votre message"), max_length=4000)
    is_public = models.BooleanField(_("lisible par tous les membres"), default=False)
    is_withdrawn = models.BooleanField(_("retirée"), default=False)
    created_at = models.DateTimeField(_("écrite le"), default=timezone.now, editable=False)
    submission = models.UUIDField(default=uuid.uuid4, editable=False)

    wagtail_reference_index_ignore = True
    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("réponse")
        verbose_name_plural = _("réponses")
        constraints = [  # a form that is sent twice makes one reply
            models.UniqueConstraint(fields=["author", "submission"], name="reply_sent_once")
        ]

    def __str__(self):
        return f"{self.author} → {self.notice}"
