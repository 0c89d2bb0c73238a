"""What the house holds on somebody: each room says what it covers, how it hands it over and how it forgets it.

GDPR, articles 15 and 20 (a copy, readable and by machine) and 17 (erasure). A room registers in its `ready`.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """What a room answers for.

    `covers`: "app.Model.field" of each column that points to a person or names one.
    `export(user)`: plain dicts, lists, texts, numbers and dates, in the user's language, that concern them and
    nobody else.
    `erase(user)`: forget them there, inside the transaction of the whole erasure; what others read stays, unnamed.
    """

    name: str
    covers: tuple[str, ...]
    export: Callable
    erase: Callable


ROOMS: dict[str, Room] = {}


def register(name, covers, export, erase):
    """Have the room `name` answer for the columns it `covers`; called once, from the application's `ready`."""
    ROOMS[name] = Room(name, tuple(covers), export, erase)
