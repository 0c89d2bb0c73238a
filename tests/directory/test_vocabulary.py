"""The skills that members name and advisors curate."""

import threading

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from extranet.accounts import actions as belonging
from extranet.accounts.models import Deed, Membership, User
from extranet.directory import actions, vocabulary
from extranet.directory.models import Profile, Skill
from extranet.directory.visibility import Level
from extranet.notices.models import Notice
from tests.extranet import crowds
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import NoticeFactory, ProfileFactory
from tests.processes import together

from .conftest import found

ADDRESS = "/extranet/equipe/competences/"


@pytest.fixture
def advisor(client, elycoop):
    salome = AdvisorFactory(membership=elycoop)
    client.force_login(salome)
    return salome


def skill(name):
    return Skill.objects.get(names__folded=name)


def wanting(*skills):
    notice = NoticeFactory()
    notice.skills.set(Skill.objects.named(skills))
    notice.refresh()
    return notice


def page(response):
    return BeautifulSoup(response.content, "html.parser")


def rows(client, query=""):
    return [each.h2.get_text() for each in page(client.get(ADDRESS + query)).select("li.notice")]


# names


def test_a_synonym_finds_the_profile_and_the_notice_and_gives_the_kept_skill(advisor, camille):
    (design,) = Skill.objects.named(["design graphique"])
    camille.skills.set([design])
    notice = wanting("design graphique")
    assert found(advisor, "graphistes") == []
    vocabulary.add_synonym(advisor, design, "Graphiste")
    assert skill("graphiste").words() == ["design graphique", "Graphiste"]
    assert found(advisor, "graphistes") == ["Saxe"]
    assert list(Notice.objects.search("graphistes")) == [notice]
    saved = actions.save_profile(MemberFactory(), {}, ["GRAPHISTE", "design  graphique"], "fr")
    assert list(saved.skills.all()) == [design]
    vocabulary.remove_synonym(advisor, design, "graphiste")
    assert found(advisor, "graphistes") == [] and not Notice.objects.search("graphistes").exists()


def test_a_synonym_of_a_hidden_skill_finds_nobody(advisor):
    hidden = ProfileFactory(able=["hypnose"], visible_skills=Level.COOPERATIVE)
    vocabulary.add_synonym(advisor, skill("hypnose"), "belladone")
    reader = MemberFactory(membership=CooperativeFactory())
    assert found(reader, "belladone") == []
    hidden.visible_skills = Level.MEMBERS
    hidden.save()
    assert found(reader, "belladone") == [hidden.user.last_name]


def test_what_a_member_names_is_proposed_and_works_at_once(client, camille):
    client.force_login(MemberFactory())
    assert skill("illustration").state == "proposed"
    assert "illustration" in client.get("/extranet/annuaire/?competence=illustration").content.decode()


def test_a_new_name_keeps_the_former_one_and_the_name_of_another_is_refused(advisor, camille):
    renamed = vocabulary.rename(advisor, skill("illustration"), "Enluminure")
    assert skill("illustration") == skill("enluminure") == renamed
    assert [each.name for each in Skill.objects.named(["ILLUSTRATION"])] == ["Enluminure"]
    for verb in (vocabulary.rename, vocabulary.add_synonym):
        with pytest.raises(vocabulary.Refused, match="Enluminure"):
            verb(advisor, skill("dessin au trait"), "illustration")
    again = vocabulary.rename(advisor, renamed, "Illustration")
    assert again.words() == ["Illustration", "Enluminure"]


def test_merging_moves_profiles_and_notices_and_all_names(client, advisor, camille):
    ProfileFactory(able=["Illustration jeunesse", "Illustration"])
    only = ProfileFactory(able=["illustrateur"])
    notice, both = wanting("illustrateur"), wanting("illustrateur", "illustration")
    others = [skill("illustration jeunesse"), skill("illustrateur")]
    kept = vocabulary.merge(advisor, skill("illustration"), others)
    assert (kept.state, kept.words()) == ("known", ["illustration", "illustrateur", "Illustration jeunesse"])
    assert [kept.profile_set.count(), kept.notices.count()] == [3, 2]
    assert list(only.skills.all()) == list(notice.skills.all()) == list(both.skills.all()) == [kept]
    assert len(found(advisor, "jeunesse")) == 3 and Notice.objects.search("jeunesse").count() == 2
    kept_link = client.get("/extranet/annuaire/?competence=illustrateur")
    assert len(page(kept_link).select("li.member")) == 3
    assert set(Skill.objects.values_list("folded", flat=True)) == {"illustration", "dessin au trait"}
    deeds = list(Deed.objects.filter(verb="curated", actor=advisor).values_list("detail", flat=True))
    assert deeds == ["Illustration jeunesse → illustration", "illustrateur → illustration"]


def test_a_retired_skill_stays_with_its_people_and_is_no_filter(client, advisor, camille):
    vocabulary.retire(advisor, skill("illustration"))
    assert "illustration" in [each.name for each in camille.skills.all()]
    choices = page(client.get("/extranet/annuaire/")).select("[name=competence]")
    assert [choice["value"] for choice in choices] == ["dessin au trait"]


# at the same moment


def test_of_two_merges_at_once_one_is_done(transactional_db, elycoop, camille):
    advisor, one, other = AdvisorFactory(membership=elycoop), *Skill.objects.named(["affiche", "poster"])

    def deed(n):
        try:
            return vocabulary.merge(advisor, *[(one, [other]), (other, [one])][n]).pk
        except vocabulary.Refused:
            return None

    done = together(deed, 2)
    assert sorted(map(bool, done)) == [False, True]
    assert Skill.objects.filter(names__folded__in=["affiche", "poster"]).distinct().get().pk in done


