from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

ASKED = {  # what is said to those who left the field empty; what helps most to be found comes first
    "headline": _("Dites votre métier en quelques mots, comme sur une carte de visite."),
    "presentation": _("Racontez ce que vous faites\u00a0: trois phrases suffisent."),
    "skills": _("Nommez deux ou trois compétences\u00a0: c’est par elles qu’on vous trouve."),
    "offers": _("Écrivez une chose que vous proposez\u00a0: quelqu’un la cherche peut-être."),
    "needs": _("Écrivez une chose que vous cherchez\u00a0: quelqu’un l’a peut-être."),
    "commune": _("Dites votre commune\u00a0: on travaille volontiers entre voisins."),
}


class Progress(NamedTuple):
    """How far somebody is with their profile: `done` of `asked` things, and the next one, if any."""

    done: int
    asked: int
    field: str = ""
    sentence: str = ""

    @classmethod
    def of(cls, profile):
        """The progress of `profile`."""
        empty = [name for name in ASKED if not profile.holds(name)]
        following = (empty[0], ASKED[empty[0]]) if empty else ()
        return cls(len(ASKED) - len(empty), len(ASKED), *following)
