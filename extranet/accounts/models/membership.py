from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..permissions import administers

TO_COME = _("Cette date est à venir, et l’accès s’arrête dès qu’une fin est écrite : revenez ce jour-là.")


class MembershipQuerySet(models.QuerySet):
    def current(self):
        """Memberships that give access today: those that have not ended."""
        return self.filter(ended_on=None, user__is_active=True)

    def helped_by(self, helper):
        """Memberships of those whose accounts `helper` looks after, ended ones too: those of permissions.may_help."""
        if administers(helper):
            return self.exclude(user=helper)
        if helper.advises is None:
            return self.none()
        plain = self.filter(role=Membership.Role.MEMBER, user__network_role="")
        return plain.filter(cooperative=helper.advises).exclude(user=helper)


class Membership(models.Model):
    """A person's belonging to one cooperative, and what they do there. Rights follow from it (see roles.py)."""

    class Role(models.TextChoices):
        MEMBER = "member", _("membre")
        ADVISOR = "advisor", _("équipe support")
        EDITOR = "editor", _("rédaction")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("compte"))
    cooperative = models.ForeignKey("pages.Cooperative", models.PROTECT, verbose_name=_("coopérative"))
    role = models.CharField(_("rôle"), max_length=10, choices=Role.choices, default=Role.MEMBER)
    joined_on = models.DateField(_("membre depuis"))
    ended_on = models.DateField(_("jusqu’au"), null=True, blank=True)

    wagtail_reference_index_ignore = True
    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("adhésion")
        verbose_name_plural = _("adhésions")

    def __str__(self):
        return f"{self.user} · {self.cooperative}"

    def clean(self):
        """Refuse an end to come: whoever has an end is no member any more, everywhere."""
        if self.ended_on and self.ended_on > timezone.localdate():
            raise ValidationError({"ended_on": TO_COME})
