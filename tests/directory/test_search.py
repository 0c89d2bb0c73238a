import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from extranet.accounts import actions
from extranet.accounts.models import User
from extranet.directory import index, search, vocabulary
from extranet.directory.contacts import reports
from extranet.directory.models import Block, Entry, Profile, ProfileReport, Skill, Spelling
from extranet.directory.visibility import Level
from tests.extranet import crowds
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory

from .conftest import facets_of, found

SAXE, VAISE, ATELIER, BRON = "Saxe", "Vaise", "Atelier", "Bron"


@pytest.fixture
def people(camille, elycoop):
    """Camille Saxe, who draws, and three others."""
    ProfileFactory(
        user__first_name="Théo",
        user__last_name=VAISE,
        headline="Plombière et graphiste",
        business="Œuvre & Cie",
        references="Fresque de la gare, 2024",
        commune="Lyon 9ᵉ",
    )
    ProfileFactory(user__first_name="Lise", user__last_name=ATELIER, headline="Photographe", commune="Oullins")
    ProfileFactory(
        user__first_name="Alex", user__last_name=BRON, headline="Comptable", presentation="Un atelier clair."
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("illustratrice", [SAXE]),
        ("ILLUSTRATRICES", [SAXE]),
        ("illustration", [SAXE]),
        ("carnet terrain", [SAXE]),
        ("villeurbanne", [SAXE]),
        ("elycoop", [SAXE]),
        ("saxe camille", [SAXE]),
        ("assemblee", [SAXE]),
        ("une illustratrice à Villeurbanne", [SAXE]),
        ("dessins", [SAXE]),
        ("ill", [SAXE]),
        ("dessin ill", [SAXE]),
        ("ill dessin", []),
        ("fresques", [SAXE, VAISE]),
        ("oeuvre", [VAISE]),
        ("œuvre", [VAISE]),
        ("lyon 9e", [VAISE]),
        ("gare 2024", [VAISE]),
        ("atelier", [ATELIER, BRON]),
        ("at", [ATELIER, BRON]),
        ("illustratrice plombière", []),
        ("plombier", [VAISE]),
        ("a", []),
        ("!!!", []),
        ("%", []),
        ("_", []),
        ("🙂", []),
        ("东西", []),
        ("§n", []),
        ("saxe' | 'vaise", []),
        ('saxe" OR "vaise', []),
        ("x" * 90, []),
        ("", [ATELIER, BRON, SAXE, VAISE]),
        ("   ", [ATELIER, BRON, SAXE, VAISE]),
    ],
)
def test_who_answers_each_search_on_every_database(member, people, text, names):
    assert found(member, text) == names


@pytest.mark.parametrize(
    ("typed", "names", "understood"),
    [
        ("ilustration", [SAXE], {"ilustration": ["illustration"]}),
        ("illustation", [SAXE], {"illustation": ["illustration"]}),
        ("fresqeu", [SAXE, VAISE], {"fresqeu": ["fresque"]}),
        ("grafiste", [VAISE], {"grafiste": ["graphiste"]}),
        ("fotographe", [ATELIER], {"fotographe": ["photographe"]}),
        ("photogrape oulins", [ATELIER], {"photogrape": ["photographe"], "oulins": ["oullins"]}),
        ("villurbane", [SAXE], {"villurbane": ["villeurbanne"]}),
        ("plombire lyon", [VAISE], {"plombire": ["plombiere"]}),
        ("zzzzzz", [], {}),
        ("sxe", [], {}),
        ("illustratrice plombière", [], {}),
    ],
)
def test_small_mistakes_are_forgiven_and_said(member, people, typed, names, understood):
    facets = facets_of(member, f"q={typed.replace(' ', '+')}")
    assert [profile.user.last_name for profile, _ in facets.shown(facets.people())] == names
    assert facets.query.corrections == understood


def test_a_correction_is_told_and_its_words_are_marked(client, member, people):
    page = client.get("/extranet/annuaire/?q=grafiste").content.decode()
    assert "«\u00a0grafiste\u00a0», compris comme «\u00a0graphiste\u00a0»." in page
    assert "Plombière et <mark>graphiste</mark>" in page


def test_a_result_says_where_the_words_stand(client, member, people):
    page = client.get("/extranet/annuaire/?q=gare").content.decode()
    assert "Références\u00a0: Fresque de la <mark>gare</mark>, 2024" in page
    assert "<mark>Œuvre</mark> &amp; Cie" in client.get("/extranet/annuaire/?q=oeuvre").content.decode()


