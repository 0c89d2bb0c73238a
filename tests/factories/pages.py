from datetime import date, datetime
from zoneinfo import ZoneInfo

import factory
from django.apps import apps

from pages.drawing import PALETTE, SIGNS
from pages.models import Cooperative, EventPage, NewsPage, RecapPage

PARIS = ZoneInfo("Europe/Paris")


class CooperativeFactory(factory.django.DjangoModelFactory):
    """A cooperative; saving it lays its sections and its editors' group. A colour or sign that is taken makes way."""

    class Meta:
        model = Cooperative
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Coopérative {n}")
    slug = factory.Sequence(lambda n: f"cooperative-{n}")
    colour = factory.Sequence(lambda n: PALETTE[n % len(PALETTE)])
    sign = factory.Sequence(lambda n: list(SIGNS)[n % len(SIGNS)])

    @classmethod
    def _create(cls, model_class, *args, **fields):
        others = model_class.objects.exclude(slug=fields["slug"])
        for name, every in (("colour", PALETTE), ("sign", SIGNS)):
            taken = set(others.values_list(name, flat=True))
            if fields[name] in taken:
                fields[name] = next(key for key in every if key not in taken)
        return super()._create(model_class, *args, **fields)


class SectionedPageFactory(factory.django.DjangoModelFactory):
    """A live page on a shelf: the network's, or that of `cooperative`."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, cooperative=None, **fields):
        section_model = apps.get_model("pages", model_class.__name__.replace("Page", "SectionPage"))
        section = section_model.objects.get(cooperative=cooperative, locale__language_code="fr")
        return section.add_child(instance=model_class(**fields))


class NewsPageFactory(SectionedPageFactory):
    class Meta:
        model = NewsPage

    title = factory.Sequence(lambda n: f"Nouvelle {n}")
    date = date(2026, 3, 5)


class EventPageFactory(SectionedPageFactory):
    class Meta:
        model = EventPage

    title = factory.Sequence(lambda n: f"Rencontre {n}")
    starts_at = datetime(2027, 3, 16, 18, 30, tzinfo=PARIS)
    ends_at = datetime(2027, 3, 16, 20, 0, tzinfo=PARIS)


class RecapPageFactory(SectionedPageFactory):
    class Meta:
        model = RecapPage

    title = factory.Sequence(lambda n: f"Compte rendu {n}")
    date = date(2026, 10, 9)
