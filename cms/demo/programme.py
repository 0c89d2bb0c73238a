"""The day of the coming Conviviale: its parts, who is in which atelier, who lends a hand, one proposal that waits."""

from random import Random

from cms.demo.french import french
from extranet.registrations.models import Helper, Part, Registration, Seat, Shift

MOMENTS = [  # from, to (minutes from the start of the day), title, room, text
    (0, 45, "L'accueil", "Le hall", "Un café, votre badge, et l'image qui fait les groupes."),
    (
        45,
        210,
        "Où en sont nos élans ?",
        "La grande salle",
        "Chaque groupe reprend une action de la première Conviviale.",
    ),
    (210, 300, "Le déjeuner", "La verrière", "Préparé par une traiteuse du réseau, à partager debout ou assis."),
    (
        480,
        540,
        "Ce que l'on emporte",
        "La grande salle",
        "Chacun, chacune dit un élan, un seul. On le note, on le tient.",
    ),
]
ATELIERS = [  # from, to, title, room, capacity, text
    (300, 390, "Yoga du rire", "La salle claire", 20, "On commence par faire semblant ; cela ne dure jamais."),
    (
        300,
        390,
        "Pétanque et mölkky",
        "La cour",
        16,
        "Deux terrains, un score tenu de travers, des alliances imprévues.",
    ),
    (300, 390, "Jeux coopératifs", "La bibliothèque", 12, "On gagne ensemble, ou l'on recommence."),
    (390, 480, "Dire son métier en une minute", "La salle claire", 15, "Un chronomètre, des oreilles attentives."),
    (390, 480, "Balade botanique", "Le portail", 8, "Ce qui pousse entre les pavés, et à quoi cela sert."),
]
SHIFTS = [  # from, to, task, title, how many
    (0, 60, "welcome", "badges et café", 4),
    (300, 480, "photos", "", 2),
    (480, 540, "other", "Ranger la grande salle", 6),
]


def lay(occurrence):
    """Write the programme of `occurrence`, and give its ateliers to those who come."""
    random = Random("programme")
    coming = list(Registration.objects.attending().filter(occurrence=occurrence).exclude(user=None).order_by("pk"))
    for start, end, title, room, text in MOMENTS:
        _part(occurrence, start, end, title, text, kind=Part.Kind.MOMENT, room=french(room))
    member, *people = coming
    ateliers = []
    for start, end, title, room, capacity, text in ATELIERS:
        part = _part(occurrence, start, end, title, text, room=french(room), capacity=capacity)
        part.hosts.add(people.pop().user_id)
        ateliers.append(part)
    for slot in ({300}, {390}):
        _seat([part for part in ateliers if part.starts_after in slot], random.sample(people, len(people)))
    Seat.objects.create(part=ateliers[1], registration=member)
    proposer = people[0].user
    text = "On coud un carnet de huit pages, et l'on y note ce que l'on veut retenir."
    proposal = _part(occurrence, 0, 60, "Coudre un carnet", text, state=Part.State.PROPOSED, capacity=10)
    proposal.proposed_by, proposal.needs = proposer, french("Deux tables, de la lumière.")
    proposal.save()
    proposal.hosts.add(proposer)
    for start, end, task, title, capacity in SHIFTS:
        shift = Shift.objects.create(
            occurrence=occurrence, starts_after=start, ends_after=end, task=task, title=french(title), capacity=capacity
        )
        helpers = random.sample(people, capacity // 2)
        Helper.objects.bulk_create(Helper(shift=shift, user_id=each.user_id) for each in helpers)


def _part(occurrence, start, end, title, text, **fields):
    return Part.objects.create(
        occurrence=occurrence, starts_after=start, ends_after=end, title=french(title), text=french(text), **fields
    )


def _seat(parts, people):
    """Give each of `parts` some of `people`, none of them twice; the last one is full."""
    for part in parts:
        number = part.capacity if part == parts[-1] else part.capacity // 2
        seated, people = people[:number], people[number:]
        Seat.objects.bulk_create(Seat(part=part, registration=each) for each in seated)
