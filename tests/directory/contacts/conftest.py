import pytest

from tests.factories import MemberFactory
from tests.factories.rooms import ProfileFactory


@pytest.fixture
def maud(member):
    """Maud, signed in, of Cabestan, who is in the directory and shows no address."""
    return ProfileFactory(user=member, headline="Relieuse")


@pytest.fixture
def idriss(elycoop):
    return ProfileFactory(
        user=MemberFactory(first_name="Idriss", last_name="Monplaisir", membership=elycoop), headline="Imprimeur"
    )


@pytest.fixture
def as_user(client):
    """Sign somebody else in and return the client."""

    def sign_in(user):
        client.force_login(user)
        return client

    return sign_in
