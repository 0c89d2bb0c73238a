"""The ways by which something of a member is told. A new address that tells something takes its place here."""

import csv
import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from zipfile import ZipFile

from django.utils import timezone
from openpyxl import load_workbook

from extranet.accounts.archive import archive_of
from extranet.directory.contacts.searches import tell_searches
from extranet.directory.models import FIELDS, Message, SavedSearch
from extranet.directory.models.profile import commune_key
from extranet.directory.models.skill import key as skill_key
from extranet.notifications.models import OutboxMail

from .world import word

ALL_MEMBERS = ("member", "same cooperative", "own advisor", "other's advisor", "network editor")


@dataclass
class Channel:
    """One way: `told(world)` gives {(field, key of its owner)} of what the reader learns there, of `fields`.

    `readers` find something; others, nothing at all. An `is_coarse` channel may tell all its readers what every member
    sees, and no more, where a finer one tells each what their own circle sees.
    """

    names: tuple  # of the addresses
    fields: tuple
    told: Callable
    readers: tuple = ALL_MEMBERS
    is_coarse: bool = False
    names_former: bool = False  # those who organise know whom they wait for


def page(world):
    pages = {key: world.read("directory:detail", profile.public_id) for key, profile in world.profiles.items()}
    return set().union(*(world.told(text, FIELDS, [key]) for key, text in pages.items()))


def looked_at_as(world):
    circles = ("visiteur", "membre", "cooperative", "accompagnement")
    return set().union(
        *(
            world.told(world.read("directory:detail", profile.public_id, query={"comme": circle}), FIELDS, [key])
            for key, profile in world.profiles.items()
            for circle in circles
        )
    )


def photo(world):
    return {("photo", key) for key, each in world.profiles.items() if world.read("directory:photo", each.public_id)}


CARD = ("headline", "commune", "email", "phone", "website", "links")


def card(world):
    cards = {key: world.read("directory:vcard", each.public_id) for key, each in world.profiles.items()}
    return set().union(*(world.told(text, FIELDS, [key]) for key, text in cards.items()))


ROW = ("photo", "headline", "business", "commune", "offers", "needs", "is_open")


def rows(world):
    found = world.soup("directory:list")
    for facets in found.select(".facets"):
        facets.decompose()
    told = world.told(str(found), (name for name in FIELDS if name != "is_open"))
    for key, profile in world.profiles.items():
        row = found.select_one(f'.member:has(a[href="{profile.get_absolute_url()}"])')
        told |= world.told(str(row), ["is_open"], [key])
    return told


SEARCHED = ("headline", "business", "commune", "presentation", "offers", "needs", "skills", "references")
TYPED = ("domain", "phone", "email", "website", "links", *SEARCHED)


def found(world, query):
    """The keys of those whom the directory gives for `query`."""
    tree = world.soup("directory:list", query=query)
    links = {link["href"] for link in tree.select("a[href]")}
    return {key for key, profile in world.profiles.items() if profile.get_absolute_url() in links}


def searched(world):
    return {(name, key) for key in world.profiles for name in TYPED if key in found(world, {"q": word(name, key)})}


COUNTED = ("skills", "commune", "offers", "needs")


def filtered(world):
    told = set()
    for key in world.profiles:
        if key in found(world, {"competence": skill_key(word("skills", key))}):
            told.add(("skills", key))
        if key in found(world, {"lieu": commune_key(word("commune", key))}):
            told.add(("commune", key))
    told |= {("offers", key) for key in found(world, {"dispo": "propose"})}
    return told | {("needs", key) for key in found(world, {"dispo": "cherche"})}


def offered(world):
    """What the boxes of the filters say: words, which are named."""
    boxes = " ".join(box.get_text() for box in world.soup("directory:list").select(".facets label"))
    return world.told(boxes, ("skills", "commune"))


def counted(world):
    """What their numbers say: of so many who offer, that many show it; counted from the widest circle."""
    told = set()
    for value, name in (("propose", "offers"), ("cherche", "needs")):
        boxes = world.soup("directory:list").select(f'.facets input[value="{value}"]')
        number = int(boxes[0].find_parent("label").select_one(".option__count").get_text()) if boxes else 0
        told |= {(name, key) for key in [4, 3, 2, 1, 0, "unlisted", "left"][:number]}
    return told


def mapped(world):
    return world.told(str(world.soup("directory:list", query={"vue": "carte"})), ("commune",))


def mailed(world):
    """What the mail of a search says, which the reader followed before all the owners answered it."""
    if world.person is None:
        return set()
    SavedSearch.objects.create(member=world.person, query="q=prenom", name="Prénom")
    tell_searches()
    world.heard += OutboxMail.objects.filter(to=world.person.email).values_list("text", flat=True)
    return world.told("".join(world.heard), FIELDS)


def archive(world):
    """What the reader takes away of themselves, who wrote to all the owners and had their answers."""
    if world.person is None:
        return set()
    for profile in world.profiles.values():
        said = {"body": "Bonjour", "answer": "Non", "shares_address": True}
        Message.objects.create(sender=world.person, recipient=profile.user, answered_at=timezone.now(), **said)
    with ZipFile(io.BytesIO(archive_of(world.person, "fr"))) as kept:
        world.heard += [kept.read(name).decode() for name in kept.namelist()]
    return world.told("".join(world.heard), FIELDS)


def home(world):
    return world.told(world.read("home:home"), FIELDS)


