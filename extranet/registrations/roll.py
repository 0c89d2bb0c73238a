"""The roll of a date: who comes, who waits, and what they answered, as those who organise it read them."""

from collections import Counter

from pages.blocks.registering import CHOICE, SENSITIVE
from pages.words import plain

from .models import Registration


class Roll:
    """`registrations` with their people and answers, by name; of these, the lists keep those who answer `text`."""

    def __init__(self, registrations, text=""):
        self.text = text
        self.everybody = registrations
        self.seated = [each for each in self.everybody if each.status in Registration.SEATED]
        self.number = sum(each.status == Registration.Status.REGISTERED for each in self.everybody)
        wanted = plain(text).split()
        found = [each for each in self.everybody if all(word in _searched(each) for word in wanted)]
        self.coming = [each for each in found if each.status in Registration.SEATED]
        waiting = (each for each in found if each.status == Registration.Status.WAITING)
        self.line = sorted(waiting, key=lambda each: (each.turn, each.pk))

    def counts(self):
        """[(question, [(choice, how many of those who have a seat)])], the choice that most made first."""
        given = {}
        for _each, answer in self._answers([CHOICE]):
            given.setdefault(answer.label, Counter())[answer.text] += 1
        return [(label, choices.most_common()) for label, choices in given.items()]

    def needs(self):
        """[(question, [(registration, answer)])] of those who have a seat: what a kitchen or a building is told."""
        said = {}
        for each, answer in self._answers(SENSITIVE):
            said.setdefault(answer.label, []).append((each, answer.text))
        return list(said.items())

    def _answers(self, kinds):
        return [(each, answer) for each in self.seated for answer in each.answers.all() if answer.kind in kinds]


def _searched(registration):
    return plain(f"{registration.person} {registration.cooperative or ''}")
