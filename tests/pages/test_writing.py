"""What the admin offers first to whoever writes."""

from bs4 import BeautifulSoup
from django.contrib.auth.models import Group

from pages import network
from pages.models import EventSectionPage, NewsSectionPage, RecapSectionPage
from tests.factories import CooperativeFactory, UserFactory

KINDS = ("Une actualité", "Un événement", "Un compte rendu")


def offered(client, group):
    """{a kind: [(words, address) of each link]} on the home page of the admin for somebody of that group."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    html = BeautifulSoup(client.get("/admin/").content, "html.parser")
    found = {}
    for kind in html.select("#ecrire-content dt"):
        links = kind.find_next_sibling("dd").select("a")
        found[kind.get_text()] = [(link.get_text(" ", strip=True), link["href"]) for link in links]
    return found


def test_an_editor_writes_at_home_or_for_the_network_in_one_click(client):
    home = CooperativeFactory(name="Zèbre")
    CooperativeFactory(name="Girafe")
    found = offered(client, network.editors_of(home))
    assert tuple(found) == KINDS
    for (kind, links), model in zip(found.items(), (NewsSectionPage, EventSectionPage, RecapSectionPage), strict=True):
        assert [words for words, _address in links] == [f"{kind}\u00a0: {name}" for name in ("Zèbre", "Le réseau")]
        mine = model.objects.get(cooperative=home, locale__language_code="fr")
        assert f"/{mine.pk}/" in links[0][1]
        assert [client.get(address).status_code for _words, address in links] == [200, 200]


def test_a_network_editor_writes_in_every_section(client):
    for name in ("Zèbre", "Girafe"):
        CooperativeFactory(name=name)
    found = offered(client, network.NETWORK_EDITORS)
    assert {tuple(words.split("\u00a0: ")[1] for words, _address in links) for links in found.values()} == {
        ("Girafe", "Zèbre", "Le réseau")
    }
