"""Who could help whom: what one seeks against what the others offer, and the reverse, with the reason in words.

Compared are the stems of a line and the skills that it names, by any of their synonyms; a rare word tells more than a
common one. Only what the reader sees of the others is compared, and only of those whom they may see at all.
"""

from collections import Counter
from dataclasses import dataclass, field
from math import log

from django.utils.translation import gettext as _

from pages.words import stems

from . import index
from .models import Profile, SkillName
from .search import SMALL_WORDS

SAID_BY_ALL = SMALL_WORDS | frozenset(
    stems("aide besoin contre coup deux dix douze échange fois heure ici jour main même moins personne petit plus "
          "quelqu que sans semaine si six temps trois un une vrai").split()
)  # fmt: skip
READ, WEIGHED = 5000, 60  # profiles whose words are read, those who changed last first; that are weighed line by line
COMMON, FEW = 0.12, 3  # a word that over this part of the profiles holds tells nothing alone, unless they are few
WEIGHTS = {"offers": 1.0, "skills": 1.5, "headline": 1.5}
AGAIN = 0.6  # what another answer to the same line is worth
GIVES = {
    "offers": lambda said: _("Vous cherchez « %(need)s » ; %(name)s propose « %(gift)s ».") % said,
    "skills": lambda said: _("Vous cherchez « %(need)s » ; %(name)s a pour compétence « %(gift)s ».") % said,
    "headline": lambda said: _("Vous cherchez « %(need)s » ; %(name)s a pour métier « %(gift)s ».") % said,
}
WANTS = {
    "offers": lambda said: _("%(name)s cherche « %(need)s » ; vous proposez « %(gift)s ».") % said,
    "skills": lambda said: _("%(name)s cherche « %(need)s » ; parmi vos compétences : « %(gift)s ».") % said,
    "headline": lambda said: _("%(name)s cherche « %(need)s » ; votre métier : « %(gift)s ».") % said,
}


def is_skill(token):
    """Tell whether `token` is the key of a skill; the others are stems."""
    return isinstance(token, int)


@dataclass(frozen=True)
class Line:
    """Something said: its text, its field, and the tokens that it is compared by."""

    text: str
    field: str
    tokens: frozenset


@dataclass
class Match:
    """A line of needs, the line that answers it best, and how well all of them do."""

    need: Line
    gift: Line
    score: float


@dataclass
class Peer:
    """A profile, and why: what it gives the reader, what it wants of them, both as sentences."""

    profile: Profile
    given: list = field(default_factory=list)
    wanted: list = field(default_factory=list)

    @property
    def score(self):
        return sum(match.score for match in (*self.given, *self.wanted))

    def by_mine(self):
        """Each match with the reader's own line in it."""
        yield from ((match.need, match) for match in self.given)
        yield from ((match.gift, match) for match in self.wanted)

    @property
    def reasons(self):
        """Each as a sentence, what the reader seeks first."""
        name = self.profile.user.first_name or str(self.profile.user)
        for matches, sentences in ((self.given, GIVES), (self.wanted, WANTS)):
            for each in matches:
                yield sentences[each.gift.field]({"name": name, "need": each.need.text, "gift": each.gift.text})


