"""The directory as a map: the same numbers as the filter and the list, and nobody who hides where they are."""

from itertools import combinations
from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from extranet.accounts.actions import leave
from extranet.directory.communes import COMMUNES, commune_of
from extranet.directory.models.profile import commune_key
from extranet.directory.visibility import Level
from tests.factories.rooms import ProfileFactory

MAP = "/extranet/annuaire/?vue=carte"
LIVE = ("Villeurbanne", "Villeurbanne", "Lyon 9ᵉ", "Lyon 9e", "lyon 09", "Oullins", "Lyon", "Mâcon")


@pytest.fixture
def people(elycoop):
    return [ProfileFactory(user__membership=elycoop, commune=name, headline="Potière") for name in LIVE]


def read(client, address=MAP):
    return BeautifulSoup(client.get(address).content, "html.parser")


def listed(page):
    return {row.th.get_text(): int(row.td.get_text()) for row in page.select(".communes tbody tr")}


def drawn(page):
    titles = [link.title.get_text().rsplit(", ", 1) for link in page.select("svg.metropolis a")]
    return {name: int(number.split()[0]) for name, number in titles}


def test_the_map_and_the_list_say_the_same(client, member, people):
    page = read(client)
    assert drawn(page) == {"Villeurbanne": 2, "Lyon 9e": 3, "Oullins-Pierre-Bénite": 1}
    assert listed(page) == drawn(page) | {"Lyon": 1, "Mâcon": 1}
    assert sum(listed(page).values()) == len(LIVE)
    links = {link["href"] for link in page.select(".metropolis a")}
    assert links < {link["href"] for link in page.select(".communes a")}


def test_each_leads_to_just_those_who_are_counted(client, member, people):
    for row in read(client, f"{MAP}&q=potière&tri=arrivee").select(".communes tbody tr"):
        assert parse_qs(row.a["href"][1:])["q"] == ["potière"]
        found = client.get("/extranet/annuaire/" + row.a["href"]).context
        assert (found["facets"].count, found["facets"].sort) == (int(row.td.get_text()), "arrivee")


def test_it_follows_the_search_and_the_filters_and_the_list_leads_to_it(client, member, people):
    people[0].headline = "Dessin"
    people[0].save()
    assert listed(read(client, f"{MAP}&q=dessin")) == {"Villeurbanne": 1}
    assert listed(read(client, f"{MAP}&cooperative=cabestan")) == {}
    chosen = read(client, f"{MAP}&lieu=villeurbanne")
    assert listed(chosen) == listed(read(client)), "a place is counted under the other filters"
    assert [row.th.get_text() for row in chosen.select("tr.communes__chosen")] == ["Villeurbanne"]
    assert len(chosen.select(".metropolis__place--chosen")) == 1
    link = read(client, "/extranet/annuaire/?q=dessin&page=1").find("a", string="Carte")
    assert parse_qs(link["href"][1:]) == {"q": ["dessin"], "vue": ["carte"]}


@pytest.mark.parametrize("hidden", ["commune", "unlisted", "left"])
def test_who_hides_their_commune_is_nowhere(client, member, people, hidden):
    mine = people[5]
    if hidden == "commune":
        mine.visible_commune = Level.ME
        mine.save()
    elif hidden == "unlisted":
        mine.is_listed = False
        mine.save()
    else:
        leave(mine.user)
    page = read(client)
    assert "Oullins" not in page.get_text() and "oullins" not in str(page)


def test_strangers_meet_the_door(client):
    assert client.get(MAP).status_code == 302


def test_a_map_of_nobody_says_so(client, member):
    assert "ne montre sa commune" in read(client).get_text()


def test_three_asks_as_much_as_thirty(client, member, people, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        client.get(MAP)


def test_there_are_the_57_other_communes_and_the_9_arrondissements():
    assert len(COMMUNES) == len({commune.name for commune in COMMUNES}) == 57 + 9
    assert [commune for commune in COMMUNES if commune_of(commune_key(commune.name)) is not commune] == []


def test_no_two_communes_stand_in_the_same_place():
    near = [(one.name, two.name) for one, two in combinations(COMMUNES, 2)
            if abs(one.x - two.x) < 2 and abs(one.y - two.y) < 2]  # fmt: skip
    assert near == []
    assert all(0 <= commune.x <= 22 and 0 <= commune.y <= 32 for commune in COMMUNES)


@pytest.mark.parametrize(
    "order",
    [
        "Marcy-l’Étoile < Charbonnières-les-Bains < Écully < Lyon 9e < Lyon 4e < Lyon 6e < Vaulx-en-Velin < Jonage",
        "Craponne < Francheville < Sainte-Foy-lès-Lyon < La Mulatière < Lyon 7e < Lyon 8e < Bron < Chassieu",
        "Lyon 5e < Lyon 2e < Lyon 3e < Villeurbanne < Décines-Charpieu < Meyzieu",
        "Saint-Genis-Laval < Irigny < Feyzin < Corbas < Mions",
        "Lissieu < Poleymieux-au-Mont-d’Or < Curis-au-Mont-d’Or < Neuville-sur-Saône < Montanay",
    ],
)
def test_what_is_west_of_its_neighbour_stays_so(order):
    places = {commune.name: commune.x for commune in COMMUNES}
    found = [places[name] for name in order.split(" < ")]
    assert found == sorted(set(found))


@pytest.mark.parametrize(
    "order",
    [
        "Quincieux < Saint-Germain-au-Mont-d’Or < Couzon-au-Mont-d’Or < Collonges-au-Mont-d’Or < Lyon 4e < Lyon 1er"
        " < Lyon 2e < La Mulatière < Oullins-Pierre-Bénite < Irigny < Vernaison < Grigny < Givors",
        "Genay < Neuville-sur-Saône < Fontaines-sur-Saône < Caluire-et-Cuire < Lyon 6e < Lyon 3e < Lyon 7e < Saint-Fons"
        " < Feyzin < Solaize",
        "Sathonay-Village < Rillieux-la-Pape < Vaulx-en-Velin < Bron < Saint-Priest < Mions",
        "Dardilly < Écully < Tassin-la-Demi-Lune < Francheville < Saint-Genis-Laval < Charly",
    ],
)
def test_what_is_north_of_its_neighbour_stays_so(order):
    places = {commune.name: commune.y for commune in COMMUNES}
    found = [places[name] for name in order.split(" < ")]
    assert found == sorted(set(found))