@pytest.mark.parametrize("level", Level)
def test_what_a_circle_may_not_see_is_neither_found_nor_guessed(elycoop, level):
    home, away = elycoop, CooperativeFactory(slug="cabestan")
    ProfileFactory(user__last_name=VAISE, user__membership=home, headline="Belladone", visible_headline=level)
    readers = [
        (MemberFactory(membership=away), Level.MEMBERS),
        (AdvisorFactory(membership=away), Level.MEMBERS),
        (MemberFactory(membership=home), Level.COOPERATIVE),
        (AdvisorFactory(membership=home), Level.ADVISORS),
        (User.objects.create_user("nobody@cohop.example"), Level.EVERYONE + 1),
    ]
    for reader, asked in readers:
        sees = [VAISE] * (level >= asked)
        assert [found(reader, "belladone"), found(reader, "balladone"), found(reader, "bella")] == [sees] * 3
        assert bool(facets_of(reader, "q=balladone").query.corrections) == bool(sees)


def test_each_profile_is_one_row_for_each_reader(elycoop):
    away = CooperativeFactory(slug="cabestan")
    levels = {"headline": Level.ME, "offers": Level.ADVISORS, "needs": Level.COOPERATIVE, "commune": Level.EVERYONE}
    ProfileFactory(
        user__membership=elycoop,
        offers="Un",
        needs="Deux",
        commune="Bron",
        **{f"visible_{k}": v for k, v in levels.items()},
    )
    assert Entry.objects.count() == 3
    for reader in [
        MemberFactory(membership=elycoop),
        AdvisorFactory(membership=elycoop),
        MemberFactory(membership=away),
    ]:
        assert index.rows_for(reader).count() == facets_of(reader).count == 1


@pytest.mark.parametrize("way", [1, -1])
def test_a_block_hides_each_from_the_other_and_from_no_one_else(member, elycoop, camille, way):
    blocker, blocked = (member, camille.user)[::way]
    Block.objects.create(blocker=blocker, blocked=blocked)
    assert [found(member, text) for text in ("", "illustratrice", "ilustration")] == [[], [], []]
    facets = facets_of(member, "")
    assert (facets.count, facets.communes(), {choice.count for choice in facets.groups[0].choices}) == (0, [], {0})
    assert found(MemberFactory(membership=elycoop), "illustratrice") == [SAXE]


def hide(profile):
    said = {"profile": profile, "author": profile.user, "cooperative": profile.cooperative}
    report = ProfileReport.objects.create(**said, reporter=MemberFactory(), reason="Belladone.")
    reports.judge(AdvisorFactory(), report, ProfileReport.Verdict.HIDDEN)


VERBS = {
    "renamed": lambda camille: setattr(camille.user, "last_name", "Belladone") or camille.user.save(),
    "switched off": lambda camille: setattr(camille.user, "is_active", False) or camille.user.save(),
    "left": lambda camille: actions.leave(camille.user),
    "came back elsewhere": lambda camille: actions.join(camille.user, CooperativeFactory(slug="belladone")),
    "other skills": lambda camille: camille.skills.set(Skill.objects.named(["belladone"])),
    "skill given": lambda camille: Skill.objects.named(["belladone"])[0].profile_set.add(camille),
    "skill renamed": lambda camille: setattr(skill := camille.skills.first(), "name", "Belladone") or skill.save(),
    "skill deleted": lambda camille: camille.skills.first().delete(),
    "cooperative renamed": lambda camille: setattr(home := camille.cooperative, "name", "Belladone") or home.save(),
    "shown to few": lambda camille: setattr(camille, "visible_headline", Level.ADVISORS) or camille.save(),
    "hidden by a team": lambda camille: hide(camille),
    "skill called otherwise": lambda camille: vocabulary.add_synonym(camille.user, camille.skills.first(), "belladone"),
    "skills merged": lambda camille: vocabulary.merge(
        camille.user, Skill.objects.named(["belladone"])[0], [camille.skills.first()]
    ),
    "skill retired": lambda camille: vocabulary.retire(camille.user, camille.skills.first()),
    "unlisted": lambda camille: setattr(camille, "is_listed", False) or camille.save(),
    "no membership": lambda camille: camille.user.membership.delete(),
    "deleted": lambda camille: camille.user.delete(),
}


