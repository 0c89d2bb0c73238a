import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from extranet.directory import search
from extranet.directory.models import Profile, Skill
from tests.extranet import crowds
from tests.factories.rooms import ProfileFactory


@pytest.mark.parametrize(
    "text",
    [
        "illustratrice",
        "ILLUSTRATRICES",
        "illustration",
        "carnet terrain",
        "fresques",
        "villeurbanne",
        "elycoop",
        "saxe camille",
        "assemblee",
        "une illustratrice à Villeurbanne",
        "dessins",
    ],
)
def test_accents_case_plurals_and_small_words_make_no_difference(camille, text):
    ProfileFactory(headline="Plombière", user__last_name="Vaise", user__first_name="Théo")
    assert list(Profile.objects.search(text)) == [camille]


@pytest.mark.parametrize("text", ["plombier", "illustratrice plombière", "!!!", "%", "_", "🙂", "ill", "东西"])
def test_every_word_must_answer_and_signs_find_nothing(camille, text):
    assert list(Profile.objects.search(text)) == []


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_search_finds_everybody(camille, text):
    assert list(Profile.objects.search(text)) == [camille]


def test_names_cooperatives_and_skills_are_followed(camille, elycoop):
    camille.user.last_name = "Gratte-Ciel"
    camille.user.save()
    camille.skills.set(Skill.objects.named(["gravure"]))
    for text, found in [("gratte-ciel", [camille]), ("saxe", []), ("gravure", [camille]), ("illustration trait", [])]:
        assert list(Profile.objects.search(text)) == found, text


@pytest.mark.parametrize("name", ["cooperative", "skill"])
def test_a_new_name_is_followed_by_every_profile_concerned(camille, elycoop, name):
    illustration = Skill.objects.get(folded="illustration")
    crowds.profiles(3, elycoop, ["illustration"])
    other = ProfileFactory(headline="Relieuse", able=["couture"])
    renamed, old, new = {
        "cooperative": (elycoop, "elycoop", "villemarie"),
        "skill": (illustration, "illustration", "enluminure"),
    }[name]
    renamed.name = new.capitalize()
    renamed.save()
    assert Profile.objects.search(new).count() == 4
    assert Profile.objects.search(old).count() == (4 if name == "skill" else 0), "the former name is a synonym"
    assert list(Profile.objects.search("couture")) == [other]


@pytest.mark.parametrize("number", [3, 150])
def test_a_new_name_is_written_by_few_queries(elycoop, number):
    skill = Skill.objects.named(["couture"])[0]
    crowds.profiles(number, elycoop, ["couture"])
    skill.name = "Tissage"
    with CaptureQueriesContext(connection) as queries:
        skill.save()
    assert Profile.objects.search("tissage").count() == number
    ours = [query["sql"] for query in queries if "directory_" in query["sql"] and "notices_" not in query["sql"]]
    assert len(ours) == 7, "its name, twice; the skill; the profiles, their skills, their names; all written at once"


def test_a_new_name_that_cannot_be_followed_is_not_kept(camille, monkeypatch):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(Profile.objects, "bulk_update", fail)
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
    ProfileFactory(user__last_name=name * 2, commune=name).refresh_from_db()
