"""The first time: three screens, each kept, each left for later; shown once, and nothing opened by itself."""

import pytest
from bs4 import BeautifulSoup

from extranet.accounts.actions import settle
from extranet.directory.models import FIELDS, Profile, Skill
from extranet.directory.visibility import Level
from tests.factories import UserFactory
from tests.factories.rooms import ProfileFactory

QUI, QUOI, VISIBLE = (f"/extranet/profil/bienvenue/{step}/" for step in ("qui", "quoi", "visible"))


def levels(profile):
    return {name: getattr(profile, f"visible_{name}") for name in FIELDS if getattr(profile, f"visible_{name}")}


def test_a_newcomer_is_led_there_once_and_never_kept_from_the_rest(client, member):
    assert client.get("/extranet/annuaire/").status_code == 200
    assert client.get("/extranet/").url == QUI
    assert client.get("/extranet/").status_code == 200
    assert not Profile.objects.get(user=member).is_listed


def test_who_has_a_profile_but_was_never_welcomed_is_led_there_and_who_was_is_not(client, member):
    ProfileFactory(user=member, welcomed_at=None)
    assert [client.get("/extranet/").status_code for _time in range(2)] == [302, 200]
    other = ProfileFactory().user
    client.force_login(other)
    assert client.get("/extranet/").status_code == 200


def test_who_belongs_to_no_cooperative_is_not_asked(client):
    editor = UserFactory(network_role="editor")
    settle(editor)
    client.force_login(editor)
    assert client.get("/extranet/").status_code == 200
    assert not Profile.objects.exists()


def test_three_screens_make_a_profile_that_nobody_else_sees_yet(client, member):
    assert client.post(QUI, {"headline": "Relieuse", "commune": "Bron"}).url == QUOI
    assert client.post(QUOI, {"offers": "Une reliure", "skills": "reliure, dorure", "is_open": "on"}).url == VISIBLE
    form = client.get(VISIBLE).context["form"]
    rows = [row.name for _title, _advice, rows in form.groups() for row in rows]
    assert rows == ["headline", "commune", "offers", "skills", "is_open", "email"], "of what is filled in, no more"
    assert {form[f"visible_{name}"].value() for name in rows} == {Level.ME}
    assert form["is_listed"].value() is False
    profile = Profile.objects.get(user=member)
    assert client.post(VISIBLE, {"visible_headline": "3"}).url == profile.get_absolute_url()
    profile.refresh_from_db()
    assert (profile.headline, profile.commune, profile.offers) == ("Relieuse", "Bron", "Une reliure")
    assert sorted(skill.name for skill in profile.skills.all()) == ["dorure", "reliure"]
    assert (levels(profile), profile.is_listed, profile.is_open) == ({"headline": 3}, False, True)


def test_our_advice_is_followed_only_by_its_own_button(client, member):
    profile = ProfileFactory(user=member, headline="Relieuse", phone="04 78 00 00 00", website="https://a.example",
                             is_listed=False, **{f"visible_{name}": 0 for name in FIELDS})  # fmt: skip
    client.post(VISIBLE, {"visible_phone": "3", "open": "1"})
    profile.refresh_from_db()
    assert levels(profile) == {"headline": 3, "email": 2, "phone": 3, "website": 3}
    assert profile.is_listed


@pytest.mark.parametrize("address", [QUI, QUOI, VISIBLE])
def test_a_screen_touches_nothing_of_what_it_does_not_ask(client, member, address):
    profile = ProfileFactory(user=member, headline="Relieuse", presentation="…", links="https://a.example", able=["or"])
    before = Profile.objects.values().get(pk=profile.pk)
    given = {"headline": "Relieuse", "presentation": "…", "skills": "or", "language": "en", "is_listed": "on"}
    client.post(address, given | {f"visible_{name}": before[f"visible_{name}"] for name in FIELDS})
    after = Profile.objects.values().get(pk=profile.pk)
    assert {name for name in before if before[name] != after[name]} <= {"updated_at"}
    assert list(profile.skills.all()) == list(Skill.objects.named(["or"]))
    member.refresh_from_db()
    assert member.language == "fr"


@pytest.mark.parametrize(("address", "after"), [(QUI, QUOI), (QUOI, VISIBLE), (VISIBLE, "/extranet/")])
def test_each_screen_says_how_far_one_is_and_may_be_left_for_later(client, member, address, after):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    number = (QUI, QUOI, VISIBLE).index(address) + 1
    assert page.select_one(".progress svg")["aria-label"] == f"{number} étape{'s' * (number > 1)} sur 3"
    way_out = page.main.find(string="Plus tard").parent
    assert not Profile.objects.exists()
    left = way_out["href"] if address == VISIBLE else client.post(address, {way_out["name"]: way_out["value"]}).url
    assert left == after


def test_what_was_typed_on_a_screen_left_for_later_is_kept(client, member):
    assert client.post(QUI, {"headline": "Relieuse", "later": "1"}).url == QUOI
    assert client.post(QUOI, {"skills": "reliure", "later": "1"}).url == VISIBLE
    profile = Profile.objects.get(user=member)
    assert (profile.headline, [skill.name for skill in profile.skills.all()]) == ("Relieuse", ["reliure"])
    assert client.post(VISIBLE, {"visible_headline": "9", "later": "1"}).status_code == 422, "a choice is said, or not"


def test_what_is_wrong_there_is_named_and_the_rest_is_kept(client, member):
    profile = ProfileFactory(user=member, headline="Relieuse", needs="Du cuir", able=["or"])
    page = client.post(QUI, {"headline": "a" * 121, "commune": "Bron", "later": "1"}, follow=True)
    assert page.redirect_chain == [(QUOI, 302)]
    assert "Nous n’avons pas pu garder\u00a0: Activité." in page.content.decode()
    page = client.post(QUOI, {"needs": "x" * 121, "skills": "!!!", "offers": "Une reliure", "later": "1"}, follow=True)
    assert "Nous n’avons pas pu garder\u00a0: Je cherche, Compétences." in page.content.decode()
    profile.refresh_from_db()
    kept = profile.headline, profile.commune, profile.offers, profile.needs
    assert kept == ("Relieuse", "Bron", "Une reliure", "Du cuir")
    assert [skill.name for skill in profile.skills.all()] == ["or"]


@pytest.mark.parametrize(
    ("address", "field", "value"), [(QUI, "headline", "a" * 121), (QUOI, "offers", "x" * 121), (QUOI, "skills", "!!!")]
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, member, address, field, value):
    other = "commune" if address == QUI else "needs"
    response = client.post(address, {field: value, other: "Bron"})
    form = response.context["form"]
    assert (response.status_code, list(form.errors)) == (422, [field])
    assert (form[field].value(), form[other].value()) == (value, "Bron")
    assert not Profile.objects.exists()


@pytest.mark.parametrize("step", ["rien", "1", "QUI", "x" * 300])
@pytest.mark.parametrize("method", ["get", "post"])
def test_there_is_no_other_screen(client, member, step, method):
    assert getattr(client, method)(f"/extranet/profil/bienvenue/{step}/").status_code == 404