@pytest.mark.parametrize("verb", VERBS)
def test_the_index_follows_at_once(people, camille, verb):
    VERBS[verb](Profile.objects.get(pk=camille.pk))
    assert index.stale() == []
    said = {term for terms in Entry.objects.values_list("terms", flat=True) for term in terms.split()}
    assert set(Spelling.objects.values_list("word", flat=True)) <= said, "a word that nobody says is known no more"


def test_the_order_in_which_skills_are_read_changes_nothing(camille):
    (facets,) = Entry.objects.filter(profile=camille, for_others=True).values_list("facets", flat=True)
    skills = [line for line in facets.split("\n") if line.startswith("competence=")]
    assert skills == sorted(skills) and len(skills) == 2


def test_a_stale_index_is_seen(camille):
    Profile.objects.filter(pk=camille.pk).update(headline="Relieuse")
    assert index.stale() == [camille.pk]


def test_who_lacks_in_the_index_is_written_after_a_migration(elycoop, camille):
    ProfileFactory(user__membership=elycoop)
    Entry.objects.all().delete()
    index.write([camille])  # by a process that still serves
    index.lay()
    assert (Entry.objects.count(), index.stale()) == (2, [])


def test_a_profile_that_goes_is_held_before_its_rows_are(camille):
    with CaptureQueriesContext(connection) as queries:
        index.remove(camille)
    tables = [table for query in queries for table in ("directory_profile", "directory_entry") if table in query["sql"]]
    assert tables[0] == "directory_profile", "as whoever writes it does: neither waits for the other"


@pytest.mark.parametrize("number", [3, 150])
def test_a_new_name_is_written_by_few_queries(elycoop, number):
    skill = Skill.objects.named(["couture"])[0]
    crowds.profiles(number, elycoop, ["couture"])
    skill.name = "Tissage"
    with CaptureQueriesContext(connection) as queries:
        skill.save()
    assert index.stale() == []
    ours = [query["sql"] for query in queries if "directory_" in query["sql"] and "notices_" not in query["sql"]]
    assert len(ours) <= 15, "the skill, the profiles locked then read, their rows, their change, their known words"


def test_a_new_name_that_cannot_be_followed_is_not_kept(camille, monkeypatch):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(Entry.objects, "bulk_create", fail)
    skill = Skill.objects.get(folded="illustration")
    skill.name = "Enluminure"
    with pytest.raises(DatabaseError):
        skill.save()
    assert Skill.objects.get(pk=skill.pk).name == "illustration"


def test_the_words_found_are_marked_and_the_text_escaped():
    assert search.mark("<b>Illustrée</b> & l’ŒUVRE d’un illustrateur", "illustration oeuvre") == (
        "&lt;b&gt;<mark>Illustrée</mark>&lt;/b&gt; &amp; l’<mark>ŒUVRE</mark> d’un <mark>illustrateur</mark>"
    )


@pytest.mark.parametrize("query", ["", "!!!", "plomberie"])
def test_nothing_is_marked_without_a_word_found(query):
    assert search.mark("<i>Illustrée</i>", query) == "&lt;i&gt;Illustrée&lt;/i&gt;"


def test_an_excerpt_is_the_part_that_answers():
    text = "Des mots avant. " * 20 + "Une grande fresque bleue. " + "Des mots après. " * 20
    excerpt = search.excerpt(text, "fresques", 20)
    assert "fresque" in excerpt and len(excerpt) < 70 and excerpt.startswith("… ") and excerpt.endswith(" …")
    assert search.excerpt(text, "plomberie", 20) == ""


def test_two_spellings_of_a_skill_are_one():
    first, second, third = Skill.objects.named(["Dessin au trait", "Édition", "Œuvre"])
    assert Skill.objects.named(["dessin  au trait", "edition", "oeuvre", "ÉDITION", " "]) == [first, second, third]
    assert Skill.objects.count() == 3


@pytest.mark.parametrize("name", ["œ" * 60, "ﷺ" * 60])
def test_a_name_that_grows_when_folded_still_fits(name):
    assert [skill.name for skill in Skill.objects.named([name])] == [name]
    ProfileFactory(user__last_name=name * 2, commune=name, presentation=name * 60).refresh_from_db()
