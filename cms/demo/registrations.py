"""Who comes to what: a Conviviale of ninety with its groups, a line that waits for it, and some visitors."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from cms.demo import programme
from extranet.accounts.models import User
from extranet.registrations import draws
from extranet.registrations.models import Answer, DoorLink, Registration
from pages.models import EventPage

SEATS, LINE, GROUP = 90, 14, 6
CONVIVIALE = "la-conviviale-revient"
VISITORS = ("Basile Nuageux", "Odile Parapluie", "Gaston Lampion", "Fanny Trottoir", "Émile Carafe", "Suzon Tramway")
DIETS = ("Végétarien", "Sans gluten", "Sans noix ni amandes", "Je mange de tout, beaucoup")
NEEDS = ("Une place assise près de la sortie", "Une boucle magnétique", "Un coin calme pour souffler")
Status = Registration.Status


def lay_registrations(users):
    """Write the registrations of the coming Conviviale, in their order, and those of some meetings and ateliers."""
    random = Random("inscriptions")
    known = {
        user.email: user for user in User.objects.filter(email__in=["membre@cohop.example", "nouveau@cohop.example"])
    }
    others = [user for user in random.sample(users, SEATS + LINE) if user.email not in known][: SEATS + LINE - 2]
    member, newcomer = known["membre@cohop.example"], known["nouveau@cohop.example"]
    people = [member, *others[: SEATS - 1], *others[SEATS - 1 : SEATS + 1], newcomer, *others[SEATS + 1 :]]
    occurrence = EventPage.objects.get(slug=CONVIVIALE, locale__language_code="fr").occurrences.get()
    start = timezone.now() - timedelta(days=20)
    rows = [
        Registration(
            occurrence=occurrence,
            user=user,
            language=user.language,
            status=Status.REGISTERED if place < SEATS else Status.WAITING,
            turn=None if place < SEATS else place - SEATS + 1,
            consent=occurrence.event.consent,
            told_sequence=occurrence.sequence,
            created_at=start + timedelta(hours=4 * place),
            changed_at=start + timedelta(hours=4 * place),
        )
        for place, user in enumerate(people)
    ]
    rows = Registration.objects.bulk_create(rows)
    _answers(rows, occurrence.event, random)
    _others(others, member)
    programme.lay(occurrence)
    draws.draw_groups(occurrence, size=GROUP, by_trade=False, seed=9)
    DoorLink.objects.create(occurrence=occurrence)


def _answers(rows, event, random):
    found = []
    for row in rows:
        for block in event.questions:
            question = block.value
            options = {"diet": DIETS, "access": NEEDS, "choice": question["choices"].splitlines()}[question["kind"]]
            if random.random() < {"diet": 0.3, "access": 0.08, "choice": 0.8}[question["kind"]]:
                text = random.choice(options)
                found.append(
                    Answer(
                        registration=row,
                        question=f"q-{block.id}",
                        label=question["label"],
                        kind=question["kind"],
                        text=text,
                    )
                )
    Answer.objects.bulk_create(found)


def _others(users, member):
    """An atelier that is full but for one seat, a meeting that visitors come to."""
    croquis = EventPage.objects.get(slug="croquis-de-marche", locale__language_code="fr").occurrences.get()
    meeting = EventPage.objects.get(slug="entreprendre-en-cooperative", locale__language_code="fr").occurrences.get()
    come = {"status": Status.REGISTERED, "told_sequence": 0}
    Registration.objects.bulk_create(
        [Registration(occurrence=croquis, user=user, **come) for user in [member, *users[:6]]]
        + [
            Registration(occurrence=meeting, name=name, email=f"visite.{place}@exemple.example", **come)
            for place, name in enumerate(VISITORS)
        ]
    )
