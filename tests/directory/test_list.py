from datetime import date, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts import actions, roles
from extranet.directory.models import Profile
from extranet.directory.visibility import Level, asked_of
from tests.extranet import crowds
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory

from .conftest import facets_of

MISREAD = "Cette adresse demande une page, un mois, une année ou un filtre qui n’existe pas"


def names(response):
    return [profile.user.last_name for profile, _ in response.context["page_obj"]]


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
        "domaine": {},
        "dispo": {"propose": 1, "cherche": 1},
        "ouvert": {"oui": 0},
        "nouveau": {"oui": 0},
        "competence": {"dessin": 1},
        "lieu": {"lyon-9e": 1},
    }


def test_a_chip_leads_to_the_same_list_without_it(client, member, crowd):
    response = client.get("/extranet/annuaire/?q=main&cooperative=cabestan&lieu=lyon-9e&page=1")
    assert response.context["facets"].active == [
        ("Cabestan", "?q=main&lieu=lyon-9e"),
        ("lyon 9e", "?q=main&cooperative=cabestan"),
    ]


def test_the_last_to_arrive_can_come_first(client, member, crowd):
    membership = crowd[2].user.membership
    membership.joined_on = date(2026, 1, 1)
    membership.save()
    assert names(client.get("/extranet/annuaire/?tri=arrivee"))[0] == "Flachet"


def test_who_left_or_stays_out_is_nowhere(client, member, crowd):
    gone, off, out, _ = crowd
    actions.leave(gone.user)
    off.user.is_active = False
    off.user.save()
    out.is_listed = False
    out.save()
    response = client.get("/extranet/annuaire/")
    assert names(response) == ["Zola"]
    assert counts(response) == {
        "cooperative": {"cabestan": 0, "elycoop": 1},
        "domaine": {},
        "dispo": {"propose": 0, "cherche": 0},
        "ouvert": {"oui": 0},
        "nouveau": {"oui": 0},
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
        ("domaine=rien", 404),
        ("ouvert=non", 404),
        ("nouveau=1", 404),
        ("tri=pertinence", 200),
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


@pytest.mark.parametrize(
    ("query", "number"), [("", 11), ("?q=illustratrice&cooperative=elycoop&dispo=propose", 13), ("?q=ilustratrise", 17)]
)
@pytest.mark.parametrize("rows", [3, 300])
def test_queries_do_not_grow_with_the_members(client, member, elycoop, rows, query, number):
    crowds.profiles(rows, elycoop, headline="Illustratrice", commune="Bron", offers="Un dessin")
    client.get("/extranet/annuaire/")
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"/extranet/annuaire/{query}")
    assert response.context["facets"].count == rows
    assert len(queries) == number


READERS = {
    "member": lambda home, away: MemberFactory(membership=away),
    "same cooperative": lambda home, away: MemberFactory(membership=home),
    "advisor": lambda home, away: AdvisorFactory(membership=home),
    "editor of the network": lambda home, away: UserFactory(network_role="editor"),
}
CHOICES = {
    "cooperative": ["elycoop", "cabestan"],
    "domaine": ["words", "care"],
    "dispo": ["propose", "cherche"],
    "ouvert": ["oui"],
    "nouveau": ["oui"],
    "competence": ["dessin", "couture", "chant"],
    "lieu": ["bron", "lyon-9e"],
}


def values_of(profile, reader):
    """{group: values} that `reader` sees of a profile: what the rows of the index ought to say."""
    seen = profile.seen_by(reader)
    level = asked_of(profile, reader)
    since = timezone.localdate() - timedelta(days=90)
    return {
        "cooperative": {profile.cooperative.slug},
        "domaine": {profile.domain} if profile.shows("domain", level) else set(),
        "dispo": {value for value, text in (("propose", seen.offers), ("cherche", seen.needs)) if text},
        "ouvert": {"oui"} if seen.is_open else set(),
        "nouveau": {"oui"} if profile.user.membership.joined_on >= since else set(),
        "competence": {skill.folded for skill in seen.skills},
        "lieu": {{"Bron": "bron", "Lyon 9ᵉ": "lyon-9e"}[seen.commune]} if seen.commune else set(),
    }


@pytest.fixture
def many(elycoop):
    """Sixty people who say and show anything at all, drawn once for all."""
    away, rolls = CooperativeFactory(slug="cabestan"), Random("annuaire")
    pick = rolls.choice
    profiles = []
    for home in [elycoop, away]:
        for _ in range(30):
            fields = {
                "offers": ["", "Un dessin"],
                "needs": ["", "Un local"],
                "commune": ["", "Bron", "Lyon 9ᵉ"],
                "domain": ["", "words", "care"],
                "is_open": [True, False],
                "headline": ["Relieuse", "Dessin"],
            }
            drawn = {name: pick(values) for name, values in fields.items()}
            drawn |= {f"visible_{name}": pick(list(Level)) for name in [*fields, "skills"]}
            skills = rolls.sample(["dessin", "couture", "chant"], rolls.randint(0, 3))
            profile = ProfileFactory(user__membership=home, able=skills, is_listed=rolls.random() < 0.9, **drawn)
            membership = profile.user.membership
            membership.joined_on = timezone.localdate() - timedelta(days=pick([3, 89, 90, 91, 400]))
            membership.save()
            profiles.append(profile.pk)
    return Profile.objects.filter(pk__in=profiles).with_people().prefetch_related("skills")


@pytest.mark.parametrize("reader", READERS)
def test_counts_are_those_of_who_counts_by_hand(elycoop, many, reader):
    person, rolls = READERS[reader](elycoop, CooperativeFactory(slug="cabestan")), Random(reader)
    roles.settle(person)
    known = [(each.pk, values_of(each, person)) for each in many if asked_of(each, person) <= Level.MEMBERS]
    for _ in range(30):
        chosen = {
            name: set(rolls.sample(CHOICES[name], 1)) for name in rolls.sample(list(CHOICES), rolls.randint(0, 3))
        }
        facets = facets_of(person, "&".join(f"{name}={value}" for name, values in chosen.items() for value in values))

        def answering(but=None, chosen=chosen):
            asked = {name: values for name, values in chosen.items() if name != but}
            return [(pk, told) for pk, told in known if all(told[name] & asked[name] for name in asked)]

        assert sorted(facets.people()) == sorted(pk for pk, _ in answering()), chosen
        for group in facets.groups:
            for choice in group.choices:
                by_hand = sum(choice.value in told[group.name] for _, told in answering(but=group.name))
                assert choice.count == by_hand, (chosen, group.name, choice.value)
