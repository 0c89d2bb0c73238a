"""The profile of somebody of a support team, whom the members of Elycoop find first in their directory."""

from extranet.accounts.models import User
from extranet.directory.models import FIELDS, Profile
from extranet.directory.visibility import Level

ADVISOR = "accompagnement@cohop.example"


def lay_support():
    """Write it."""
    profile = Profile(
        user=User.objects.select_related("membership__cooperative").get(email=ADVISOR),
        is_listed=True,
        headline="Accompagnatrice à l’équipe support",
        presentation="Un devis qui hésite, un contrat à relire, une année à compter\u00a0: poussez la porte, on regarde ensemble.",
        helps="law management",
        **{f"visible_{name}": Level.MEMBERS for name in FIELDS},
    )
    profile.save()
