"""Four recaps; each belongs to one of the past events."""

from cms.demo.french import typeset
from cms.demo.recaps.conviviale import CONVIVIALE
from cms.demo.recaps.others import GAMES, PLACE, STAND

RECAPS = typeset([CONVIVIALE, STAND, GAMES, PLACE])
