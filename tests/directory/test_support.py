"""The support team stands first for the members of its own cooperative, and says what it helps with."""

import pytest
from bs4 import BeautifulSoup

from extranet.accounts.actions import leave
from extranet.directory import actions
from extranet.directory.models import Profile
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import ProfileFactory

LIST, HELP = "/extranet/annuaire/", "/extranet/profil/aide/"


@pytest.fixture
def salome(elycoop):
    """An advisor of Elycoop who helps with law."""
    user = AdvisorFactory(first_name="Salomé", last_name="Brotteaux", membership=elycoop)
    ProfileFactory(user=user, headline="")
    return actions.help_with(user, ["law", "marketing"]).user


def team(client, address=LIST):
    found = BeautifulSoup(client.get(address).content, "html.parser").select_one("[aria-labelledby=equipe-support]")
    return found and " ".join(found.ul.get_text().split())


def test_the_members_of_a_cooperative_see_their_own_team_first(client, salome, elycoop, member):
    assert team(client) is None, "of Cabestan, which has nobody there"
    client.force_login(MemberFactory(membership=elycoop))
    assert team(client) == "Salomé Brotteaux : Droit et contrats, Commerce et communication"
    assert team(client, f"{LIST}?q=brotteaux") is None
    page = client.get(Profile.objects.get(user=salome).get_absolute_url()).content.decode()
    assert "Droit et contrats" in page and "Comptabilité et paie" not in page


@pytest.mark.parametrize("how", ["left", "unlisted", "a member again"])
def test_whoever_helps_no_more_is_not_there(client, salome, elycoop, how):
    if how == "left":
        leave(salome)
    elif how == "unlisted":
        Profile.objects.filter(user=salome).update(is_listed=False)
    else:
        salome.membership.role = "member"
        salome.membership.save()
    client.force_login(MemberFactory(membership=elycoop))
    assert team(client) is None
    assert "Droit et contrats" not in client.get(Profile.objects.get(user=salome).get_absolute_url()).content.decode()


def test_an_advisor_says_what_they_help_with_and_nobody_else_can(client, salome, member):
    assert client.post(HELP, {"helps": ["law"]}).status_code == 404
    assert HELP not in client.get("/extranet/profil/").content.decode()
    client.force_login(salome)
    assert client.get(HELP).status_code == 405
    page = BeautifulSoup(client.get("/extranet/profil/").content, "html.parser")
    assert {box["value"] for box in page.select("[name=helps][checked]")} == {"law", "marketing"}
    assert client.post(HELP, {"helps": ["magic"]}).status_code == 302
    assert Profile.objects.get(user=salome).helps == "law marketing"
    assert client.post(HELP, {"helps": ["accounting"]}).url == "/extranet/profil/#aide"
    assert Profile.objects.get(user=salome).help_labels == ["Comptabilité et paie"]


def test_a_page_shows_the_code_of_its_card(client, member, camille):
    page = BeautifulSoup(client.get(camille.get_absolute_url()).content, "html.parser")
    assert page.select_one("details svg.qr[aria-hidden=true]")
