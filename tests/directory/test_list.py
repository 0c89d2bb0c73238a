from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from extranet.accounts.models import Membership
from extranet.directory.models import Profile
from tests.extranet import crowds
from tests.factories import CooperativeFactory
from tests.factories.rooms import ProfileFactory

MISREAD = "Cette adresse demande une page, un mois, une année ou un filtre qui n’existe pas"


def names(response):
    return [profile.user.last_name for profile in response.context["page_obj"]]


def counts(response):
    return {
        group.name: {choice.value: choice.count for choice in group.choices}
        for group in response.context["facets"].groups
    }


@pytest.fixture
def crowd(elycoop):
    """Four people: two cooperatives, two communes, offers and needs."""
    cabestan = CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")
    rows = [
        ("Aubépin", cabestan, "Lyon 9ᵉ", "Une fresque", "", ["Dessin"]),
        ("Émeraude", cabestan, "lyon 9e", "", "Une main", ["Dessin", "Couture"]),
        ("Flachet", elycoop, "Villeurbanne", "Un atelier", "Un local", ["Couture"]),
        ("Zola", elycoop, "", "", "", []),
    ]
    return [
        ProfileFactory(
            user__last_name=name, user__membership=home, commune=commune, offers=offers, needs=needs, able=skills
        )
        for name, home, commune, offers, needs, skills in rows
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Aubépin", "Émeraude", "Flachet", "Zola"]),
        ("cooperative=cabestan", ["Aubépin", "Émeraude"]),
        ("cooperative=cabestan&cooperative=elycoop", ["Aubépin", "Émeraude", "Flachet", "Zola"]),
        ("lieu=lyon-9e", ["Aubépin", "Émeraude"]),
        ("competence=couture", ["Émeraude", "Flachet"]),
        ("competence=couture&competence=dessin", ["Aubépin", "Émeraude", "Flachet"]),
        ("dispo=propose", ["Aubépin", "Flachet"]),
        ("dispo=propose&dispo=cherche", ["Aubépin", "Émeraude", "Flachet"]),
        ("dispo=cherche&cooperative=elycoop&competence=couture", ["Flachet"]),
        ("q=fresque", ["Aubépin"]),
        ("q=fresque&cooperative=elycoop", []),
    ],
)
def test_filters_of_one_group_add_up_and_groups_narrow(client, member, crowd, query, found):
    response = client.get(f"/extranet/annuaire/?{query}")
    assert names(response) == found
    assert response.context["facets"].count == len(found)


def test_each_group_is_counted_under_the_other_groups_filters(client, member, crowd):
    response = client.get("/extranet/annuaire/?cooperative=cabestan&dispo=propose")
    assert counts(response) == {
        "cooperative": {"cabestan": 1, "elycoop": 1},
        "dispo": {"propose": 1, "cherche": 1},
        "competence": {"dessin": 1},
        "lieu": {"lyon-9e": 1},
    }


def test_a_chip_leads_to_the_same_list_without_it(client, member, crowd):
    response = client.get("/extranet/annuaire/?q=main&cooperative=cabestan&lieu=lyon-9e&page=1")
    assert response.context["facets"].active == [
        ("Cabestan", "?q=main&lieu=lyon-9e"),
        ("Lyon 9ᵉ", "?q=main&cooperative=cabestan"),
    ] or response.context["facets"].active == [
        ("Cabestan", "?q=main&lieu=lyon-9e"),
        ("lyon 9e", "?q=main&cooperative=cabestan"),
    ]


def test_the_last_to_arrive_can_come_first(client, member, crowd):
    Membership.objects.filter(user=crowd[2].user).update(joined_on=date(2026, 1, 1))
    assert names(client.get("/extranet/annuaire/?tri=arrivee"))[0] == "Flachet"


def test_who_left_or_stays_out_is_nowhere(client, member, crowd):
    gone, off, out, _ = crowd
    Membership.objects.filter(user=gone.user).update(ended_on=date(2026, 1, 1))
    off.user.is_active = False
    off.user.save()
    Profile.objects.filter(pk=out.pk).update(is_listed=False)
    response = client.get("/extranet/annuaire/")
    assert names(response) == ["Zola"]
    assert counts(response) == {
        "cooperative": {"cabestan": 0, "elycoop": 1},
        "dispo": {"propose": 0, "cherche": 0},
        "competence": {},
        "lieu": {},
    }
    assert [client.get(profile.get_absolute_url()).status_code for profile in (gone, off, out)] == [404, 404, 404]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=0", 404),
        ("page=-1", 404),
        ("page=abc", 404),
        ("page=99999999999999999999", 404),
        ("page=" + "9" * 5000, 404),
        ("dispo=rien", 404),
        ("tri=rien", 404),
        ("q=" + "a" * 10_000, 200),
        ("q=" + "a+" * 3000, 200),
        ("cooperative=rien&lieu=rien&competence=rien", 200),
        ("lieu=" + "x" * 5000, 200),
        ("q=%25%27%22%3Cscript%3E", 200),
        ("&".join(f"competence={n}" for n in range(500)), 200),
        ("page=1&tri=&q=", 200),
    ],
)
def test_malformed_queries_are_answered(client, member, camille, query, status):
    response = client.get(f"/extranet/annuaire/?{query}")
    assert (response.status_code, MISREAD in response.content.decode()) == (status, status == 404)
    assert "<script>" not in response.content.decode()


@pytest.mark.parametrize("query", ["q=a%00b", "q=%FF%FE&lieu=%C3%28"])
def test_what_nobody_types_is_refused(client, member, query):
    assert client.get(f"/extranet/annuaire/?{query}").status_code == 400


def test_marks_are_escaped(client, member, camille):
    camille.headline = "<script>alert('Illustratrice')</script>"
    camille.save()
    page = client.get("/extranet/annuaire/?q=illustratrice").content.decode()
    assert "&lt;script&gt;alert(&#x27;<mark>Illustratrice</mark>&#x27;)&lt;/script&gt;" in page


def test_pages_hold_twenty_and_keep_the_filters(client, member, elycoop):
    for _ in range(21):
        ProfileFactory(user__membership=elycoop)
    first = client.get("/extranet/annuaire/?cooperative=elycoop")
    assert len(names(first)) == 20
    assert 'href="?cooperative=elycoop&amp;page=2"' in first.content.decode()
    assert len(names(client.get("/extranet/annuaire/?cooperative=elycoop&page=2"))) == 1


@pytest.mark.parametrize(("query", "number"), [("", 11), ("?q=illustratrice&cooperative=elycoop", 11)])
@pytest.mark.parametrize("rows", [3, 300])
def test_queries_do_not_grow_with_the_members(client, member, elycoop, rows, query, number):
    crowds.profiles(rows, elycoop, headline="Illustratrice", commune="Bron", offers="Un dessin")
    client.get("/extranet/annuaire/")
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"/extranet/annuaire/{query}")
    assert response.context["facets"].count == rows
    assert len(queries) == number
