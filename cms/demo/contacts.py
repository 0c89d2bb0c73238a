"""What the demo's member wrote and received through the site, whom she is presented to, and a search she follows."""

from datetime import timedelta

from django.utils import timezone

from extranet.accounts.models import User
from extranet.directory.contacts import searches
from extranet.directory.models import Introduction, Message, Profile, ProfileReport

MEMBER = "membre@cohop.example"
RECEIVED = (
    "Bonjour,\n\nJe prépare un carnet sur les marchés de l’agglomération, et je cherche quelqu’un pour en dessiner "
    "les étals. Seriez-vous libre deux matinées en début d’année ?"
).replace(" ?", "\u202f?")
SENT = (
    "Bonjour,\n\nVotre presse m’intéresse pour une petite série d’affiches. Puis-je passer la voir un matin ?".replace(
        " ?", "\u202f?"
    )
)
ANSWER = "Avec joie. Écrivez-moi directement, nous trouverons un matin."
WORDS = (
    "Vous parlez tous les deux de papier et de quartiers : je crois que vous avez un projet à faire ensemble.".replace(
        " :", "\u00a0:"
    )
)
REASON = "Cette page ne parle que d’une promotion, et renvoie vers une boutique qui n’est pas la sienne."


def lay_contacts():
    """Write a few messages, an introduction, a search and a report; no mail leaves for them."""
    member, now = User.objects.get(email=MEMBER), timezone.now()
    others = Profile.objects.current().exclude(user=member).filter(user__network_role="").with_people().by_name()
    first, second, third, fourth = others[100:104]
    Message.objects.create(
        sender=first.user, recipient=member, body=RECEIVED, created_at=now - timedelta(days=1, hours=3)
    )
    Message.objects.create(
        sender=member,
        recipient=second.user,
        body=SENT,
        created_at=now - timedelta(days=9),
        answer=ANSWER,
        answered_at=now - timedelta(days=8),
        shares_address=True,
    )
    Introduction.objects.create(
        by=third.user, one=member, other=first.user, words=WORDS, created_at=now - timedelta(days=2)
    )
    searches.save_search(member, "q=reliure")
    ours = others.filter(user__membership__cooperative=member.membership.cooperative).first()
    ProfileReport.objects.create(
        profile=ours, author=ours.user, cooperative=ours.cooperative, reporter=fourth.user, reason=REASON
    )
