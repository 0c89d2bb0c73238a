"""Sixty notices and what was answered to them, each given to a member whose trade suits it."""

from functools import lru_cache
from itertools import count

from cms.demo.french import agree, typeset
from cms.demo.notices.needs import NEEDS
from cms.demo.notices.offers import OFFERS
from cms.demo.notices.projects import PROJECTS
from cms.demo.people import people, practising
from cms.demo.regulars import REGULARS

KINDS = {"need": NEEDS, "offer": OFFERS, "project": PROJECTS}


class _Cast:
    """Gives out members: the one who is named, or the next of those who practise a trade."""

    def __init__(self):
        self.named = {f"{regular['first_name']} {regular['last_name']}": n for n, regular in enumerate(REGULARS)}
        self.turns = {}

    def pick(self, who):
        if who in self.named:
            return self.named[who]
        crowd = [index for index in practising(who) if index >= len(REGULARS)]
        return crowd[next(self.turns.setdefault(who, count())) % len(crowd)]


@lru_cache
def notices():
    """Return the notices as dicts; `author` and each reply's `author` are places in `people()`."""
    cast = _Cast()
    return [_signed(notice, kind, cast) for kind, texts in KINDS.items() for notice in typeset(texts)]


def _signed(notice, kind, cast):
    author = cast.pick(notice["by"])
    first = people()[author]["first_name"]
    return {
        "kind": kind,
        "state": notice.get("state", "open"),
        "author": author,
        "title": notice["title"],
        "body": "\n\n".join(agree(text, people()[author]["feminine"]) for text in notice["body"]),
        "skills": notice["skills"],
        "posted": notice["posted"],
        "closes": notice["closes"],
        "replies": [_reply(*reply, first, cast) for reply in notice["replies"]],
    }


def _reply(who, audience, text, first, cast):
    author = cast.pick(who)
    words = agree(text.replace("{first}", first), people()[author]["feminine"])
    return {"author": author, "private": audience == "private", "body": words}