class Words:
    """How texts become tokens, and how much each of these tells."""

    def __init__(self, names):
        """`names`: (key of a skill, one of its names), as many times as it has names."""
        self.names, self._by_first = {}, {}
        for pk, name in names:
            if found := stems(name).split():
                self.names[frozenset(found)] = pk
                self._by_first.setdefault(found[0], []).append((frozenset(found), pk))
        self.count([])

    def count(self, rows):
        """Learn how rare each token is, from the tokens of each profile."""
        self.frequency, self.total = Counter(), 0
        for tokens in rows:
            self.frequency.update(tokens)
            self.total += 1

    def line(self, text, name):
        """A line of the field `name`; of a skill, all that it is called is compared."""
        found = frozenset(stems(text).split())
        return Line(text, name, found - SAID_BY_ALL | self._skills(found))

    def _skills(self, found):
        return {pk for stem in found for words, pk in self._by_first.get(stem, ()) if words <= found}

    def gifts(self, headline, offers, skills):
        """What somebody gives, as lines."""
        lines = [self.line(headline, "headline")] if headline else []
        return [*lines, *(self.line(text, "offers") for text in offers), *(self.skill(each) for each in skills)]

    def skill(self, skill):
        line = self.line(skill.name, "skills")
        return Line(line.text, line.field, line.tokens | {skill.pk})

    def weight(self, token):
        return log((self.total + 1) / (self.frequency[token] + 0.5))

    def tells(self, token):
        """Tell whether what two lines have in common is more than a word of everybody: a skill always is."""
        return is_skill(token) or self.frequency[token] <= max(FEW, COMMON * self.total)

    def best(self, need, gifts):
        """The Match of `need` among `gifts`, or None."""
        scores = {}
        for gift in gifts:
            common = need.tokens & gift.tokens
            if any(self.tells(token) for token in common):
                scores[gift] = WEIGHTS[gift.field] * sum(map(self.weight, common))
        if not scores:
            return None
        best = max(scores, key=scores.get)
        return Match(need, best, scores[best] + 0.2 * (sum(scores.values()) - scores[best]))


def peers(reader, mine, limit):
    """The members who could help `reader`, or whom they could help, best first, as Peers; `mine` is their profile.

    A constant number of queries: one's skills, the vocabulary, the words of all, then a few profiles whole.
    """
    skills = list(mine.skills.all()) if mine.pk else []
    if not (skills or mine.headline or mine.offers or mine.needs):
        return []
    words = Words(SkillName.objects.values_list("skill", "name"))
    needs = [words.line(text, "needs") for text in mine.need_lines]
    gifts = words.gifts(mine.headline, mine.offer_lines, skills)
    found = []
    for profile in _candidates(reader, words, needs, gifts):
        peer = _peer(profile, profile.seen_by(reader), words, needs, gifts)
        if peer.score:
            found.append(peer)
    return _varied(found, limit)


def _candidates(reader, words, needs, gifts):
    """The profiles whose words, as `reader` may find them, have most in common with these lines."""
    others = index.rows_for(reader).exclude(profile__user=reader).order_by("-profile__updated_at")
    rows = dict(others.values_list("profile_id", "terms")[:READ])
    tokens = {pk: frozenset(text.split()) for pk, text in rows.items()}
    asked = frozenset().union(*(line.tokens for line in (*needs, *gifts)))
    concepts = [(stemmed, pk) for stemmed, pk in words.names.items() if pk in asked]
    tokens = {pk: said | {skill for stemmed, skill in concepts if stemmed <= said} for pk, said in tokens.items()}
    words.count(said & asked for said in tokens.values())
    scores = {pk: sum(map(words.weight, filter(words.tells, said & asked))) for pk, said in tokens.items()}
    best = sorted((pk for pk, score in scores.items() if score), key=lambda pk: (-scores[pk], -pk))[:WEIGHED]
    whole = Profile.objects.visible_to(reader).filter(pk__in=best)
    return whole.with_people().prefetch_related("skills").by_name()


def _peer(profile, seen, words, needs, gifts):
    theirs = words.gifts(seen.headline, seen.offer_lines, seen.skills)
    wants = [words.line(text, "needs") for text in seen.need_lines]
    given = [match for need in needs if (match := words.best(need, theirs))]
    wanted = [match for need in wants if (match := words.best(need, gifts))]
    return Peer(profile, given, wanted)


def _varied(found, limit):
    """The best of `found`; what a line has already been answered by others counts less each time."""
    left, chosen, served = list(found), [], Counter()

    def worth(peer):
        return sum(match.score * AGAIN ** served[line] for line, match in peer.by_mine())

    while left and len(chosen) < limit:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
        served.update(line for line, _match in best.by_mine())
    return chosen
