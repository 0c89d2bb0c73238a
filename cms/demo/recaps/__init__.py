"""Four recaps; each belongs to one of the past events. With what they give to take away."""

from cms.demo.french import typeset
from cms.demo.recaps import handouts
from cms.demo.recaps.conviviale import CONVIVIALE
from cms.demo.recaps.others import GAMES, PLACE, STAND

RECAPS = typeset([CONVIVIALE, STAND, GAMES, PLACE])
PICTURES_NOTE = typeset(handouts.PICTURES_NOTE)
GAME_RULES = typeset(handouts.GAMES)
PLACES_SEEN = typeset(handouts.PLACES)
