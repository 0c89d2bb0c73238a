"""Nothing is told to anybody but what its owner shows them: the table is written by hand, not asked of the code."""

import pytest

from extranet.directory.models import FIELDS
from extranet.directory.visibility import Level
from tests.test_extranet_door import names

from .channels import CHANNELS, EXEMPT
from .world import (
    ADVISOR_BLOCKED,
    ADVISORS,
    BLOCKED,
    BLOCKER,
    COOPERATIVE,
    EVERYONE,
    LEFT,
    MEMBERS,
    OWNERS,
    READERS,
    lay,
    reader,
    word,
)

SEES = {  # whose fields: of those who show them to that circle
    "stranger": (),
    "member": (MEMBERS, EVERYONE),
    "same cooperative": (COOPERATIVE, MEMBERS, EVERYONE),
    "own advisor": (ADVISORS, COOPERATIVE, MEMBERS, EVERYONE),
    "other's advisor": (MEMBERS, EVERYONE),
    "network editor": (MEMBERS, EVERYONE),
    "former": (),
    BLOCKER: (),
    BLOCKED: (),
    ADVISOR_BLOCKED: (),
}
UNNAMED = {BLOCKER: OWNERS, BLOCKED: OWNERS}  # to others, only who left; an advisor moderates the notices of all
ROOMS = ("directory", "home", "notices", "registrations")


def test_the_table_names_every_circle_and_every_reader():
    assert set(SEES) == set(READERS)
    assert {level.value for level in Level} == {key for key in OWNERS if isinstance(key, int)}


def test_each_word_is_its_owners_alone():
    words = [word(name, key) for name in FIELDS if name not in ("photo", "is_open") for key in OWNERS]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_is_told_what_is_shown_to_them_and_nothing_else(client, name):
    world, home, away = lay(client)
    world.person = reader(name, home, away)
    if world.person:
        client.force_login(world.person)
    unnamed = {world.profiles[key].user.last_name for key in UNNAMED.get(name, [LEFT])}
    wrong = {}
    for title, channel in CHANNELS.items():
        world.heard.clear()
        told = channel.told(world)
        may = {(field, key) for field in channel.fields for key in SEES[name] if name in channel.readers}
        must = {(field, key) for field, key in may if key in (MEMBERS, EVERYONE)} if channel.is_coarse else may
        if told - may or must - told:
            wrong[title] = {"leaks": told - may, "hides": must - told}
        named = {person for person in unnamed if any(person in text for text in world.heard)}
        if named and not (channel.names_former and name in channel.readers):
            wrong[f"{title}, names"] = named
    assert wrong == {}


def test_every_address_that_could_tell_something_is_a_channel_or_says_why_not():
    known = {name for name, _arguments in names() if name.split(":")[0] in ROOMS}
    told = {name for channel in CHANNELS.values() for name in channel.names}
    assert known == told | set(EXEMPT)
    assert told & set(EXEMPT) == set()
