import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.access import is_member
from extranet.accounts.models import Membership
from extranet.directory.visibility import Level, apart, asked_of, asked_of_members
from pages.words import fold

from .progress import Progress
from .seen import Seen

FIELDS = (  # what a member may show or keep to themselves, in the order of the page
    "photo", "headline", "business", "domain", "commune", "presentation", "offers", "needs", "skills", "is_open",
    "references", "email", "phone", "website", "links",
)  # fmt: skip


def random_id():
    """Return an address that nobody guesses."""
    return secrets.token_urlsafe(12)


def photo_name(profile, filename):
    """Return a name that lies outside of the public folder and tells nothing."""
    return f"members/portraits/{secrets.token_hex(16)}.jpg"


def lines(text):
    """Return the lines of `text` that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def commune_key(commune):
    """Return what two spellings of one commune have in common: « Lyon 9ᵉ » and "lyon 9e" give "lyon-9e"."""
    return "-".join(fold(commune).replace("-", " ").split())[:100]


def sort_name(user):
    """Return what a list by name sorts `user` by."""
    return fold(f"{user.last_name} {user.first_name}")[:310]


def visibility():
    """A column that says how far a field is read."""
    return models.PositiveSmallIntegerField(choices=Level.choices, default=Level.ME)


class Domain(models.TextChoices):
    """The wide fields in which people work: what one filters by before knowing the name of a trade."""

    ADVICE = "advice", _("Conseil et formation")
    BUILDING = "building", _("Bâtiment et habitat")
    CARE = "care", _("Soin et bien-être")
    DIGITAL = "digital", _("Numérique")
    MAKING = "making", _("Artisanat")
    PICTURES = "pictures", _("Image et graphisme")
    STAGE = "stage", _("Spectacle et événements")
    TABLE = "table", _("Cuisine et table")
    WORDS = "words", _("Écriture et langues")
    OTHER = "other", _("Autre chose encore")


class Help(models.TextChoices):
    """What somebody of a support team helps with."""

    LAW = "law", _("Droit et contrats")
    MANAGEMENT = "management", _("Gestion et pilotage")
    ACCOUNTING = "accounting", _("Comptabilité et paie")
    MARKETING = "marketing", _("Commerce et communication")


class ProfileQuerySet(models.QuerySet):
    def current(self):
        """Profiles of those who belong to a cooperative today and stand in the directory."""
        standing = self.filter(is_listed=True, is_hidden=False, user__is_active=True)
        return standing.filter(user__membership__ended_on=None).exclude(user__membership=None)

    def visible_to(self, member):
        """What `member` may read of the directory: everything in it but those a block parts them from, or nothing."""
        return self.current().exclude(user__in=apart(member)) if is_member(member) else self.none()

    def readable_by(self, member):
        """Profiles whose page `member` may open: those of the directory, and their own."""
        return self.filter(models.Q(pk__in=self.visible_to(member).values("pk")) | models.Q(user=member))

    def with_people(self):
        """With what a row shows of a person, in the same query."""
        return self.select_related("user__membership__cooperative")

    def by_name(self):
        return self.order_by("sort_name", "pk")

    def newest(self):
        """Current profiles, those who joined last first."""
        return self.current().with_people().order_by("-user__membership__joined_on", "-pk")

    def support_team(self, cooperative):
        """Those who advise the members of `cooperative`, by name."""
        advises = {"user__membership__cooperative": cooperative, "user__membership__role": Membership.Role.ADVISOR}
        return self.current().filter(**advises).with_people().by_name()

    def of(self, user):
        """Return the profile of `user`; a new one, not saved, when they have none yet."""
        return self.with_people().filter(user=user).first() or self.model(user=user)


class Profile(models.Model):
    """What a member says of themselves, and which of it the others may see."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile", editable=False)
    public_id = models.CharField(max_length=20, unique=True, default=random_id, editable=False)
    is_listed = models.BooleanField(_("figurer dans l’annuaire"), default=False)
    is_hidden = models.BooleanField(_("masqué par l’équipe support"), default=False, editable=False)
    photo = models.FileField(_("photo"), upload_to=photo_name, max_length=120, blank=True)
    headline = models.CharField(_("activité"), max_length=120, blank=True)
    business = models.CharField(_("nom de l’entreprise"), max_length=120, blank=True)
    domain = models.CharField(_("domaine"), max_length=10, choices=Domain.choices, blank=True)
    commune = models.CharField(_("commune"), max_length=80, blank=True)
    presentation = models.TextField(_("ce que je fais"), max_length=4000, blank=True)
    offers = models.TextField(_("je propose"), max_length=1500, blank=True)
    needs = models.TextField(_("je cherche"), max_length=1500, blank=True)
    skills = models.ManyToManyField("directory.Skill", verbose_name=_("compétences"), blank=True)
    is_open = models.BooleanField(_("je suis prêt·e à collaborer en ce moment"), default=False)
    references = models.TextField(_("mes références"), max_length=1500, blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    website = models.URLField(_("site"), max_length=300, blank=True)
    links = models.TextField(_("autres liens"), max_length=1500, blank=True)
    helps = models.CharField(max_length=60, blank=True, editable=False)  # values of Help, between spaces

    visible_photo = visibility()
    visible_headline = visibility()
    visible_business = visibility()
    visible_domain = visibility()
    visible_commune = visibility()
    visible_presentation = visibility()
    visible_offers = visibility()
    visible_needs = visibility()
    visible_skills = visibility()
    visible_is_open = visibility()
    visible_references = visibility()
    visible_email = visibility()
    visible_phone = visibility()
    visible_website = visibility()
    visible_links = visibility()

    sort_name = models.CharField(max_length=310, editable=False, default="", db_index=True)
    updated_at = models.DateTimeField(_("mis à jour"), default=timezone.now, editable=False)
    welcomed_at = models.DateTimeField(_("accueilli·e le"), null=True, blank=True, editable=False)

    wagtail_reference_index_ignore = True
    objects = ProfileQuerySet.as_manager()

    class Meta:
        verbose_name = _("profil")
        verbose_name_plural = _("profils")

    def __str__(self):
        return str(self.user)

    def save(self, *args, **kwargs):
        self.sort_name = sort_name(self.user)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "sort_name"}
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("directory:detail", args=[self.public_id])

    def shows(self, field, level):
        """Tell whether whoever is asked for `level` may see `field`, one of FIELDS."""
        return getattr(self, f"visible_{field}") >= level

    def seen_at(self, level):
        """What is seen of this profile by whoever is asked for `level`: nothing else of it is shown anywhere."""
        return Seen(self, level)

    def seen_by(self, reader):
        """What `reader` sees of this profile."""
        return self.seen_at(asked_of(self, reader))

    def seen_by_members(self):
        """What all members see of this profile, and so what may be printed for anybody of them."""
        return self.seen_at(asked_of_members(self))

    @property
    def is_shown(self):
        """Tell whether it stands in the directory: its owner wants it to, and no support team hid it."""
        return self.is_listed and not self.is_hidden

    @property
    def cooperative(self):
        """The cooperative of this person, or None for those who have none."""
        membership = getattr(self.user, "membership", None)
        return membership.cooperative if membership else None

    @property
    def offer_lines(self):
        return lines(self.offers)

    @property
    def need_lines(self):
        return lines(self.needs)

    @property
    def reference_lines(self):
        return lines(self.references)

    @property
    def link_lines(self):
        return lines(self.links)

    @property
    def help_labels(self):
        """What this person helps with, as one of the support team of a cooperative; nothing for anybody else."""
        return [Help(value).label for value in self.helps.split()] if self.user.advises else []

    def holds(self, field):
        """Tell whether `field`, one of FIELDS, says something."""
        if field == "email":
            return True
        return bool(self.pk and self.skills.exists()) if field == "skills" else bool(getattr(self, field))

    def progress(self):
        """Return how far its owner is with it, and what helps most to write next: one query."""
        return Progress.of(self)
