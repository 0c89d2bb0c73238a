import pytest
from bs4 import BeautifulSoup
from django.core.files.storage import default_storage

from extranet.accounts.models import User
from extranet.directory.models import FIELDS, Profile, Skill
from extranet.directory.visibility import Level
from tests.factories.rooms import ProfileFactory

ADDRESS = "/extranet/profil/"
GIVEN = {
    "is_listed": "on",
    "language": "fr",
    "headline": "Relieuse",
    "presentation": "Je relie.",
    "offers": "Une reliure\r\n\r\n  Un carnet ",
    "needs": "Du papier",
    "skills": "reliure, Dorure; reliure\npapier",
    "commune": "Bron",
    "phone": "04 78 00 00 00",
    "website": "reliure.example",
    "links": "https://a.example/x\nb.example:8080/y",
    "visible_headline": "3",
    "visible_phone": "3",
}


def test_what_is_written_is_kept_and_shown_as_chosen(client, member):
    response = client.post(ADDRESS, GIVEN)
    assert (response.status_code, response.url) == (302, ADDRESS)
    profile = Profile.objects.get(user=member)
    assert (profile.offer_lines, profile.need_lines) == (["Une reliure", "Un carnet"], ["Du papier"])
    assert sorted(skill.name for skill in profile.skills.all()) == ["Dorure", "papier", "reliure"]
    assert (profile.website, profile.link_lines) == (
        "https://reliure.example",
        ["https://a.example/x", "https://b.example:8080/y"],
    )
    assert [name for name in FIELDS if profile.shows(name, Level.MEMBERS)] == ["headline", "phone"]
    assert profile.progress() == (6, 6, "", "")


def test_nobody_enters_the_directory_without_saving(client, member):
    client.get(ADDRESS)
    assert not Profile.objects.exists()


def test_what_helps_most_is_asked_first(client, member):
    profile = Profile.objects.of(member)
    asked = []
    while (progress := profile.progress()).field:
        assert (progress.done, progress.asked) == (len(asked), 6)
        page = client.get(ADDRESS).content.decode()
        assert f'href="#id_{progress.field}"' in page and f'id="id_{progress.field}"' in page
        client.post(ADDRESS, {name: GIVEN[name] for name in (*asked, progress.field, "language")})
        asked.append(progress.field)
        profile = Profile.objects.get(user=member)
    assert asked == ["headline", "presentation", "skills", "offers", "needs", "commune"]
    assert 'class="progress"' not in client.get(ADDRESS).content.decode()


def test_one_may_stay_out(client, member):
    client.post(ADDRESS, {name: value for name, value in GIVEN.items() if name != "is_listed"})
    assert list(Profile.objects.visible_to(member)) == []


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("headline", "a" * 121, "120"),
        ("headline", "a" * 10_000, "120"),
        ("headline", "a\x00b", "caractère nul"),
        ("presentation", "a" * 4001, "4000"),
        ("commune", "a" * 81, "80"),
        ("offers", "x\n" * 11, "10 lignes"),
        ("offers", "x" * 121, "120"),
        ("needs", "a\x00b", "caractère nul"),
        ("skills", ",".join(f"c{n}" for n in range(13)), "12"),
        ("skills", "x" * 61, "60"),
        ("skills", "!!!", "compétence"),
        ("phone", "appelez-moi", "téléphone"),
        ("phone", "javascript:alert(1)", "téléphone"),
        ("website", "javascript:alert(1)", "URL"),
        ("website", "ftp://a.example", "URL"),
        ("website", "http://[", "URL"),
        ("language", "de", "de"),
        ("language", "", "requis"),
        ("links", "javascript:alert(1)", "adresse"),
        ("links", "data:text/html,x", "adresse"),
        ("links", "pas une adresse", "adresse"),
        ("links", "\n".join(f"a{n}.example" for n in range(11)), "10 lignes"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_typed_is_lost(client, member, field, value, said):
    response = client.post(ADDRESS, {**GIVEN, field: value})
    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == [field]
    assert said in " ".join(form.errors[field])
    assert form["presentation"].value() == (value if field == "presentation" else "Je relie.")
    assert form[field].value() == value
    assert not Profile.objects.exists()


def test_one_chooses_the_language_one_is_written_to_in(client, member, camille):
    page = client.get(ADDRESS).content.decode()
    assert '<option value="fr" selected>Français</option>' in page
    assert '<option value="en">English</option>' in page
    client.post(ADDRESS, {**GIVEN, "language": "en"})
    assert dict(User.objects.values_list("first_name", "language")) == {"Maud": "en", "Camille": "fr"}
    assert client.get(ADDRESS).context["form"]["language"].value() == "en"
    client.post(ADDRESS, {**GIVEN, "language": "fr", "headline": "a" * 121})
    assert User.objects.get(pk=member.pk).language == "en", "nothing is kept of a page that has to be corrected"


@pytest.mark.parametrize("field", ["public_id", "user", "entries", "photo"])
def test_a_field_that_is_not_in_the_form_changes_nothing(client, member, camille, field):
    client.post(ADDRESS, {**GIVEN, field: camille.public_id if field == "public_id" else str(camille.user_id)})
    mine = Profile.objects.get(user=member)
    assert (mine.public_id == camille.public_id, mine.photo.name) == (False, "")
    assert Profile.objects.get(pk=camille.pk).headline == "Illustratrice, carnets de terrain"


def test_one_edits_only_oneself(client, member, camille):
    client.post(ADDRESS, GIVEN)
    assert set(Profile.objects.values_list("user__first_name", "headline")) == {
        ("Maud", "Relieuse"),
        ("Camille", "Illustratrice, carnets de terrain"),
    }


def test_a_member_page_says_what_the_member_shows(client, member, camille):
    Profile.objects.filter(pk=camille.pk).update(visible_email=3, visible_phone=3, phone="04 78 11 11 11")
    page = client.get(camille.get_absolute_url()).content.decode()
    for words in (
        "Illustratrice, carnets de terrain", "Villeurbanne", "depuis 2021", "Sur place, au feutre.",
        "Reportage dessiné",
        "Fresque participative", "Une imprimerie locale", "illustration", "dessin au trait", "04 78 11 11 11",
        f"mailto:{camille.user.email}",
    ):  # fmt: skip
        assert words in page, words


@pytest.mark.parametrize("public_id", ["rien", "x" * 300, "1"])
def test_an_unknown_member_is_not_found(client, member, public_id):
    for end in ("", "photo/", "carte.vcf"):
        assert client.get(f"/extranet/annuaire/{public_id}/{end}").status_code == 404


def test_the_card_escapes_and_folds(client, member, elycoop):
    profile = ProfileFactory(
        user__first_name="Zoé",
        user__last_name="Saxe; né",
        user__membership=elycoop,
        headline="Autrice, éditrice\r\nBEGIN:VCARD " + "é" * 60,
        website="https://zoe.example",
        visible_website=3,
    )
    response = client.get(f"{profile.get_absolute_url()}carte.vcf")
    text = response.content.decode()
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert text.replace("\r\n ", "").split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Zoé Saxe\\; né",
        "N:Saxe\\; né;Zoé;;;",
        "ORG:Elycoop",
        "TITLE:Autrice\\, éditrice\\nBEGIN:VCARD " + "é" * 60,
        "URL:https://zoe.example",
        "END:VCARD",
        "",
    ]


