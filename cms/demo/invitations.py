"""Whom a support team expects: some who have not answered, one whose time has passed, and a list with two mistakes."""

from datetime import timedelta

from django.utils import timezone

from extranet.accounts.invitations import actions
from extranet.accounts.invitations.columns import guess
from extranet.accounts.models import Batch, Invitation, User

EXPECTED = (("Nadia", "Prunier"), ("Théo", "Ruisseau"), ("Colette", "Lanterne"))
TITLES = ["Prénom", "Nom", "Courriel"]
LIST = (
    ("Achille", "Tisane", "achille.tisane@cohop.example"),
    ("Berthe", "Corbeille", "berthe.corbeille@cohop"),
    ("Fernand", "Tuilerie", "fernand.tuilerie@cohop.example"),
    ("Irma", "Girouette", "irma.girouette@cohop.example"),
    ("Achille", "Tisane", "achille.tisane@cohop.example"),
)


def lay_invitations():
    """Write the invitations of Elycoop and the list that its advisor is reading."""
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
    Batch.objects.create(
        uploaded_by=advisor,
        cooperative=cooperative,
        name="arrivees-de-janvier.xlsx",
        titles=TITLES,
        rows=[(number, row) for number, row in enumerate(LIST, 2)],
        columns=guess(TITLES),
    )
