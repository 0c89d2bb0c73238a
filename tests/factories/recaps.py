"""A recap with everything a recap may have."""

from datetime import date, datetime
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from pages.models import Attachment, Audience, Occurrence, Picture

from .pages import PARIS, CooperativeFactory, EventPageFactory, RecapPageFactory

NETWORK = [
    ("Cabestan", "blue", "ring"),
    ("Elycoop", "pink", "arch"),
    ("Escale Création", "yellow", "stairs"),
    ("Graines de Sol", "green", "leaf"),
]


def four_cooperatives():
    """The network's four, each with its colour and sign."""
    return [
        CooperativeFactory(slug=name.lower().replace(" ", "-").replace("é", "e"), name=name, colour=colour, sign=sign)
        for name, colour, sign in NETWORK
    ]


def picture(title="Le groupe du soleil", audience=Audience.PUBLIC):
    """A drawn picture, kept where its audience wants it."""
    buffer = BytesIO()
    Image.new("RGB", (320, 200), "#4c8fe0").save(buffer, "PNG")
    kept = Picture(title=title, audience=audience, file=ContentFile(buffer.getvalue(), "groupe.png"))
    kept.save()
    kept.contextual_alt_text = "Un cercle de dix personnes assises"
    return kept


def full_recap(word="coopération", audience=Audience.PUBLIC, **fields):
    """A live recap whose every field holds something, and `word` in each of its texts."""
    four_cooperatives()
    image = picture(f"Le groupe du soleil {word}", audience)
    programme = ContentFile(b"mot", "programme.txt")
    attachment = Attachment(title=f"Le programme {word}", audience=audience, file=programme)
    attachment.save()
    steps = [
        ("Arriver", "Café et badges."),
        ("Se situer", word),
        ("Se raconter", "Des récits."),
        ("S’élancer", "Jouer."),
    ]
    return RecapPageFactory(
        **{
            "title": f"Rêver notre {word}",
            "date": date(2025, 10, 9),
            "audience": audience,
            "kicker": f"La Conviviale · {word}",
            "summary": f"Une journée pour décider : {word}.",
            "figures": [("figure", {"number": "130", "unit": "", "label": f"personnes, {word}"})] * 4,
            "timeline_title": "Une journée, quatre temps",
            "timeline": [("step", {"title": title, "text": text}) for title, text in steps],
            "quotes": [("quote", {"text": f"Une ambition commune, {word}.", "author": "En ouverture"})],
            "body": [
                ("paragraph", f"<p>La matinée s’ouvre sur une question : {word}.</p><h3>L’après-midi, on joue</h3>"),
            ],
            "actions_note": "chiffres d’exemple",
            "actions": [
                ("action", {"title": f"Se faire connaître, {word}", "urgent": 58, "relevant": 71}),
                ("action", {"title": "Un « lieu » pour travailler", "urgent": 73, "relevant": 80}),
            ],
            "pledges": [
                (
                    "pledge",
                    {"name": "Maud Charpennes", "cooperative": "Graines de Sol", "words": f"Oui, {word}."},
                ),
                ("pledge", {"name": "Un groupe", "cooperative": "", "words": "On monte une boîte à outils."}),
            ],
            "gallery": [("picture", {"image": image, "caption": f"Le soleil, {word}"})],
            "attachments": [("document", {"document": attachment, "title": f"Le programme, {word}"})],
            "next_steps": [("step", {"title": "Communiquer", "text": f"Vers les partenaires, {word}."})],
        }
        | fields
    )


def past_occurrence(day=date(2025, 10, 9)):
    """A date of an event that is over."""
    start = datetime(day.year, day.month, day.day, 9, 0, tzinfo=PARIS)
    times = {"starts_at": start, "ends_at": start.replace(hour=18)}
    return Occurrence.objects.create(event=EventPageFactory(title="La Conviviale", **times), date=day, **times)