def test_a_new_name_for_a_skill_is_found_by_its_old_one(client, member):
    Skill.objects.named(["Reliure"])
    client.post(ADDRESS, {**GIVEN, "skills": "reliure"})
    assert [skill.name for skill in Skill.objects.all()] == ["Reliure"]


def test_files_of_photos_are_private(client, member):
    assert not default_storage.url("members/portraits/x.jpg").startswith("/media/")


def test_the_circles_are_chosen_field_by_field_and_the_page_shows_the_choice(client, member):
    given = {f"visible_{name}": str(number % 5) for number, name in enumerate(FIELDS)}
    client.post(ADDRESS, GIVEN | given)
    form = client.get(ADDRESS).context["form"]
    assert {f"visible_{name}": str(form[f"visible_{name}"].value()) for name in FIELDS} == given
    assert [[row.name for row in rows] for _title, rows in form.groups()] == [
        ["photo", "headline", "business", "domain", "commune"],
        ["presentation", "offers", "needs", "skills", "is_open", "references"],
        ["email", "phone", "website", "links"],
    ]


def test_one_button_shows_members_all_that_is_filled_in_and_hides_nothing(client, member):
    given = {name: GIVEN[name] for name in ("language", "headline", "skills", "phone")}
    client.post(ADDRESS, given | {"open": "1", "visible_headline": "4", "visible_skills": "1", "visible_links": "2"})
    profile = Profile.objects.get(user=member)
    shown = {"headline": 4, "skills": 3, "phone": 3, "email": 3, "links": 2}
    assert {name: getattr(profile, f"visible_{name}") for name in FIELDS} == dict.fromkeys(FIELDS, 0) | shown
    assert profile.is_listed


def test_the_enter_key_shows_nothing_more(client, member):
    """It presses the first button of a form, which is the one that saves."""
    for address in (ADDRESS, f"{ADDRESS}bienvenue/visible/"):
        buttons = BeautifulSoup(client.get(address).content, "html.parser").select("main form [type=submit]")
        assert [button.get("name") for button in buttons][:2] == [None, "open"]


@pytest.mark.parametrize("level", ["5", "-1", "x", "99999999999999999999"])
def test_a_circle_that_does_not_exist_is_refused_and_nothing_is_lost(client, member, level):
    response = client.post(ADDRESS, {**GIVEN, "visible_offers": level, "open": "1"})
    form = response.context["form"]
    assert (response.status_code, list(form.errors)) == (422, ["visible_offers"])
    assert (form["presentation"].value(), form["visible_headline"].value()) == ("Je relie.", "3")
    assert not Profile.objects.exists()


def test_an_empty_form_is_said_to_be_so(client, member):
    response = client.post("/extranet/profil/")
    assert response.status_code == 422
    assert "Langue des e-mails" in response.content.decode()
