"""What members look at all day asks as much of the database with three rows as with three hundred."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from extranet.directory.actions import welcome
from extranet.registrations import actions
from tests.extranet import crowds
from tests.factories import MemberFactory

MOST = {"/extranet/": 15, "/extranet/annuaire/": 15, "/extranet/annonces/": 10}
SEEN = {}


@pytest.fixture
def member(client):
    maud = MemberFactory()
    welcome(maud)
    client.force_login(maud)
    return maud


def queries(client, address):
    client.get(address)  # what is asked once and kept is not counted
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    "address",
    [
        "/extranet/",
        "/extranet/annuaire/",
        "/extranet/annuaire/?q=illustratrice&competence=dessin",
        "/extranet/annonces/",
        "/extranet/annonces/?q=dessins&nature=need&etat=toutes",
    ],
)
def test_three_rows_cost_as_much_as_three_hundred(client, member, address):
    home = member.membership.cooperative
    fields = {"headline": "Illustratrice", "commune": "Bron", "offers": "Un dessin", "needs": "Un local"}

    def fill(number):
        people = crowds.profiles(number, home, ["Dessin", "Couture"], **fields)
        crowds.notices([profile.user for profile in people])
        for occurrence in crowds.occurrences(number)[:4]:
            actions.register(MemberFactory(), occurrence)
            actions.register(member, occurrence)
        crowds.recaps(min(number, 30))  # pages are made one by one; the library of recaps counts its own

    fill(3)
    few = queries(client, address)
    fill(300)
    assert queries(client, address) == few <= MOST[address.partition("?")[0]]
