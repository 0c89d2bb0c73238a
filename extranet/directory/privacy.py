"""What the directory holds on somebody, and how their name is taken out of what they wrote elsewhere."""

import re

from django.utils.translation import gettext_lazy as _

from extranet.accounts import privacy

from .contacts import privacy as contacts
from .models import Profile, Showcase

COVERS = (
    "directory.Change.*",
    "directory.Entry.*",
    "directory.Profile.*",
    "directory.Showcase.*",
    "directory.Spelling.*",
    *contacts.COVERS,
)
HIDDEN = "…"
NOT_TOLD = ("id", "user", "photo", "sort_name")  # keys, and what is computed from the rest


def register():
    """Answer for profiles."""
    privacy.register(
        "directory",
        COVERS,
        export,
        erase,
        title=_("Votre profil, et ce que vous avez dit à d’autres membres"),
        why=_("L’annuaire : être trouvé·e par les autres membres. Vous choisissez, champ par champ, qui voit quoi."),
        kept=_(
            "Votre profil, jusqu’à ce que vous l’effaciez, ou votre compte\u202f; il sort de l’annuaire à la fin de "
            "votre adhésion. Messages et présentations\u00a0: un an. Signalements\u00a0: un an après la décision, ou "
            "tant que le profil reste masqué."
        ),
        files=files,
    )


def export(user):
    fields = [field.name for field in (*Profile._meta.fields, *Profile._meta.many_to_many)]
    mine = Profile.objects.filter(user=user)
    page = Showcase.objects.filter(profile__user=user)
    return [
        privacy.table("profile", _("Profil"), mine, *(name for name in fields if name not in NOT_TOLD)),
        privacy.table("showcase", _("Page sur le site"), page, "slug", "is_on", "is_indexed", "consented_at"),
        *contacts.tables(user),
    ]


def files(user):
    profile = Profile.objects.filter(user=user).exclude(photo="").first()
    if profile is None or not profile.photo.storage.exists(profile.photo.name):
        return {}
    with profile.photo.open("rb") as photo:
        return {"photo.jpg": photo.read()}


def erase(user):
    """Delete the profile, whose photo follows it (signals.py), and what passed between them and other members."""
    contacts.erase(user, unnaming(user))
    Profile.objects.filter(user=user).delete()


def unnaming(user):
    """Return what takes out of a text of `user`'s their name, their address, their telephone and their site."""
    profile = Profile.objects.of(user)
    names = [f"{user.first_name} {user.last_name}", f"{user.last_name} {user.first_name}"]
    said = [*names, user.first_name, user.last_name, profile.website, profile.website.partition("://")[2].rstrip("/")]
    patterns = [re.escape(text) for text in sorted(said, key=len, reverse=True) if len(text.strip()) > 1]
    patterns.append(f"(?i:{re.escape(user.email)})")
    digits = re.sub(r"\D", "", profile.phone)[-9:]  # without the country, nor the zero that stands for it
    if len(digits) == 9:
        patterns.insert(0, r"(?:\+33|0033|0)?[ .\-\u00a0\u202f]*(?:\(0\))?" + r"[ .\-\u00a0\u202f]*".join(digits))
    whole = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
    return lambda text: whole.sub(HIDDEN, text)
