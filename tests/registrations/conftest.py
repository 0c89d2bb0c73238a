from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.text import slugify

from extranet.accounts.actions import join, settle
from extranet.accounts.models import Membership, User
from extranet.registrations.models import Part, Registration
from pages import occurrences
from tests.factories import CooperativeFactory, EventPageFactory, MemberFactory, UserFactory


@pytest.fixture
def opened():
    """A date, a week from now, that members register for; `seats` for how many, other fields of the event as given."""

    def open_event(seats=None, registration="members", **fields):
        start = timezone.now() + timedelta(days=7)
        fields = {"starts_at": start, "ends_at": start + timedelta(hours=2)} | fields
        event = EventPageFactory(registration=registration, capacity=seats, **fields)
        occurrences.reconcile(event, timezone.now())
        return event.occurrences.order_by("date").first()

    return open_event


@pytest.fixture
def members():
    return lambda number: MemberFactory.create_batch(number)


@pytest.fixture
def today(opened):
    """A date of Cabestan that begins in an hour; `seats` for how many."""

    def open_today(seats=None, **fields):
        start = timezone.now() + timedelta(hours=1)
        cabestan = CooperativeFactory(slug="cabestan", name="Cabestan")
        return opened(seats, starts_at=start, ends_at=start + timedelta(hours=2), cooperative=cabestan, **fields)

    return open_today


@pytest.fixture
def organiser(client):
    """An editor of Cabestan, signed in; events of `cooperative=organiser.membership.cooperative` are theirs to run."""
    user = UserFactory(first_name="Inès", last_name="Organise")
    join(user, CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring"), Membership.Role.EDITOR)
    client.force_login(user)
    return user


@pytest.fixture
def day(opened):
    """A date as `opened` makes them, of eight hours: to the minute, for a programme is."""

    def open_day(seats=None, **fields):
        start = timezone.now().replace(second=0, microsecond=0) + timedelta(days=7)
        return opened(seats, **{"starts_at": start, "ends_at": start + timedelta(hours=8)} | fields)

    return open_day


@pytest.fixture
def atelier():
    """An atelier of a date's programme, from the second hour to the third unless told."""

    def write(occurrence, starts_after=60, ends_after=120, **fields):
        fields = {"title": "Rire", "kind": Part.Kind.ATELIER, "state": Part.State.ACCEPTED} | fields
        return Part.objects.create(occurrence=occurrence, starts_after=starts_after, ends_after=ends_after, **fields)

    return write


@pytest.fixture
def visitor():
    """The registration of somebody without an account, who confirmed it; other fields as given."""

    def register(occurrence, name="Léa Duclos", **fields):
        fields = {"status": Registration.Status.REGISTERED, "email": f"{slugify(name)}@exemple.example"} | fields
        return Registration.objects.create(occurrence=occurrence, name=name, **fields)

    return register


@pytest.fixture
def editor():
    """Who writes for the network, and so organises its events."""
    user = UserFactory(network_role=User.NetworkRole.EDITOR)
    settle(user)
    return user
