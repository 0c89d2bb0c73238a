"""Who could help whom: well ranked, with the reason, and never by what the reader may not see."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from extranet.accounts import actions as belonging
from extranet.directory import matching, vocabulary
from extranet.directory.models import Skill
from extranet.directory.visibility import Level
from tests.directory import judged
from tests.extranet import crowds
from tests.factories import AdvisorFactory, CooperativeFactory
from tests.factories.rooms import ProfileFactory

ADDRESS = "/extranet/annuaire/pour-vous/"
FLOOR, ABOVE_PLAIN_WORDS = 0.80, 0.20


@pytest.fixture
def mine(member):
    """Maud's profile: nothing of it is shown to anybody, and it serves her all the same."""
    hidden = {f"visible_{name}": Level.ME for name in ("needs", "offers", "skills", "headline")}
    needs, offers = "Une relecture de mes textes\nUne graphiste ou un graphiste", "Réparation de vélos"
    return ProfileFactory(user=member, headline="Mécanicienne", needs=needs, offers=offers, **hidden)


def named(client):
    page = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    return [
        (row.h2.get_text(), [each.get_text() for each in row.select(".lines li")]) for row in page.select("li.member")
    ]


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_judged_needs_are_answered_well_and_better_than_by_plain_words():
    quality = judged.by_matching()
    assert quality >= FLOOR
    assert quality >= judged.by_plain_words() + ABOVE_PLAIN_WORDS
    assert len(judged.JUDGED) >= 30


def test_each_peer_comes_with_its_reason_in_words(client, mine, elycoop):
    fields = {"user__membership": elycoop, "user__last_name": "Saxe"}
    ProfileFactory(user__first_name="Camille", headline="", offers="Relectures sous deux jours\nUn café", **fields)
    ProfileFactory(user__first_name="Rose", headline="", able=["graphisme"], needs="Réparer mon vélo", **fields)
    ProfileFactory(user__first_name="Ali", headline="Graphiste", **fields)
    ProfileFactory(user__first_name="Zoé", headline="Apicultrice", needs="Un rucher", offers="Du miel", **fields)
    vocabulary.add_synonym(AdvisorFactory(membership=elycoop), Skill.objects.get(folded="graphisme"), "graphiste")
    said = {name: [plain(reason) for reason in reasons] for name, reasons in named(client)}
    asked = "Vous cherchez « Une graphiste ou un graphiste » ; "
    assert said == {
        "Camille Saxe": [
            "Vous cherchez « Une relecture de mes textes » ; Camille propose « Relectures sous deux jours »."
        ],
        "Rose Saxe": [
            f"{asked}Rose a pour compétence « graphisme ».",
            "Rose cherche « Réparer mon vélo » ; vous proposez « Réparation de vélos ».",
        ],
        "Ali Saxe": [f"{asked}Ali a pour métier « Graphiste »."],
    }
    assert "Camille propose" in client.get("/extranet/").content.decode()


def circle(name, level, home, away):
    """A profile of that circle whose every line would answer, shown to `level` only."""
    shown = {f"visible_{name}": level for name in ("headline", "offers", "needs", "skills")}
    texts = {"headline": "Graphiste", "offers": "Relecture de textes", "needs": "Réparation de vélos"}
    return ProfileFactory(user__membership=home if name == "home" else away, able=["graphiste"], **texts, **shown)


@pytest.mark.parametrize(
    ("where", "level", "is_peer"),
    [
        ("home", Level.ME, False),
        ("home", Level.ADVISORS, False),
        ("home", Level.COOPERATIVE, True),
        ("home", Level.MEMBERS, True),
        ("away", Level.ME, False),
        ("away", Level.ADVISORS, False),
        ("away", Level.COOPERATIVE, False),
        ("away", Level.MEMBERS, True),
    ],
)
def test_no_hidden_field_makes_a_peer(client, mine, elycoop, where, level, is_peer):
    profile = circle(where, level, mine.cooperative, elycoop)
    found = named(client)
    assert [name for name, _reasons in found] == ([str(profile.user)] if is_peer else [])
    assert all(len(reasons) == 3 for _name, reasons in found)
    home = BeautifulSoup(client.get("/extranet/").content, "html.parser").select("#pour-vous ~ ul a")
    assert [each.get_text() for each in home] == [name for name, _reasons in found]


@pytest.mark.parametrize("field", ["headline", "offers", "needs", "skills"])
def test_a_line_is_told_only_where_its_own_field_is_seen(client, mine, elycoop, field):
    texts = {"headline": "Graphiste belladone", "offers": "Relecture aconit", "needs": "Réparation de vélos digitale"}
    ProfileFactory(user__membership=elycoop, able=["graphiste"], **texts, **{f"visible_{field}": Level.COOPERATIVE})
    poison = {"headline": "belladone", "offers": "aconit", "needs": "digitale", "skills": "pour compétence"}
    page = client.get(ADDRESS).content.decode()
    assert {name for name, word in poison.items() if word in page} <= poison.keys() - {field}
    assert named(client), "what is seen still tells"


@pytest.mark.parametrize("how", ["unlisted", "former"])
def test_those_who_left_or_stay_out_are_nobodys_peers(client, mine, elycoop, how):
    profile = ProfileFactory(user__membership=elycoop, headline="Graphiste", is_listed=how != "unlisted")
    if how == "former":
        belonging.leave(profile.user)
    assert named(client) == []


@pytest.mark.parametrize("has_profile", [False, True])
def test_who_says_nothing_is_asked_to(client, member, has_profile):
    if has_profile:
        ProfileFactory(user=member, headline="")
    assert "nous vous dirons qui y répond" in client.get(ADDRESS).content.decode()


def test_the_same_line_is_not_answered_by_all_before_another(client, mine, elycoop):
    crowds.profiles(20, elycoop, headline="Graphiste")
    crowds.profiles(1, elycoop, headline="", offers="Relecture")
    first = [reasons[0] for _name, reasons in named(client)[:3]]
    assert any("relecture" in reason for reason in first)


def test_few_cost_as_much_as_many(client, mine):
    home, away = mine.cooperative, CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")

    def cost(number):
        for where in (home, away):
            crowds.profiles(number, where, ["Graphiste"], offers="Relecture", needs="Un vélo")
        client.get(ADDRESS)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        return len(queries)

    assert cost(2) == cost(150) <= 12


def test_every_reason_is_said_in_english_too(client, mine, elycoop):
    ProfileFactory(user__first_name="Ali", user__membership=elycoop, headline="Graphiste")
    assert "You are looking for" in client.get(f"/en{ADDRESS}").content.decode()
    assert matching.GIVES.keys() == matching.WANTS.keys() == matching.WEIGHTS.keys()
