"""What registrations hold on somebody, with an account or by their address."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from extranet.accounts import privacy
from extranet.directory.privacy import unnaming

from . import actions
from .leaving import give_up_ateliers
from .models import Answer, CalendarKey, DoorLink, Helper, Impression, Part, Registration

COVERS = (
    "registrations.Answer.text",
    "registrations.CalendarKey.user",
    "registrations.CalendarKey.digest",
    "registrations.DoorLink.lent_by",
    "registrations.Helper.user",
    "registrations.Impression.author",
    "registrations.Part.hosts",
    "registrations.Part.needs",
    "registrations.Part.other_hosts",
    "registrations.Part.proposed_by",
    "registrations.Part.text",
    "registrations.Part.title",
    "registrations.Part_hosts.user",
    "registrations.Registration.code",
    "registrations.Registration.consent",
    "registrations.Registration.email",
    "registrations.Registration.name",
    "registrations.Registration.user",
)
WRITTEN = ("title", "text", "needs", "other_hosts")


def register():
    """Answer for seats, programmes and what was said afterwards."""
    privacy.register(
        "registrations",
        COVERS,
        export,
        erase,
        title=_("Vos inscriptions, ateliers et coups de main"),
        why=_("Vous garder une place, vous prévenir d’un changement, préparer l’accueil."),
        kept=_("Régimes et besoins : une semaine après. Le reste, "
            "tant que votre compte existe ; une présence passée reste comptée, sans vous."),
    )  # fmt: skip


def export(user):
    mine = _theirs(user).select_related("occurrence").order_by("pk")
    parts = Part.objects.select_related("occurrence").order_by("pk")
    answers = Answer.objects.filter(registration__in=mine).select_related("registration__occurrence").order_by("pk")
    helping = Helper.objects.filter(user=user).select_related("shift__occurrence").order_by("pk")
    return [
        privacy.table("registrations", _("Inscriptions"), mine, "occurrence", "status", "name", "email", "language",
                      "consent", "code", "group", "arrived_at", "badge_printed_at", "created_at", "changed_at"),
        privacy.table("answers", _("Réponses aux questions"), answers, "registration__occurrence", "label", "text"),
        privacy.table("parts", _("Ateliers animés ou proposés"), parts.filter(_runs(user)).distinct(),
                      "occurrence", "state", "title", "text", "needs", "created_at"),
        privacy.table("helpings", _("Coups de main"), helping, "shift__occurrence", "shift"),
        privacy.table("calendar_keys", _("Adresse d’agenda"), CalendarKey.objects.filter(user=user), "created_at"),
        privacy.table("doors", _("Accueils prêtés"), DoorLink.objects.filter(lent_by=user).order_by("occurrence"),
                      "occurrence"),
        privacy.table("impressions", _("Phrases que vous avez signées"), _signed(user).order_by("pk"),
                      "occurrence", "words", "author"),
    ]  # fmt: skip


def erase(user):
    """Give up the seats to come, unname what was, take back what was only proposed."""
    hide = unnaming(user)
    _signed(user).update(author="")
    for registration in _theirs(user).order_by("occurrence", "pk"):
        actions.unname(registration)
    Part.objects.filter(proposed_by=user).exclude(state=Part.State.ACCEPTED).delete()
    for part in Part.objects.filter(_runs(user)).distinct().order_by("pk"):
        for name in WRITTEN:
            setattr(part, name, hide(getattr(part, name)))
        part.proposed_by = None if part.proposed_by_id == user.pk else part.proposed_by
        part.save(update_fields=[*WRITTEN, "proposed_by"])
    give_up_ateliers(user)
    user.hosted_parts.clear()
    Helper.objects.filter(user=user).delete()
    CalendarKey.objects.filter(user=user).delete()


def _theirs(user):
    return Registration.objects.filter(Q(user=user) | Q(user=None, email__iexact=user.email))


def _runs(user):
    return Q(hosts=user) | Q(proposed_by=user)


def _signed(user):
    """What they said of a date, under the name that afterwards.py writes; a namesake's signature looks the same."""
    dates = _theirs(user).filter(has_told=True).values("occurrence")
    return Impression.objects.filter(Q(author=user) | Q(author__startswith=f"{user}, "), occurrence__in=dates)
