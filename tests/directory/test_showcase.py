"""A member on the public site: by their own choice, with what they show to everybody, and until they say stop."""

import json
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.utils.translation import override

from extranet.accounts.actions import leave
from extranet.directory import actions
from extranet.directory.models import FIELDS, Profile, Showcase, Skill
from extranet.directory.visibility import Level
from pages.models import CooperativeIndexPage, CooperativePage
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import ProfileFactory

LIST = "/entrepreneurs/"
TEXTS = ("headline", "business", "commune", "presentation", "offers", "needs", "references")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def poison(name, level):
    return f"belladone{name.replace('_', '')}{level}"


@pytest.fixture
def people(elycoop):
    """{level: the showcase of somebody whose every field is filled in and seen at that level}."""
    found = {}
    for level in Level:
        profile = ProfileFactory(
            user__first_name="Camille",
            user__last_name=f"Saxe{level.name.title()}",
            user__email=f"{poison('email', level)}@cohop.example",
            user__membership=elycoop,
            **{name: poison(name, level) for name in TEXTS},
            domain="care",
            is_open=True,
            phone=f"04 69 69 69 6{level}",
            website=f"https://{poison('website', level)}.example",
            links=f"https://{poison('links', level)}.example",
            **{f"visible_{name}": level for name in FIELDS},
        )
        profile.skills.set(Skill.objects.named([poison("skills", level)]))
        profile.photo.save("x.jpg", ContentFile(b"\xff\xd8 a photo"))
        found[level] = actions.show_on_site(profile.user, is_on=True, is_indexed=level % 2 == 0)
    return found


def sitemap():
    return {row.text for row in ElementTree.fromstring(Client().get("/sitemap.xml").content).iter(LOC)}


def address(showcase):
    with override("fr"):
        return showcase.get_absolute_url()


def told(page):
    block = BeautifulSoup(page, "html.parser").select_one("script[type='application/ld+json']")
    return json.loads(block.string)


