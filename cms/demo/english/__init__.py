"""What the demo has in English: the front door, one piece of news, one event, one recap and what leads to them."""

from cms.demo.english.events import EVENT
from cms.demo.english.files import GROUPS
from cms.demo.english.news import NEWS
from cms.demo.english.pages import HOME, INDEXES
from cms.demo.english.recaps import RECAP

__all__ = ["EVENT", "GROUPS", "HOME", "INDEXES", "NEWS", "RECAP"]
