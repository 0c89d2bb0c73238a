"""The pages that are neither news, event nor recap, in English; each nest has the shape of the French one."""

from cms.demo.english.pages.cooperatives import BODY as COOPERATIVES_BODY
from cms.demo.english.pages.cooperatives import COOPERATIVES
from cms.demo.english.pages.home import HOME, INDEXES
from cms.demo.english.pages.joining import FORM, JOINING
from cms.demo.english.pages.legal import ACCESSIBILITY, NOTICE, PRIVACY
from cms.demo.english.pages.press import KIT as PRESS_KIT
from cms.demo.english.pages.press import PRESS

LEGAL = [NOTICE, PRIVACY, ACCESSIBILITY]

__all__ = ["COOPERATIVES", "COOPERATIVES_BODY", "FORM", "HOME", "INDEXES", "JOINING", "LEGAL", "PRESS", "PRESS_KIT"]
