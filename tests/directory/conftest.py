import pytest
from django.http import QueryDict

from extranet.directory.facets import Facets
from pages.models import Cooperative
from tests.factories import CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory


def facets_of(reader, query=""):
    """What the directory answers to this address of `reader`."""
    return Facets(QueryDict(query), reader, list(Cooperative.objects.order_by("pk")))


def found(reader, text):
    """The last names that `reader` finds by `text`, in order."""
    query = QueryDict(mutable=True)
    query["q"] = text
    facets = facets_of(reader, query.urlencode())
    return [profile.user.last_name for profile, _ in facets.shown(facets.people())]


@pytest.fixture
def member(client):
    """Maud, signed in, who has no profile yet."""
    maud = MemberFactory(first_name="Maud", last_name="Charpennes")
    client.force_login(maud)
    return maud


@pytest.fixture
def elycoop():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


@pytest.fixture
def camille(elycoop):
    """A profile that shows everything but what the default hides."""
    return ProfileFactory(
        user__first_name="Camille",
        user__last_name="Saxe",
        user__membership=elycoop,
        headline="Illustratrice, carnets de terrain",
        commune="Villeurbanne",
        presentation="Je dessine des assemblées.\n\nSur place, au feutre.",
        offers="Reportage dessiné\nFresque participative",
        needs="Une imprimerie locale",
        able=["illustration", "dessin au trait"],
    )
