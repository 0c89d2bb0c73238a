"""What the demo has in English: every page but most news, events and recaps, and one of each of those at least."""

from cms.demo.english import files
from cms.demo.english.events import EVENTS
from cms.demo.english.news import NEWS
from cms.demo.english.pages import (
    COOPERATIVES,
    COOPERATIVES_BODY,
    FORM,
    HOME,
    INDEXES,
    JOINING,
    LEGAL,
    PRESS,
    PRESS_KIT,
)
from cms.demo.english.recaps import RECAPS

__all__ = [
    "COOPERATIVES",
    "COOPERATIVES_BODY",
    "EVENTS",
    "FORM",
    "HOME",
    "INDEXES",
    "JOINING",
    "LEGAL",
    "NEWS",
    "PRESS",
    "PRESS_KIT",
    "RECAPS",
    "files",
]
