"""One looks at one's own page as each circle does; at anybody else's, as oneself whatever is asked."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.rooms import ProfileFactory

WORDS = {"headline": "Moiseule", "business": "Équipage", "commune": "Coopville", "presentation": "Membrane",
         "offers": "Universel"}  # fmt: skip
SEEN = {  # of WORDS, whose fields go from the narrowest circle to the widest
    "visiteur": ["Universel"],
    "membre": ["Membrane", "Universel"],
    "cooperative": ["Coopville", "Membrane", "Universel"],
    "accompagnement": ["Équipage", "Coopville", "Membrane", "Universel"],
}
ASKED = [*SEEN, "", "administration", "MEMBRE", "\x01"]


def words(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [word for word in WORDS.values() if word in page.main.get_text()], page


@pytest.fixture
def mine(member):
    levels = {f"visible_{name}": level for level, name in enumerate(WORDS)}
    return ProfileFactory(user=member, **WORDS, **levels)


@pytest.mark.parametrize("circle", ASKED)
def test_ones_own_page_as_each_circle_sees_it(client, mine, circle):
    found, page = words(client, f"{mine.get_absolute_url()}?comme={circle}")
    assert found == SEEN.get(circle, SEEN["membre"])
    links = page.select(".look-as a")
    assert [link["href"] for link in links] == [
        f"?comme={name}" for name in ("membre", "cooperative", "accompagnement", "visiteur")
    ]
    current = circle if circle in SEEN else "membre"
    assert [link["href"] for link in links if link.get("aria-current")] == [f"?comme={current}"]


@pytest.mark.parametrize("listed", [True, False])
def test_it_says_when_nobody_opens_it(client, mine, listed):
    mine.is_listed = listed
    mine.save()
    page = client.get(f"{mine.get_absolute_url()}?comme=membre").content.decode()
    assert ("Personne ne l’ouvre aujourd’hui" in page) is not listed


@pytest.mark.parametrize("circle", ASKED)
def test_it_changes_nothing_on_somebody_elses_page(client, member, elycoop, circle):
    levels = {f"visible_{name}": level for level, name in enumerate(WORDS)}
    theirs = ProfileFactory(user__membership=elycoop, **WORDS, **levels)
    found, page = words(client, f"{theirs.get_absolute_url()}?comme={circle}")
    assert found == ["Membrane", "Universel"]
    assert page.select(".look-as") == []
