"""The directory as a map: the same numbers as the filter and the list, and nobody who hides where they are."""

from cmath import phase
from itertools import combinations, permutations
from math import degrees
from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from extranet.accounts.actions import leave
from extranet.directory.communes import COMMUNES, commune_of
from extranet.directory.models.profile import commune_key
from extranet.directory.visibility import Level
from pages.drawing.metropolis import ACROSS, DOWN
from tests.factories.rooms import ProfileFactory

MAP = "/extranet/annuaire/?vue=carte"
LIVE = ("Villeurbanne", "Villeurbanne", "Lyon 9ᵉ", "Lyon 9e", "lyon 09", "Oullins", "Lyon", "Mâcon")
CENTRES = """
    Quincieux 4.773 45.914; Genay 4.838 45.898; Saint-Germain-au-Mont-d’Or 4.801 45.883; Montanay 4.868 45.877;
    Neuville-sur-Saône 4.844 45.883; Curis-au-Mont-d’Or 4.818 45.869; Fleurieu-sur-Saône 4.851 45.859;
    Poleymieux-au-Mont-d’Or 4.795 45.855; Albigny-sur-Saône 4.831 45.864; Cailloux-sur-Fontaines 4.884 45.860;
    Lissieu 4.745 45.855; Rochetaillée-sur-Saône 4.839 45.844; Fontaines-Saint-Martin 4.855 45.843;
    Couzon-au-Mont-d’Or 4.822 45.848; Sathonay-Village 4.886 45.840; Limonest 4.771 45.831;
    Fontaines-sur-Saône 4.856 45.828; Saint-Romain-au-Mont-d’Or 4.820 45.836; Sathonay-Camp 4.875 45.826;
    Rillieux-la-Pape 4.899 45.820; Saint-Cyr-au-Mont-d’Or 4.818 45.819; Collonges-au-Mont-d’Or 4.843 45.822;
    Caluire-et-Cuire 4.852 45.798; Saint-Didier-au-Mont-d’Or 4.798 45.815; La Tour-de-Salvagny 4.712 45.810;
    Dardilly 4.747 45.812; Champagne-au-Mont-d’Or 4.787 45.798; Marcy-l’Étoile 4.712 45.785;
    Charbonnières-les-Bains 4.744 45.780; Écully 4.773 45.782; Saint-Genis-les-Ollières 4.727 45.761;
    Tassin-la-Demi-Lune 4.755 45.763; Craponne 4.727 45.746; Francheville 4.756 45.738; Lyon 9e 4.807 45.782;
    Lyon 4e 4.824 45.779; Lyon 1er 4.829 45.770; Lyon 5e 4.802 45.757; Lyon 2e 4.826 45.749; Lyon 6e 4.852 45.772;
    Lyon 3e 4.866 45.755; Lyon 7e 4.837 45.733; Lyon 8e 4.870 45.735; Villeurbanne 4.889 45.771;
    Sainte-Foy-lès-Lyon 4.794 45.736; La Mulatière 4.813 45.730; Oullins-Pierre-Bénite 4.815 45.708;
    Vaulx-en-Velin 4.927 45.786; Jonage 5.041 45.791; Décines-Charpieu 4.962 45.772; Meyzieu 5.006 45.777;
    Bron 4.912 45.735; Chassieu 4.962 45.738; Saint-Fons 4.851 45.702; Vénissieux 4.881 45.704;
    Saint-Priest 4.949 45.702; Saint-Genis-Laval 4.789 45.694; Feyzin 4.858 45.673; Corbas 4.909 45.668;
    Mions 4.949 45.665; Irigny 4.818 45.675; Solaize 4.838 45.646; Charly 4.791 45.651; Vernaison 4.810 45.649;
    Grigny 4.787 45.609; Givors 4.758 45.581
"""


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


def places():
    """{name: (degrees east, degrees south)} of the middle of each commune, from its official outline."""
    found = [line.strip().rsplit(" ", 2) for line in CENTRES.replace("\n", " ").split(";")]
    return {" ".join(name.split()): (float(east), -float(north)) for name, east, north in found}


@pytest.mark.parametrize(("axis", "far"), [(0, 0.02), (1, 0.012)])  # about 1500 metres
def test_what_is_clearly_east_or_south_of_another_is_drawn_so(axis, far):
    real, wrong = places(), []
    assert real.keys() == {commune.name for commune in COMMUNES}
    for one, two in permutations(COMMUNES, 2):
        is_beyond = real[two.name][axis] - real[one.name][axis] > far
        if is_beyond and (two.x, two.y)[axis] < (one.x, one.y)[axis]:
            wrong.append((one.name, two.name))
    assert wrong == []


def test_neighbours_are_drawn_in_the_direction_where_they_are():
    real, wrong = places(), []
    for one, two in combinations(COMMUNES, 2):
        (east, south), (other_east, other_south) = real[one.name], real[two.name]
        there = complex((other_east - east) * 0.7, other_south - south)  # a degree is narrower at this latitude
        drawn = complex((two.x - one.x) * ACROSS, (two.y - one.y) * DOWN)
        if abs(there) < 0.04 and abs(degrees(phase(drawn / there))) > 60:
            wrong.append((one.name, two.name))
    assert wrong == []


@pytest.mark.parametrize(
    ("axis", "order"),
    [
        ("x", "Craponne < Francheville < Lyon 5e < Lyon 2e < Lyon 7e < Lyon 8e < Bron < Chassieu < Meyzieu < Jonage"),
        ("x", "Lyon 1er < Lyon 6e < Villeurbanne < Vaulx-en-Velin < Décines-Charpieu < Meyzieu"),
        ("y", "Lyon 4e < Lyon 1er < Lyon 2e < La Mulatière < Oullins-Pierre-Bénite < Irigny < Vernaison < Givors"),
        ("y", "Caluire-et-Cuire < Lyon 6e < Lyon 3e < Lyon 7e < Saint-Fons < Feyzin < Solaize"),
    ],
)
def test_the_chains_that_people_know_are_drawn_apart(axis, order):
    drawn = {commune.name: getattr(commune, axis) for commune in COMMUNES}
    found = [drawn[name] for name in order.split(" < ")]
    assert found == sorted(set(found))


def test_the_ends_of_the_metropolis_are_at_the_ends_of_the_map():
    assert max(COMMUNES, key=lambda commune: commune.y).name == "Givors"
    assert min(COMMUNES, key=lambda commune: commune.y).name == "Quincieux"
    assert max(COMMUNES, key=lambda commune: commune.x).name == "Jonage"
