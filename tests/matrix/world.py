"""People who wrote a word of their own in each field, and those who read them."""

from dataclasses import dataclass, field
from datetime import timedelta
from html import unescape

from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from extranet.accounts.actions import leave, settle
from extranet.accounts.models import User
from extranet.directory.actions import welcome
from extranet.directory.contacts.actions import block
from extranet.directory.models import FIELDS, Profile
from extranet.directory.models.profile import Domain
from extranet.notices.models import Notice
from extranet.registrations.models import Part, Registration
from pages import occurrences
from pages.models import Occurrence
from tests.factories import AdvisorFactory, CooperativeFactory, EventPageFactory, MemberFactory, UserFactory
from tests.factories.rooms import NoticeFactory, ProfileFactory, ReplyFactory

ME, ADVISORS, COOPERATIVE, MEMBERS, EVERYONE = range(5)
UNLISTED, LEFT = "unlisted", "left"  # who show all of it to everyone, and are not in the directory
OWNERS = {
    ME: "zeste", ADVISORS: "yacht", COOPERATIVE: "wagon", MEMBERS: "violon", EVERYONE: "ultime",
    UNLISTED: "turban", LEFT: "sorbet",
}  # fmt: skip
PLAIN = ("headline", "business", "commune", "presentation", "offers", "needs", "references")
OPEN = "Ouvert·e à collaborer"


def word(name, owner):
    """What `owner` wrote in the field `name`, as a page would tell it; nobody else wrote it."""
    token, number = OWNERS[owner], list(OWNERS).index(owner)
    words = {
        "domain": Domain.labels[number],
        "is_open": OPEN,
        "phone": f"04 69 69 69 6{number}",
        "email": f"email{token}@cohop.example",
        "website": f"https://website{token}.example",
        "links": f"https://links{token}.example",
        "photo": "/photo/",
    }
    return str(words.get(name, f"{name}{token}"))


def owner(key, home):
    """Somebody of `home` whose every field is seen by the circle `key`, or who is out of the directory."""
    profile = ProfileFactory(
        user__first_name="Prénom",
        user__last_name=f"Nom{OWNERS[key]}",
        user__email=word("email", key),
        user__membership=home,
        **{name: word(name, key) for name in (*PLAIN, "phone", "website", "links")},
        domain=Domain.values[list(OWNERS).index(key)],
        is_open=True,
        is_listed=key != UNLISTED,
        able=[word("skills", key)],
        **{f"visible_{name}": key if key in range(5) else EVERYONE for name in FIELDS},
    )
    profile.photo.save("x.jpg", ContentFile(b"\xff\xd8 a photo"))
    if key == LEFT:
        leave(profile.user)
    return Profile.objects.with_people().get(pk=profile.pk)


BLOCKER, BLOCKED, ADVISOR_BLOCKED = PARTED = ("who blocked them", "whom they blocked", "own advisor they blocked")
READERS = {
    "stranger": lambda home, away: None,
    "member": lambda home, away: MemberFactory(membership=away),
    "same cooperative": lambda home, away: MemberFactory(membership=home),
    "own advisor": lambda home, away: AdvisorFactory(membership=home),
    "other's advisor": lambda home, away: AdvisorFactory(membership=away),
    "network editor": lambda home, away: UserFactory(network_role=User.NetworkRole.EDITOR),
    "former": lambda home, away: MemberFactory(membership=home),
    BLOCKER: lambda home, away: MemberFactory(membership=home),
    BLOCKED: lambda home, away: MemberFactory(membership=home),
    ADVISOR_BLOCKED: lambda home, away: AdvisorFactory(membership=home),
}


def reader(name, home, away):
    """The reader of that name, who was welcomed, once the owners are there; None for a stranger."""
    person = READERS[name](home, away)
    if person is None:
        return None
    welcome(person)
    settle(person)
    if name == "former":
        leave(person)
    for profile in Profile.objects.exclude(user=person) if name in PARTED else ():
        block(*((person, profile.user) if name == BLOCKER else (profile.user, person)))
    return User.objects.get(pk=person.pk)


@dataclass
class World:
    """The owners by key, what they take part in, a reader and their client, and all that was answered to them."""

    client: object
    profiles: dict
    occurrence: Occurrence
    notice: Notice
    part: Part
    person: User | None = None
    heard: list = field(default_factory=list)

    def read(self, name, *args, query=None, post=None):
        """The text at that named address; "" where the reader finds nothing."""
        address = reverse(name, args=args)
        answer = self.client.get(address, query) if post is None else self.client.post(address, post)
        text = answer.getvalue() if answer.streaming else answer.content
        if answer.status_code != 200:
            text = b""
        if not answer["Content-Type"].startswith("text/"):
            return text
        self.heard.append(unescape(text.decode()))
        return self.heard[-1]

    def soup(self, *args, **kwargs):
        """The same, as a tree, of what is between the header and the footer."""
        tree = BeautifulSoup(self.read(*args, **kwargs), "html.parser")
        return tree.main or tree

    def told(self, text, fields, keys=None):
        """{(field, key)} of those whose word is in `text`."""
        return {(name, key) for name in fields for key in keys or self.profiles if self._is_in(text, name, key)}

    def _is_in(self, text, name, key):
        if name == "photo":
            return f"/{self.profiles[key].public_id}/photo/" in text
        return word(name, key) in text


def lay(client):
    """The world in which a reader will look: owners of one cooperative, another beside."""
    home = CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")
    away = CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")
    profiles = {key: owner(key, home) for key in OWNERS}
    start = timezone.now().replace(second=0, microsecond=0) + timedelta(days=7)
    event = EventPageFactory(registration="members", starts_at=start, ends_at=start + timedelta(hours=3))
    occurrences.reconcile(event, timezone.now())
    occurrence = event.occurrences.get()
    part = Part.objects.create(occurrence=occurrence, title="Rire", starts_after=60, ends_after=120)
    notice = NoticeFactory(author=profiles[ME].user, title="Un prêt")
    for profile in profiles.values():
        part.hosts.add(profile.user)
        Registration.objects.create(occurrence=occurrence, user=profile.user, status=Registration.Status.REGISTERED)
        NoticeFactory(author=profile.user)
        ReplyFactory(notice=notice, author=profile.user, is_public=True)
    return World(client, profiles, occurrence, notice, part), home, away
