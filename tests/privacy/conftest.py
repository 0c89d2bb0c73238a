import pytest

from tests.privacy.person import Everywhere, files


@pytest.fixture
def everywhere():
    """Belladone; the files of other tests, whose rows were rolled back, are put away first."""
    for path in files():
        path.unlink()
    return Everywhere()
