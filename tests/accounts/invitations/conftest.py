import pytest

from extranet.accounts.models import Invitation
from tests.factories import AdvisorFactory, CooperativeFactory


@pytest.fixture
def elycoop():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


@pytest.fixture
def elsewhere():
    return CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")


@pytest.fixture
def advisor(elycoop):
    return AdvisorFactory(first_name="Jimmy", last_name="Merle", email="jimmy@cohop.example", membership=elycoop)


@pytest.fixture
def expected(advisor, elycoop):
    """Nadia, invited by Jimmy."""
    return Invitation.objects.create(
        email="nadia@cohop.example",
        first_name="Nadia",
        last_name="Prunier",
        cooperative=elycoop,
        invited_by=advisor,
    )
