"""The demo's people: six accounts that open it, eight hundred members, what they say, offer and seek."""

from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from cms.demo.accounts import ACCOUNTS, PASSWORD
from cms.demo.notices import notices
from cms.demo.people import people
from cms.demo.trades import TRADES
from extranet.accounts import roles
from extranet.accounts.models import Membership, User
from extranet.directory.models import FIELDS, Profile, Skill
from extranet.directory.models.profile import sort_name
from extranet.directory.visibility import Level
from extranet.notices.models import Notice, Reply
from pages.models import Cooperative
from pages.network import MEMBERS

PARIS = ZoneInfo("Europe/Paris")
NETWORK_ROLES = {"network_editor": User.NetworkRole.EDITOR, "administrator": User.NetworkRole.ADMINISTRATOR}
LEVELS = {"members": Level.MEMBERS, "me": Level.ME}


def lay_people(today):
    """Write the members, then the accounts' roles; a password is known for the accounts alone."""
    cooperatives = {cooperative.slug: cooperative for cooperative in Cooperative.objects.all()}
    members = people()
    staff = [account for account in ACCOUNTS if account["email"] not in {member["email"] for member in members}]
    users = _users([*members, *staff], today)
    memberships = [
        Membership(
            user=user,
            cooperative=cooperatives[row["cooperative"]],
            role=row.get("role", "member") if row.get("role") in Membership.Role.values else Membership.Role.MEMBER,
            joined_on=today - timedelta(days=row.get("joined_days", 1200)),
        )
        for user, row in zip(users, [*members, *staff], strict=True)
    ]
    Membership.objects.bulk_create(memberships)
    group = Group.objects.get(name=MEMBERS)
    User.groups.through.objects.bulk_create(User.groups.through(user=user, group=group) for user in users)
    for user, row in zip(users[len(members) :], staff, strict=True):
        user.network_role = NETWORK_ROLES.get(row["role"], "")
        user.save(update_fields=["network_role"])
        roles.settle(user)
    _profiles(list(zip(users, members, strict=False)))
    return users[: len(members)]


def _users(rows, today):
    known, unknown = make_password(PASSWORD), make_password(None)
    accounts = {account["email"] for account in ACCOUNTS}
    users = User.objects.bulk_create(
        User(
            email=row["email"],
            first_name=row["first_name"],
            last_name=row["last_name"],
            password=known if row["email"] in accounts else unknown,
            date_joined=datetime.combine(today - timedelta(days=row.get("joined_days", 1200)), time(10), PARIS),
        )
        for row in rows
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in users
    )
    return users


def _profiles(pairs):
    names = dict.fromkeys(name for _, row in pairs for name in row["skills"])
    skills = {skill.name: skill for skill in Skill.objects.named(names)}
    profiles = [_profile(user, row) for user, row in pairs]
    Profile.objects.bulk_create(profiles)
    Profile.skills.through.objects.bulk_create(
        Profile.skills.through(profile=profile, skill=skills[name])
        for profile, (_, row) in zip(profiles, pairs, strict=True)
        for name in row["skills"]
    )


def _profile(user, row):
    return Profile(
        user=user,
        sort_name=sort_name(user),
        headline=row["headline"],
        business=row["business"],
        is_open=row["is_open"],
        commune=row["commune"],
        presentation=row["presentation"],
        offers="\n".join(row["offers"]),
        needs="\n".join(row["needs"]),
        phone=row["phone"],
        website=row["link"],
        updated_at=user.date_joined,
        welcomed_at=user.date_joined if row["headline"] else None,
        is_listed=True,
        domain=TRADES[row["trade"]]["family"] if row["headline"] and row.get("trade") else "",
        **{f"visible_{name}": LEVELS[row["visibility"].get(name, "members")] for name in FIELDS},
    )


def lay_notices(users, today):
    """Write the notices and their replies as if they had come over the last months."""
    rolls = Random("annonces")
    for row in notices():
        written = datetime.combine(
            today - timedelta(days=row["posted"]), time(rolls.randint(8, 19), rolls.randint(0, 59)), PARIS
        )
        notice = Notice.objects.create(
            author=users[row["author"]],
            kind=row["kind"],
            title=row["title"],
            body=row["body"],
            closes_on=today + timedelta(days=row["closes"]),
            status=row["state"],
            created_at=written,
        )
        notice.skills.set(Skill.objects.named(row["skills"]))
        notice.refresh()
        Reply.objects.bulk_create(
            Reply(
                notice=notice,
                author=users[reply["author"]],
                body=reply["body"],
                is_public=not reply["private"],
                created_at=min(written + timedelta(hours=rolls.randint(2, 20) + 15 * place), _eve(today)),
            )
            for place, reply in enumerate(row["replies"])
        )


def _eve(today):
    return datetime.combine(today - timedelta(days=1), time(22), PARIS)
