"""Eight hundred members, drawn from the lists beside: the same ones on every machine."""

import re
import unicodedata
from functools import lru_cache
from random import Random

from cms.demo.french import agree, french
from cms.demo.names import COMMUNES, EITHER, FEMININE, MASCULINE, SURNAMES
from cms.demo.phrases import BUSINESSES, CLOSINGS, MANNERS, NEEDS, OFFERS
from cms.demo.regulars import REGULARS
from cms.demo.trades import TRADES

NUMBER = 800
COOPERATIVES = {"cabestan": 24, "elycoop": 30, "escale-creation": 20, "graines-de-sol": 26}  # of each hundred members
CROWDED = ("pictures", "words", "digital", "advice")  # families twice as large as the others


@lru_cache
def people():
    """Return the members, as dicts; a person's place in the list is what notices and replies know them by."""
    rolls = Random("la ribambelle")
    members = [_completed(dict(regular), index, rolls) for index, regular in enumerate(REGULARS)]
    taken = {_slug(_full_name(member)) for member in members}
    while len(members) < NUMBER:
        name = _name(rolls)
        if _slug(_full_name(name)) in taken:
            continue
        taken.add(_slug(_full_name(name)))
        members.append(_completed(name | _work(name["feminine"], rolls), len(members), rolls))
    return members


def practising(trade):
    """Return the places, in `people()`, of those who practise `trade`."""
    return [index for index, member in enumerate(people()) if member["trade"] == trade]


def _full_name(person):
    return f"{person['first_name']} {person['last_name']}"


def _slug(text):
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _name(rolls):
    feminine = rolls.random() < 0.56
    first = rolls.choice(EITHER if rolls.random() < 0.08 else FEMININE if feminine else MASCULINE)
    last = rolls.choice(SURNAMES)
    if rolls.random() < 0.05 and "-" not in last:
        other = rolls.choice([name for name in SURNAMES if "-" not in name and name != last])
        last = f"{last}-{other}"
    return {"first_name": first, "last_name": last, "feminine": feminine}


def _work(feminine, rolls):
    """What somebody does, where, what they say of it, offer and seek; some say little, as people do."""
    weights = [2 if trade["family"] in CROWDED else 1 for trade in TRADES.values()]
    key = rolls.choices(list(TRADES), weights)[0]
    trade = TRADES[key]
    title = trade["names"][0 if feminine else 1]
    speciality = rolls.choice(trade["specialities"])
    shy = rolls.random() < 0.1
    return {
        "trade": key,
        "cooperative": rolls.choices(list(COOPERATIVES), list(COOPERATIVES.values()))[0],
        "headline": f"{title}, {speciality}" if speciality else title,
        "commune": french(rolls.choices(list(COMMUNES), list(COMMUNES.values()))[0]),
        "skills": rolls.sample(trade["skills"], rolls.randint(2, min(4, len(trade["skills"])))),
        "presentation": "" if shy else agree(_presentation(trade, rolls), feminine),
        "offers": [] if shy else _some(trade["offers"], OFFERS, rolls),
        "needs": _some(trade["needs"], NEEDS, rolls),
        "joined_days": int(3200 * rolls.random() ** 1.6) + 1,
    }


def _presentation(trade, rolls):
    opening, second = rolls.sample(trade["about"], 2)
    manner, closing = rolls.choice(MANNERS[trade["family"]]), rolls.choice(CLOSINGS)
    shapes = [
        (opening,),
        (opening, manner),
        (opening, closing),
        (opening, second),
        (opening, manner, closing),
        (opening, second, manner),
    ]
    return " ".join(rolls.choices(shapes, [1, 4, 2, 2, 4, 3])[0])


def _some(own, everyone, rolls):
    """Two or three phrases: those of the trade, now and then one that anybody could say."""
    chosen = rolls.sample(own, 2 if len(own) < 4 else rolls.randint(2, 3))
    if len(chosen) < 3 and rolls.random() < 0.4:
        chosen.append(rolls.choice(everyone))
    return chosen


def _completed(person, index, rolls):
    """Add what has a form rather than a meaning: addresses, telephone, and who may see them."""
    slug = _slug(_full_name(person))
    blank = not person["headline"]
    seen = {field: "members" if rolls.random() < share else "me" for field, share in (("phone", 0.3), ("email", 0.8))}
    own = Random(slug)  # of one's own, so that nobody else's luck changes
    shapes = () if blank or own.random() > 0.35 else BUSINESSES[TRADES[person["trade"]]["family"]]
    return {
        "business": own.choice(shapes).format(person["last_name"]) if shapes else "",
        "is_open": not blank and own.random() < 0.4,
        "email": slug.replace("-", ".") + "@cohop.example",
        "phone": "" if blank else f"06 39 98 {index * 7919 % 10000 // 100:02} {index * 7919 % 100:02}",
        "link": "" if blank or rolls.random() < 0.45 else f"https://{slug}.example/",
        "visibility": {"phone": "me", "email": "me"} if blank else seen,
        **person,
    }
