import pytest

from tests.factories import CooperativeFactory, MemberFactory
from tests.factories.rooms import NoticeFactory


@pytest.fixture
def elycoop():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


@pytest.fixture
def member(client):
    """Maud, signed in."""
    maud = MemberFactory(first_name="Maud", last_name="Charpennes")
    client.force_login(maud)
    return maud


@pytest.fixture
def idriss():
    return MemberFactory(first_name="Idriss", last_name="Monplaisir")


@pytest.fixture
def notice(idriss):
    """An open notice of Idriss's."""
    return NoticeFactory(author=idriss, title="Une illustratrice pour un guide", body="Douze dessins.\n\nEn avril.")
