"""The pages that are neither news, event nor recap: home, cooperatives, joining, press, legal."""

from cms.demo.french import typeset
from cms.demo.pages import cooperatives, home, joining, legal, press

HOME = typeset(home.HOME)
INDEXES = typeset(home.INDEXES)
COOPERATIVES = typeset(cooperatives.COOPERATIVES)
COOPERATIVES_BODY = typeset(cooperatives.BODY)
JOINING = typeset(joining.JOINING)
FORM = typeset(joining.FORM)
PRESS = typeset(press.PRESS)
PRESS_KIT = typeset(press.KIT)
LEGAL = typeset([legal.NOTICE, legal.PRIVACY, legal.ACCESSIBILITY])
SETTINGS = typeset(legal.SETTINGS)
