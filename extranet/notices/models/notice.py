import uuid

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.directory import search
from extranet.directory.visibility import apart

from .reply import Reply

LOT = 200  # notices written by one query


class NoticeQuerySet(models.QuerySet):
    def visible_to(self, member):
        """Notices that `member` may read: a withdrawn one is for its author and for moderators only.

        Moderators alone read those of somebody a block parts them from.
        """
        if member.has_perm("notices.moderate_notice"):
            return self
        near = self.exclude(author__in=apart(member))
        return near.exclude(~models.Q(author=member), status=Notice.Status.WITHDRAWN)

    def open(self):
        """Notices that still wait for an answer today."""
        return self.filter(status=Notice.Status.OPEN, closes_on__gte=timezone.localdate())

    def filled(self):
        return self.filter(status=Notice.Status.FILLED)

    def of(self, member):
        return self.filter(author=member)

    def search(self, text):
        """Notices that answer every word of `text`; all of them for an empty text."""
        return self.filter(search.matching(text)) if text.strip() else self

    def with_authors(self):
        """With what a row shows of the author, in the same query."""
        return self.select_related("author__membership__cooperative", "author__profile")

    def with_reply_counts(self, member):
        """With `replies_seen`, how many replies `member` may read: no one learns that there are others."""
        replies = Reply.objects.visible_to(member).filter(notice=models.OuterRef("pk")).order_by().values("notice")
        counts = models.Subquery(replies.annotate(number=models.Count("pk")).values("number"))
        return self.annotate(replies_seen=Coalesce(counts, 0))

    def newest_first(self):
        return self.order_by("-created_at", "-pk")

    @transaction.atomic
    def refresh(self):
        """Compute again what is stored of these notices for the search, and write it."""
        notices = list(self.prefetch_related("skills__names").select_for_update(of=("self",)))
        for notice in notices:
            notice.settle(notice.skills.all())
        self.model.objects.bulk_update(notices, ["search_text"], batch_size=LOT)


class Notice(models.Model):
    """What a member offers, needs or would like to do with others, until a day."""

    class Kind(models.TextChoices):
        OFFER = "offer", _("Je propose")
        NEED = "need", _("Je cherche")
        PROJECT = "project", _("Projet à plusieurs")

    class Status(models.TextChoices):
        OPEN = "open", _("ouverte")
        FILLED = "filled", _("pourvue")
        CLOSED = "closed", _("close")
        WITHDRAWN = "withdrawn", _("retirée")

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="notices",
        verbose_name=_("auteur ou autrice"),
    )
    kind = models.CharField(_("nature"), max_length=10, choices=Kind.choices)
    title = models.CharField(_("titre"), max_length=120)
    body = models.TextField(_("texte"), max_length=4000)
    skills = models.ManyToManyField(
        "directory.Skill", verbose_name=_("compétences"), blank=True, related_name="notices"
    )
    closes_on = models.DateField(_("ouverte jusqu’au"))
    status = models.CharField(_("état"), max_length=10, choices=Status.choices, default=Status.OPEN)
    created_at = models.DateTimeField(_("écrite le"), default=timezone.now, editable=False, db_index=True)
    search_text = models.TextField(editable=False, default="  ")
    submission = models.UUIDField(default=uuid.uuid4, editable=False)

    wagtail_reference_index_ignore = True
    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("annonce")
        verbose_name_plural = _("annonces")
        constraints = [  # a form that is sent twice makes one notice
            models.UniqueConstraint(fields=["author", "submission"], name="notice_sent_once")
        ]
        permissions = [("moderate_notice", "Can close and withdraw the notices of others")]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        self.settle(self.skills.with_names() if self.pk else ())
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "search_text"}
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("notices:detail", args=[self.pk])

    def settle(self, skills):
        """Compute what is stored for the search; `skills` are passed, for a new row can have none yet."""
        names = [name for skill in skills for name in skill.words()]
        self.search_text = search.stored(self.title, self.body, *names)

    def refresh(self):
        """Compute again what is stored for the search, once skills have changed."""
        self.settle(self.skills.with_names())
        super().save(update_fields=["search_text"])

    @property
    def is_open(self):
        return self.status == self.Status.OPEN and self.closes_on >= timezone.localdate()

    @property
    def is_withdrawn(self):
        return self.status == self.Status.WITHDRAWN

    @property
    def has_expired(self):
        """Tell whether it was left open until its day had passed."""
        return self.status == self.Status.OPEN and not self.is_open