def test_who_picks_a_skill_while_it_is_merged_has_the_kept_one(transactional_db, elycoop, monkeypatch):
    """The member has found « poster » and waits, the merge comes: it waits for them, or they find what it became."""
    advisor, member = AdvisorFactory(membership=elycoop), MemberFactory(membership=elycoop)
    kept, other = Skill.objects.named(["affiche", "poster"])
    picked, own = threading.Event(), actions._own

    def slow(user):
        picked.set()
        threading.Event().wait(0.5)  # the merge has time to come between
        return own(user)

    monkeypatch.setattr(actions, "_own", slow)

    def deed(n):
        if n == 0:
            return actions.save_profile(member, {}, ["poster"], "fr").pk
        assert picked.wait(20)
        return vocabulary.merge(advisor, kept, [other]).pk

    together(deed, 2)
    assert list(Profile.objects.get(user=member).skills.all()) == [kept]
    assert found(advisor, "affiche") == []  # their profile shows it to nobody


def test_a_name_said_twice_at_once_is_one_skill(transactional_db):
    made = together(lambda n: Skill.objects.named(["vannerie", "Osier"])[n % 2].pk, 8)
    assert len(set(made)) == Skill.objects.count() == 2


# pages


def test_what_waits_comes_first_the_most_used_first_and_hidden_words_nowhere(client, advisor, elycoop):
    crowds.profiles(2, elycoop, ["Tressage"])
    crowds.profiles(1, elycoop, ["Vannerie"])
    crowds.profiles(1, elycoop, ["Belladone"], visible_skills=Level.COOPERATIVE)
    crowds.profiles(1, elycoop, ["Aconit"], is_listed=False)
    wanting("osier")
    vocabulary.approve(advisor, skill("tressage"))
    assert rows(client) == ["osier", "Vannerie", "Tressage"]
    assert rows(client, "?etat=connues") == rows(client, "?q=TRESS") == ["Tressage"]
    assert client.get(f"{ADDRESS}?etat=toutes").status_code == 404
    for name in ("belladone", "aconit"):
        assert client.get(skill(name).get_absolute_url()).status_code == 404


def test_an_advisor_does_it_all_from_the_page(client, advisor, camille):
    drawing = skill("illustration")
    address = drawing.get_absolute_url()
    assert client.post(f"{address}etat/", {"state": "approve", "back": "1"}).url == ADDRESS
    assert client.post(address, {"deed": "add_synonym", "name": " Images "}).url == address
    assert client.post(address, {"deed": "rename", "name": "Dessin"}).url == address
    assert skill("images").words() == ["Dessin", "illustration", "Images"]
    assert client.post(f"{address}synonyme/", {"name": "Images"}).url == address
    trait = skill("dessin au trait")
    assert client.post(trait.get_absolute_url(), {"deed": "merge", "name": "DESSIN"}).url == address
    assert [each.name for each in camille.skills.all()] == ["Dessin"]
    assert Deed.objects.filter(verb="curated").count() == 5


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ({"deed": "rename", "name": " "}, 422, "field__error"),
        ({"deed": "rename", "name": "x" * 61}, 422, "60 caractères"),
        ({"deed": "add_synonym", "name": "dessin, trait"}, 422, "n’est pas une compétence"),
        ({"deed": "merge", "name": "illustration"}, 422, "Nommez une autre"),
        ({"deed": "merge", "name": "inconnue"}, 422, "Nommez une autre"),
        ({"deed": "rename", "name": "dessin au trait"}, 409, "désigne déjà"),
        ({"deed": "burn", "name": "dessin"}, 404, ""),
        ({}, 404, ""),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(client, advisor, camille, given, status, said):
    response = client.post(skill("illustration").get_absolute_url(), given)
    assert (response.status_code, said in response.content.decode()) == (status, True)
    assert {each.name for each in camille.skills.all()} == {"illustration", "dessin au trait"}


def test_bad_states_and_methods_find_nothing(client, advisor, camille):
    address = skill("illustration").get_absolute_url()
    assert client.post(f"{address}etat/", {"state": "burn"}).status_code == 404
    assert client.get(f"{address}etat/").status_code == client.get(f"{address}synonyme/").status_code == 405


def make(role, home):
    """Somebody of that role: that of `home`, or of the network."""
    if role in ("editor of home", "member"):
        user = MemberFactory(membership=home)
        belonging.join(user, home, Membership.Role.EDITOR if role != "member" else Membership.Role.MEMBER)
    elif role == "advisor":
        return AdvisorFactory(membership=home)
    else:
        user = UserFactory(network_role=role)
        belonging.settle(user)
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("member", 404),
        ("editor of home", 404),
        ("advisor", 200),
        (User.NetworkRole.EDITOR, 200),
        (User.NetworkRole.ADMINISTRATOR, 200),
    ],
)
def test_who_may_curate(client, elycoop, camille, role, status):
    client.force_login(make(role, elycoop))
    address = skill("illustration").get_absolute_url()
    assert client.get(ADDRESS).status_code == client.get(address).status_code == status
    for path, given in ((f"{address}etat/", {"state": "retire"}), (f"{address}synonyme/", {"name": "x"})):
        assert client.post(path, given).status_code == (302 if status == 200 else 404)


@pytest.mark.parametrize("number", [3, 60])
def test_the_list_costs_the_same_however_long(client, advisor, elycoop, number):
    crowds.profiles(2, elycoop, [f"savoir-faire {n}" for n in range(number)])
    client.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        client.get(ADDRESS)
    assert len(queries) == 8
