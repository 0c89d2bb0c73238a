"""Whom a support team expects: some who have not answered and one whose time has passed."""

from datetime import timedelta

from django.utils import timezone

from extranet.accounts.invitations import actions
from extranet.accounts.models import Invitation, User

EXPECTED = (("Nadia", "Prunier"), ("Théo", "Ruisseau"), ("Colette", "Lanterne"))


def lay_invitations():
    """Write the invitations of Elycoop."""
    advisor = User.objects.get(email="accompagnement@cohop.example")
    cooperative = advisor.membership.cooperative
    for first_name, last_name in EXPECTED:
        actions.invite(
            advisor, cooperative, f"{first_name.lower()}@cohop.example".replace("é", "e"), first_name, last_name
        )
    long_ago = timezone.now() - timedelta(days=37)
    Invitation.objects.filter(first_name="Colette").update(
        created_at=long_ago, written_at=long_ago, expires_at=long_ago + timedelta(days=30)
    )
