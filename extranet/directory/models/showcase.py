import secrets

from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from extranet.directory.visibility import Level
from pages.words import fold

from .profile import Profile

TEXT = 1  # the version of what a member says yes to (showcase_switch.html): raised when these words change


class ShowcaseQuerySet(models.QuerySet):
    def open(self):
        """The pages that anybody may read today: wanted by somebody who is in the directory, and still a member."""
        return self.filter(is_on=True, profile__in=Profile.objects.current().values("pk"))

    def indexed(self):
        """Those of them that search engines may keep."""
        return self.open().filter(is_indexed=True)

    def working_in(self, domain):
        """Those whose owner tells everybody that they work in `domain`."""
        return self.filter(profile__domain=domain, profile__visible_domain__gte=Level.EVERYONE)

    def domains(self):
        """The domains that the owners of these pages tell everybody."""
        told = self.filter(profile__visible_domain__gte=Level.EVERYONE).exclude(profile__domain="")
        return set(told.order_by().values_list("profile__domain", flat=True).distinct())

    def with_people(self):
        """With what a row shows of a person, in the same query."""
        return self.select_related("profile__user__membership__cooperative")

    def by_cooperative(self):
        return self.order_by("profile__user__membership__cooperative__name", "profile__sort_name", "pk")


class Showcase(models.Model):
    """The page of a member on the public site, and their yes to it: it shows what they show to everybody."""

    profile = models.OneToOneField(Profile, models.CASCADE, related_name="showcase", editable=False)
    slug = models.SlugField(max_length=80, unique=True, editable=False)
    is_on = models.BooleanField(_("avoir ma page sur le site"), default=False)
    is_indexed = models.BooleanField(_("la laisser trouver par les moteurs de recherche"), default=False)
    consented_at = models.DateTimeField(null=True, editable=False)
    text_version = models.PositiveSmallIntegerField(default=0, editable=False)

    wagtail_reference_index_ignore = True
    objects = ShowcaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("page sur le site")
        verbose_name_plural = _("pages sur le site")

    def __str__(self):
        return str(self.profile)

    def get_absolute_url(self):
        return reverse("public:entrepreneur", args=[self.slug])

    def rename(self):
        """Make the address follow the name of the person; it ends with letters that nobody guesses."""
        name = slugify(fold(str(self.profile)).replace("'", " "))[:60] or "membre"
        if self.slug.rpartition("-")[0] != name:
            self.slug = f"{name}-{secrets.token_hex(4)}"

    @property
    def seen(self):
        """What everybody sees of this person."""
        return self.profile.seen_at(Level.EVERYONE)
