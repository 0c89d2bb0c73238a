"""The directory as portraits: the same people and the same words as in rows, each wholly a link."""

from urllib.parse import parse_qs

import pytest
from bs4 import BeautifulSoup

from extranet.directory.visibility import Level
from tests.factories.rooms import ProfileFactory

LIST = "/extranet/annuaire/"
PORTRAITS = f"{LIST}?vue=portraits"
SAID = {"headline": "Potière", "business": "L’Argile", "commune": "Bron", "offers": "Un four", "needs": "Du bois"}


@pytest.fixture
def people(elycoop):
    names = [f"Membre{number:02}" for number in range(21)]
    return [ProfileFactory(user__membership=elycoop, user__last_name=name, is_open=True, **SAID) for name in names]


def read(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


def said(page):
    return [" ".join(person.get_text(" ").split()) for person in page.select(".member")]


def test_portraits_say_what_rows_say(client, member, people):
    portraits, rows = read(client, PORTRAITS), read(client, LIST)
    assert said(portraits) == said(rows)
    assert said(rows)[0] == (
        "Camille Membre00 Potière · L’Argile Elycoop · Bron · Ouvert·e à collaborer Propose Un four. Cherche Du bois."
    )
    assert [len(each.select("a")) for each in portraits.select(".portraits > .member")] == [1] * 20
    assert not rows.select(".portraits") and not portraits.select(".rows")
    chosen = [page.select_one(".views [aria-current]").get_text() for page in (portraits, rows)]
    assert chosen == ["Portraits", "Liste"]


def test_they_stay_portraits_whatever_one_asks_next(client, member, people):
    page = read(client, f"{PORTRAITS}&q=potière&tri=nom&dispo=propose")
    forms = {form["aria-label"]: form for form in page.select("main form[aria-label]")}
    kept = [form.select_one("input[name=vue]")["value"] for form in forms.values()]
    assert (len(forms), kept) == (2, ["portraits", "portraits"])
    links = [link["href"] for link in page.select(".results-head a, .active a, .pagination a, .facets a")]
    assert len(links) == 6  # two orders, a chip, the second page twice, everybody
    assert [link for link in links if parse_qs(link.partition("?")[2]).get("vue") != ["portraits"]] == []
    nobody = read(client, f"{PORTRAITS}&q=potière&cooperative=aucune")
    assert nobody.select_one(".empty a")["href"] == PORTRAITS


def test_the_three_ways_to_look_keep_what_was_asked(client, member, people):
    page = read(client, f"{PORTRAITS}&q=potière&page=2")
    found = [parse_qs(link["href"][1:]) for link in page.select(".views a")]
    assert found == [{"q": ["potière"]} | view for view in ({}, {"vue": ["portraits"]}, {"vue": ["carte"]})]


@pytest.mark.parametrize(("field", "words"), [("business", "L’Argile"), ("is_open", "Ouvert·e")])
def test_what_is_kept_from_the_reader_is_in_no_row(client, member, elycoop, field, words):
    profile = ProfileFactory(user__membership=elycoop, is_open=True, **SAID)
    assert words in said(read(client, LIST))[0]
    setattr(profile, f"visible_{field}", Level.ME)
    profile.save()
    assert words not in said(read(client, LIST))[0]