def notices(world):
    return world.told(world.read("notices:list") + world.read("notices:detail", world.notice.pk), FIELDS)


def programme(world):
    event = world.occurrence.event
    answer = world.client.get(event.get_url(), headers={"host": "localhost"})
    world.heard.append(answer.content.decode() if answer.status_code == 200 else "")
    return world.told(world.heard[-1], FIELDS)


DESK = tuple(f"registrations:{name}" for name in ("desk", "groups", "badges", "check_in", "programme", "shifts"))


def roll(world):
    pk = world.occurrence.pk
    texts = [
        world.read(f"registrations:{name}", pk)
        for name in ("desk", "groups", "badges", "check_in", "programme", "shifts")
    ]
    return world.told(" ".join(texts), FIELDS)


def files(world):
    pk = world.occurrence.pk
    text = world.read("registrations:people_csv", pk)
    if not text:
        return set()
    cells = {cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row}
    sheet = load_workbook(io.BytesIO(world.read("registrations:people_xlsx", pk))).active
    assert {cell.value for row in sheet.iter_rows() for cell in row if cell.value} - {None} <= cells | {"Nom"}
    return world.told(" ".join(cells), FIELDS)


def badges(world):
    content = world.read("registrations:badges_pdf", world.occurrence.pk, post={"which": "1"})
    if not content:
        return set()
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
    return world.told(re.sub(r"[\s\u00ad-]", "", text.decode()), FIELDS)


ORGANISERS = ("network editor",)
CHANNELS = {
    "page": Channel(("directory:detail",), FIELDS, page),
    "looked at as": Channel(("directory:detail",), FIELDS, looked_at_as),
    "photo": Channel(("directory:photo",), ("photo",), photo),
    "card": Channel(("directory:vcard",), CARD, card),
    "rows": Channel(("directory:list",), ROW, rows),
    "searched": Channel(("directory:list",), SEARCHED, searched),
    "filtered": Channel(("directory:list",), COUNTED, filtered),
    "offered as filters": Channel(("directory:list",), ("skills", "commune"), offered),
    "counted": Channel(("directory:list",), ("offers", "needs"), counted),
    "mapped": Channel(("directory:list",), ("commune",), mapped),
    "mailed": Channel((), ("headline",), mailed),
    "archive": Channel((), (), archive),
    "home": Channel(("home:home",), ("photo",), home),
    "notices": Channel(("notices:list", "notices:detail"), ("photo",), notices),
    "programme": Channel((), (), programme),
    "roll": Channel(
        DESK, (), roll, ORGANISERS, names_former=True,
    ),
    "files": Channel(
        ("registrations:people_csv", "registrations:people_xlsx"), ("email",), files, ORGANISERS, True, True
    ),
    "badges": Channel(("registrations:badges_pdf",), ("headline",), badges, ORGANISERS, True, True),
}  # fmt: skip

OWN = "one's own alone"
NO_PERSON = "a form or a verb that shows nobody"
HOSTS = "a form of those who organise: names to choose from, nothing of a profile"
SCAN = "names and groups of a day, for whoever is at the door"
NAMED = "names of people who met, asked as `is_within` does; nothing of a profile"
FIGURES = "numbers, and the names of an advisor's own members (test_figures.py hides poison in their fields)"
PEERS = "its own table of hidden fields (test_peers.py)"
EXEMPT = {
    "directory:skills": NO_PERSON,
    "directory:skill": NO_PERSON,
    "directory:skill_state": NO_PERSON,
    "directory:synonym_remove": NO_PERSON,
    "directory:figures": FIGURES,
    "directory:figures_file": FIGURES,
    "directory:peers": PEERS,
    "directory:help": OWN,
    "directory:showcase": OWN,
    "directory:write": NAMED,
    "directory:contacts": NAMED,
    "directory:message": NAMED,
    "directory:block_sender": NAMED,
    "directory:present": NAMED,
    "directory:introduction": NAMED,
    "directory:block": NO_PERSON,
    "directory:blocks": NAMED,
    "directory:unblock": NO_PERSON,
    "directory:report": NAMED,
    "directory:reports": NAMED,
    "directory:judge": NO_PERSON,
    "directory:searches": OWN,
    "directory:search_stop": OWN,
    "directory:profile": OWN,
    "directory:welcome": OWN,
    "directory:my_photo": OWN,
    "notices:write": OWN,
    "notices:edit": OWN,
    "notices:status": NO_PERSON,
    "notices:report": NO_PERSON,
    "notices:report_reply": NO_PERSON,
    "notices:judge": NO_PERSON,
    "registrations:mine": OWN,
    "registrations:renew_calendar": OWN,
    "registrations:revoke_calendar": OWN,
    "registrations:lend_door": NO_PERSON,
    "registrations:take_back_door": NO_PERSON,
    "registrations:scanner": SCAN,
    "registrations:scans": SCAN,
    "registrations:scanner_worker": NO_PERSON,
    "registrations:propose": NO_PERSON,
    "registrations:proposal_change": OWN,
    "registrations:proposal_withdraw": OWN,
    "registrations:choose": NO_PERSON,
    "registrations:help_out": NO_PERSON,
    "registrations:part_add": HOSTS,
    "registrations:part_edit": HOSTS,
    "registrations:part_decline": NO_PERSON,
    "registrations:part_remove": NO_PERSON,
    "registrations:shift_add": NO_PERSON,
    "registrations:shift_edit": NO_PERSON,
    "registrations:shift_remove": NO_PERSON,
}
