"""What the support team of Elycoop finds on its desk: who comes, who does not any more, who left, what was done."""

from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from extranet.accounts.models import Deed, Membership, User

PARIS = ZoneInfo("Europe/Paris")
IDLE_ONE_IN = 14  # members
FORMER = [  # first name, last name, days since they joined, days since they left
    ("Marguerite", "Valmy", 2900, 410),
    ("Anselme", "Gorge-de-Loup", 1800, 260),
    ("Paola", "Debourg", 1500, 121),
    ("Yanis", "Flachet", 1100, 75),
    ("Édith", "Laënnec", 900, 33),
    ("Oumar", "Bachut", 640, 6),
]
DEEDS = [  # verb, which of the members of the cooperative, days ago
    (Deed.Verb.RESTORED, 3, 2),
    (Deed.Verb.READDRESSED, 11, 9),
    (Deed.Verb.JOINED, 17, 14),
    (Deed.Verb.RESTORED, 23, 41),
    (Deed.Verb.JOINED, 31, 58),
    (Deed.Verb.READDRESSED, 42, 97),
]


def lay_team(today):
    """Give everybody a last visit, and the support team a past: former members, and the lines of its log."""
    rolls = Random("équipe")
    users = list(User.objects.filter(last_login=None).order_by("pk"))
    for user in users:
        days = rolls.randint(190, 500) if rolls.randrange(IDLE_ONE_IN) == 0 else rolls.randint(0, 120)
        user.last_login = max(user.date_joined, _at(today, days, rolls))
    User.objects.bulk_update(users, ["last_login"])

    advisor = User.objects.get(email="accompagnement@cohop.example")
    cooperative = advisor.membership.cooperative
    members = [row.user for row in Membership.objects.helped_by(advisor).select_related("user").order_by("pk")]
    done = [(verb, members[place], days) for verb, place, days in DEEDS]
    done += [(Deed.Verb.ENDED, _former(cooperative, today, *row), row[-1]) for row in FORMER]
    Deed.objects.bulk_create(
        Deed(actor=advisor, verb=verb, subject=user, cooperative=cooperative, at=_at(today, days, rolls))
        for verb, user, days in sorted(done, key=lambda deed: -deed[-1])
    )


def _former(cooperative, today, first_name, last_name, joined, ended):
    email = f"{first_name}.{last_name}@exemple.example".lower()
    user = User.objects.create_user(email, first_name=first_name, last_name=last_name)
    dates = {"joined_on": today - timedelta(days=joined), "ended_on": today - timedelta(days=ended)}
    Membership.objects.create(user=user, cooperative=cooperative, **dates)
    return user


def _at(today, days, rolls):
    return datetime.combine(today - timedelta(days=days + 1), time(rolls.randint(8, 19), rolls.randint(0, 59)), PARIS)
