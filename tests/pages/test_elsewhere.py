"""An event that takes place at somebody else's: who holds it, and where to find us there."""

import json

from bs4 import BeautifulSoup

from tests.factories import CooperativeFactory, EventPageFactory


def facts(page):
    return {row.dt.get_text(): row.dd.get_text(" ", strip=True) for row in page.select(".facts > div")}


def read(client, **fields):
    event = EventPageFactory(cooperative=CooperativeFactory(slug="une", name="Une"), **fields)
    event.save_revision().publish()
    return BeautifulSoup(client.get(event.url).content, "html.parser")


def test_a_fair_says_who_holds_it_and_where_we_are(client):
    page = read(
        client,
        organiser="Salon des pas de côté",
        organiser_url="https://salon.example/",
        stand="Stand B12",
        hosts="Nour, Zoé",
    )
    told = facts(page)
    names = ("Organisé par", "Sous la bannière de", "Où nous trouver", "Qui vous accueille")
    assert [told[name] for name in names] == ["Salon des pas de côté", "Une", "Stand B12", "Nour, Zoé"]
    assert page.select_one('.facts a[href="https://salon.example/"]')
    structured = json.loads(page.select_one("script[type='application/ld+json']").string)
    assert structured["organizer"]["name"] == "Salon des pas de côté"


def test_an_event_of_ours_says_so_and_no_more(client):
    told = facts(read(client))
    assert told["Organisé par"] == "Une"
    assert {"Sous la bannière de", "Où nous trouver", "Qui vous accueille"}.isdisjoint(told)
