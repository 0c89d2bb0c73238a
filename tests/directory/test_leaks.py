"""What a member keeps to themselves is found nowhere: a poisoned word lies in each hidden field."""

import pytest
from bs4 import BeautifulSoup

from extranet.directory.models import FIELDS, Entry, Profile, Skill, Spelling
from extranet.directory.visibility import Level
from tests.factories.rooms import ProfileFactory

from .conftest import found

POISON = "belladone"
VALUES = {
    "headline": POISON,
    "business": POISON,
    "domain": "care",
    "is_open": True,
    "references": POISON,
    "commune": POISON,
    "presentation": POISON,
    "offers": POISON,
    "needs": POISON,
    "phone": "0469696969",
    "website": f"https://{POISON}.example",
    "links": f"https://{POISON}.example",
}
WORDS = (POISON, "0469696969", "Soin et bien-être", "Ouvert·e à collaborer")


@pytest.fixture
def hidden(elycoop):
    """Somebody who filled in every field and shows none."""
    profile = ProfileFactory(
        user__last_name="Vaise",
        user__email=f"{POISON}@cohop.example",
        user__membership=elycoop,
        **VALUES,
        **{f"visible_{name}": Level.ME for name in FIELDS},
    )
    profile.skills.set(Skill.objects.named([POISON]))
    profile.photo = "members/portraits/x.jpg"
    profile.save()
    return profile


@pytest.mark.parametrize(
    "address",
    [
        "/extranet/annuaire/",
        "/extranet/annuaire/?q=vaise",
        "/extranet/annuaire/?tri=arrivee",
        "/extranet/annuaire/{id}/",
        "/extranet/annuaire/{id}/carte.vcf",
    ],
)
def test_no_page_shows_it(client, member, hidden, address):
    page = BeautifulSoup(client.get(address.format(id=hidden.public_id)).content.decode(), "html.parser")
    for choices in page.select(".facets"):  # their labels are there for everybody
        choices.decompose()
    page = str(page)
    assert "Vaise" in page
    assert [word for word in WORDS if word in page] == []


def test_no_photo_is_sent(client, member, hidden):
    assert client.get(f"/extranet/annuaire/{hidden.public_id}/photo/").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        f"q={POISON}",
        f"lieu={POISON}",
        f"competence={POISON}",
        "dispo=propose",
        "dispo=cherche",
        "ouvert=oui",
        "domaine=care",
    ],
)
def test_neither_search_nor_filters_find_it(client, member, hidden, query):
    response = client.get(f"/extranet/annuaire/?{query}")
    assert list(response.context["page_obj"]) == []
    assert response.context["facets"].count == 0


def test_no_group_counts_it(client, member, hidden):
    groups = {group.name: group.choices for group in client.get("/extranet/annuaire/").context["facets"].groups}
    assert (groups["competence"], groups["lieu"], groups["domaine"]) == ([], [], [])
    assert [choice.count for choice in groups["dispo"] + groups["ouvert"]] == [0, 0, 0]


def test_what_is_stored_for_lists_holds_none_of_it(hidden):
    rows = [*Entry.objects.values_list("terms", "facets", "place", "sort_name"), *Spelling.objects.values_list("word")]
    assert [text for row in rows for text in row if POISON in text] == []


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_shown_again_is_found_again(client, member, hidden, field):
    setattr(hidden, f"visible_{field}", Level.MEMBERS)
    hidden.save()
    page = client.get(hidden.get_absolute_url()).content.decode()
    assert (f"/{hidden.public_id}/photo/" in page) if field == "photo" else any(word in page for word in WORDS)
    searchable = {"headline", "business", "commune", "presentation", "offers", "needs", "skills", "references"}
    assert found(member, POISON) == (["Vaise"] if field in searchable else [])


def test_everything_is_hidden_until_shown():
    assert [name for name in FIELDS if Profile().shows(name, Level.ADVISORS)] == []
    assert not Profile().is_listed


def test_strangers_meet_the_door(client, camille):
    for address in ("", f"{camille.public_id}/", f"{camille.public_id}/photo/", f"{camille.public_id}/carte.vcf"):
        response = client.get(f"/extranet/annuaire/{address}")
        assert (response.status_code, response.url) == (302, f"/compte/login/?next=/extranet/annuaire/{address}")


def test_an_unlisted_member_sees_their_own_page_as_others_would(client, hidden):
    Profile.objects.filter(pk=hidden.pk).update(is_listed=False)
    client.force_login(hidden.user)
    page = client.get(hidden.get_absolute_url())
    assert page.status_code == 200
    assert POISON not in page.content.decode().replace(f"{POISON}@cohop.example", "")