@pytest.mark.parametrize("reader", ["stranger", "member", "owner", "advisor"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_whoever_reads_sees_what_is_shown_to_everybody_and_nothing_else(client, people, reader, prefix):
    everyone = people[Level.EVERYONE]
    if reader != "stranger":
        home = everyone.profile.cooperative
        others = {"member": MemberFactory, "advisor": AdvisorFactory}
        client.force_login(everyone.profile.user if reader == "owner" else others[reader](membership=home))
    for level, showcase in people.items():
        page = client.get(prefix + address(showcase)).content.decode()
        assert f"Saxe{level.name.title()}" in page and "Elycoop" in page
        seen = [name for name in (*TEXTS, "email", "website", "links", "skills") if poison(name, level) in page]
        whole = [*TEXTS, "email", "website", "links", "skills"]
        assert seen == (whole if level == Level.EVERYONE else [])
        assert ("04 69 69 69 6" in page, "/photo/" in page) == (level == Level.EVERYONE,) * 2
        if level != Level.EVERYONE:
            assert [word for word in ("belladone", "Soin et", "collaborer", "collaborate") if word in page] == []


def test_the_list_its_filters_and_photos_tell_no_more(client, people, elycoop):
    page = client.get(LIST).content.decode()
    assert page.count("Saxe") >= len(Level)
    assert {name for name in TEXTS if any(poison(name, level) in page for level in Level if level < 4)} == set()
    found = client.get(f"{LIST}?domaine=care")
    assert [row.profile.pk for row in found.context["page_obj"]] == [people[Level.EVERYONE].profile_id]
    for level, showcase in people.items():
        answer = client.get(f"{address(showcase)}photo/")
        assert answer.status_code == (200 if level == Level.EVERYONE else 404)
        assert b"".join(answer).startswith(b"\xff\xd8") == (level == Level.EVERYONE)
    Profile.objects.update(visible_domain=Level.MEMBERS)
    assert client.get(LIST).context["domains"] == []
    assert list(client.get(f"{LIST}?domaine=care").context["page_obj"]) == []


def test_one_filters_by_cooperative_and_a_wrong_filter_is_said(client, people, elycoop):
    other = ProfileFactory(user__last_name="Croix")
    actions.show_on_site(other.user, is_on=True, is_indexed=False)
    page = client.get(f"{LIST}?cooperative=cabestan")
    assert [row.profile for row in page.context["page_obj"]] == [other]
    assert [group.h2.get_text() for group in BeautifulSoup(client.get(LIST).content, "html.parser").select("section")
            if group.h2] == ["Cabestan", "Elycoop"]  # fmt: skip
    for wrong in ("cooperative=x", "domaine=x", "page=9"):
        assert client.get(f"{LIST}?{wrong}").status_code == 404


@pytest.mark.parametrize("how", ["off", "unlisted", "left", "inactive", "never"])
def test_it_is_gone_at_once(client, people, how):
    showcase = people[Level.EVERYONE]
    where, user = address(showcase), showcase.profile.user
    answer = client.get(where)
    assert (answer.status_code, "no-store" in answer["Cache-Control"]) == (200, True)
    if how == "off":
        actions.show_on_site(user, is_on=False, is_indexed=True)
    elif how == "unlisted":
        Profile.objects.filter(user=user).update(is_listed=False)
    elif how == "left":
        leave(user)
    elif how == "inactive":
        user.is_active = False
        user.save()
    else:
        showcase.delete()
    for reader in (client, _signed_in(MemberFactory())):
        for path in (where, f"{where}photo/", f"/en{where}"):
            assert reader.get(path).status_code == 404
        assert "SaxeEveryone" not in reader.get(LIST).content.decode()
    assert "saxeeveryone" not in "".join(sitemap())


def _signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_search_engines_keep_only_the_pages_of_those_who_chose_it(client, people):
    for level, showcase in people.items():
        where = address(showcase)
        answer = client.get(where)
        page = answer.content.decode()
        assert (answer.get("X-Robots-Tag"), 'content="noindex"' in page) == (
            (None, False) if showcase.is_indexed else ("noindex", True)
        )
        for prefix in ("", "/en"):
            assert (f"http://127.0.0.1:8000{prefix}{where}" in sitemap()) == showcase.is_indexed, level
    assert client.get(LIST)["X-Robots-Tag"] == "noindex"
    photo = client.get(f"{address(people[Level.EVERYONE])}photo/")
    assert (photo["X-Robots-Tag"], photo.getvalue()) == ("noindex", b"\xff\xd8 a photo")


def test_machines_are_told_who_this_is(client, people):
    person = told(client.get(address(people[Level.EVERYONE])).content)
    assert (person["@type"], person["name"]) == ("Person", "Camille SaxeEveryone")
    assert person["jobTitle"] == poison("headline", 4)
    assert person["memberOf"]["name"] == "Elycoop"
    assert person["image"].startswith("http://127.0.0.1:8000/entrepreneurs/camille-saxeeveryone-")
    hidden = told(client.get(address(people[Level.MEMBERS])).content)
    assert set(hidden) == {"@context", "@type", "name", "url", "memberOf"}


def test_a_member_says_yes_then_no(client, member):
    profile = ProfileFactory(user__first_name="Zoé", user__last_name="d’Œil")
    client.force_login(profile.user)
    page = client.get("/extranet/profil/").content.decode()
    assert 'action="/extranet/profil/vitrine/"' in page and not Showcase.objects.exists()
    answer = client.post("/extranet/profil/vitrine/", {"is_on": "on"})
    assert (answer.status_code, answer.url) == (302, "/extranet/profil/#vitrine")
    showcase = Showcase.objects.get()
    first = showcase.slug
    assert (showcase.is_on, showcase.is_indexed, showcase.text_version) == (True, False, 1)
    assert (
        showcase.consented_at is not None and first.startswith("zoe-d-oeil-") and len(first) == len("zoe-d-oeil-") + 8
    )
    assert address(showcase) in client.get("/extranet/profil/").content.decode()
    client.post("/extranet/profil/vitrine/", {"is_indexed": "on"})
    showcase.refresh_from_db()
    assert (showcase.is_on, showcase.is_indexed, showcase.consented_at, showcase.text_version) == (
        False,
        False,
        None,
        0,
    )
    assert showcase.slug == first, "the same name keeps the same address"
    profile.user.last_name = "Autre"
    profile.user.save()
    client.post("/extranet/profil/vitrine/", {"is_on": "on"})
    assert Showcase.objects.get().slug.startswith("zoe-autre-")


def test_nobody_has_a_page_before_saying_yes_and_an_unlisted_one_is_told_when(client, member):
    assert client.get("/extranet/profil/vitrine/").status_code == 405
    client.post("/extranet/profil/vitrine/", {"is_on": "on"})
    assert Profile.objects.get(user=member).showcase.is_on
    assert "dès que vous figurerez dans l’annuaire" in client.get("/extranet/profil/").content.decode()
    assert client.get(address(Profile.objects.get(user=member).showcase)).status_code == 404
    stranger = Client().post("/extranet/profil/vitrine/", {"is_on": "on"})
    assert (stranger.status_code, "/compte/login/" in stranger.url) == (302, True)


def test_no_page_is_reached_by_counting_or_by_the_address_of_the_directory(client, people):
    showcase = people[Level.EVERYONE]
    for guess in (showcase.pk, showcase.profile_id, showcase.profile.public_id, "camille-saxeeveryone"):
        assert client.get(f"{LIST}{guess}/").status_code == 404


def test_the_page_of_a_cooperative_leads_to_those_who_present_themselves(client, people, elycoop):
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    page = index.add_child(instance=CooperativePage(title="Elycoop", slug="elycoop", cooperative=elycoop))
    text = client.get(page.url).content.decode()
    assert "Qui y travaille" in text and f'href="{LIST}?cooperative=elycoop"' in text
    assert "5 membres se présentent ici" in text and "Saxe" not in text
    Showcase.objects.update(is_on=False)
    assert "Qui y travaille" not in client.get(page.url).content.decode()
    assert f'href="{LIST}"' in client.get("/plan-du-site/").content.decode()


def test_a_list_of_thirty_asks_as_much_as_one_of_three(client, elycoop, django_assert_max_num_queries):
    for _ in range(30):
        actions.show_on_site(ProfileFactory(user__membership=elycoop).user, is_on=True, is_indexed=True)
    with django_assert_max_num_queries(7):
        assert client.get(LIST).status_code == 200
