"""Recaps on the public site: whole, in order, and members' recaps nowhere to be seen."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.blocks import StructBlockValidationError

from pages.blocks import PriorityActionsBlock
from pages.blocks.recap import FigureBlock, PledgeBlock, PriorityActionBlock, StepBlock
from pages.models import Audience, RecapPage
from pages.models.recaps import RecapPageForm
from tests.factories import CooperativeFactory, MemberFactory, RecapPageFactory
from tests.factories.recaps import four_cooperatives, full_recap, past_occurrence

POISON = "pamplemoussier"
INDEX = "/comptes-rendus/"


def headings(html):
    return [re.sub(r"<[^>]+>", "", text) for text in re.findall(r"<h[123][^>]*>(.*?)</h[123]>", html, re.DOTALL)]


def titles(html):
    return re.findall(r'<li class="news__item">.*?<h3><a [^>]*>(.*?)</a>', html, re.DOTALL)


def test_it_tells_everything_in_order(client, django_assert_max_num_queries):
    occurrence = past_occurrence()
    recap = full_recap(occurrence=occurrence)
    client.get(recap.url)
    with django_assert_max_num_queries(15):
        html = client.get(recap.url).content.decode()
    assert headings(html.split("<footer")[0]) == [
        "Rêver notre coopération",
        "Une journée, quatre temps",
        "Arriver",
        "Se situer",
        "Se raconter",
        "S’élancer",
        "Le récit",
        "L’après-midi, on joue",
        "Le plus urgent, le plus pertinent",
        "Les élans pris ce jour-là",
        "En images",
        "À emporter",
        "Et ensuite\u202f?",
        "Communiquer",
    ]
    assert re.findall(r'<td class="num">(\d+)</td>', html) == ["1", "58", "71", "2", "73", "80"]
    assert 'alt="Un cercle de dix personnes assises"' in html
    assert f'href="{occurrence.event.url}"' in html
    assert "style=" not in html


def test_an_empty_recap_shows_nothing_empty(client):
    recap = RecapPageFactory(title="Seul")
    html = client.get(recap.url).content.decode()
    assert headings(html.split("<footer")[0]) == ["Seul"]
    assert [name for name in ("figures", "timeline", "pledges", "chart", "gallery") if f'class="{name}' in html] == []


def test_a_stranger_finds_no_trace_of_a_recap_of_members(client):
    recap = full_recap(word=POISON, audience=Audience.MEMBERS, slug=POISON)
    RecapPageFactory(title="Pour tout le monde")
    unknown = client.get(f"{INDEX}reseau/inconnu-a-tous/")
    addresses = [
        recap.url,
        f"{recap.url}pdf/",
        f"{INDEX}reseau/{POISON}/autre/",
        *(block.value["image"].file.url for block in recap.gallery),
        *(block.value["document"].url for block in recap.attachments),
    ]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 404
        told = answer.content.decode().replace(address, "").replace(POISON, "inconnu-a-tous")
        if address == recap.url:
            assert told == unknown.content.decode().replace(f"{INDEX}reseau/inconnu-a-tous/", "")
    lists = [INDEX, f"{INDEX}reseau/", f"{INDEX}?annee=2025", f"{INDEX}?page=2", "/", "/sitemap.xml", "/en/recaps/"]
    for address in [*lists, "/recherche/?q=coopérer", "/recherche/?q=soleil", "/actualites/flux.xml"]:
        answer = client.get(address, follow=True)
        content = answer.getvalue().decode()
        assert (address, re.findall(rf"[^ ]*{POISON}[^ ]*/", content), "Maud Charpennes" in content) == (
            address,
            [],
            False,
        )
    assert titles(client.get(INDEX).content.decode()) == ["Pour tout le monde"]
    assert "2025" not in re.findall(r"<option[^>]*>([^<]*)", client.get(INDEX).content.decode())
    for address in (f"/extranet/comptes-rendus/{recap.pk}/pdf/", "/extranet/comptes-rendus/999999/pdf/"):
        answer = client.get(address)
        assert (answer.status_code, answer.url) == (302, f"/compte/login/?next={address}")
    client.force_login(MemberFactory())
    assert titles(client.get(INDEX).content.decode()) == ["Pour tout le monde", f"Rêver notre {POISON}"]
    assert client.get(recap.url).status_code == 200


def test_no_machine_reads_pages_by_an_api():
    with pytest.raises(NoReverseMatch):
        reverse("wagtailapi:pages:listing")


def test_the_index_shows_all_sections_and_a_section_its_own_newest_first(client):
    cooperative = CooperativeFactory(slug="elycoop", name="Elycoop")
    RecapPageFactory(title="Vieux", date=date(2024, 5, 1))
    RecapPageFactory(title="Récent", date=date(2026, 2, 1), cooperative=cooperative)
    RecapPageFactory(title="Milieu", date=date(2025, 5, 1))
    seen = {
        address: titles(client.get(address).content.decode())
        for address in (
            INDEX,
            f"{INDEX}elycoop/",
            f"{INDEX}reseau/",
            f"{INDEX}?annee=2025",
            f"{INDEX}?annee=",
        )
    }
    assert list(seen.values()) == [
        ["Récent", "Milieu", "Vieux"],
        ["Récent"],
        ["Milieu", "Vieux"],
        ["Milieu"],
        ["Récent", "Milieu", "Vieux"],
    ]


def test_each_section_leads_to_the_others_and_to_all(client):
    CooperativeFactory(slug="elycoop", name="Elycoop")
    sections = [(INDEX, "Tout"), (f"{INDEX}reseau/", "Le réseau"), (f"{INDEX}elycoop/", "Elycoop")]
    for address, title in sections:
        html = client.get(address).content.decode()
        chips = re.findall(r'<a class="chip" href="([^"]*)"( aria-current="page")?>([^<]*)<', html)
        assert [(url, words) for url, _current, words in chips] == sections
        assert [words for _url, current, words in chips if current] == [title]


@pytest.mark.parametrize("query", ["annee=quand", "annee=2023", "annee=99999", "annee=²", "page=x", "page=2"])
def test_a_year_or_a_page_that_does_not_exist_is_said(client, query):
    RecapPageFactory(title="Seul", date=date(2024, 5, 1))
    answer = client.get(f"{INDEX}?{query}")
    html = answer.content.decode()
    assert (answer.status_code, titles(html), "Cette adresse demande" in html) == (404, ["Seul"], True)


@pytest.mark.parametrize("number", [1, 3, 30])
def test_a_list_costs_the_same_whatever_its_length(client, django_assert_num_queries, number):
    four_cooperatives()
    for _ in range(number):
        RecapPageFactory()
    client.get(INDEX)
    with django_assert_num_queries(9):
        html = client.get(INDEX).content.decode()
    assert len(titles(html)) == min(number, 12)
    if number == 30:
        assert [len(titles(client.get(f"{INDEX}?page={page}").content.decode())) for page in (2, 3)] == [12, 6]


def test_a_recap_tells_of_a_day_that_is_over():
    recap = RecapPageFactory()
    recap.date = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="à venir"):
        recap.full_clean()


def test_the_date_and_the_occurrence_agree():
    recap = RecapPageFactory(occurrence=past_occurrence(date(2025, 10, 9)), date=date(2025, 10, 9))
    recap.full_clean()
    recap.date = date(2025, 10, 10)
    with pytest.raises(ValidationError, match="9 octobre 2025"):
        recap.full_clean()


def test_an_editor_chooses_among_the_dates_that_are_over():
    older, newer = past_occurrence(date(2024, 3, 5)), past_occurrence(date(2025, 10, 9))
    form_class = RecapPage.get_edit_handler().get_form_class()
    assert issubclass(form_class, RecapPageForm)
    form = form_class(instance=RecapPage(), parent_page=None, for_user=MemberFactory())
    assert [(value and value.instance, label) for value, label in form.fields["occurrence"].choices] == [
        ("", "Aucune\u00a0: cette rencontre n’est pas dans l’agenda"),
        (newer, "9 octobre 2025 · La Conviviale"),
        (older, "5 mars 2024 · La Conviviale"),
    ]


@pytest.mark.parametrize(("urgent", "relevant", "wrong"), [(-1, 3, "urgent"), (3, "beaucoup", "relevant")])
def test_a_score_is_a_number_of_votes(urgent, relevant, wrong):
    block = PriorityActionBlock()
    with pytest.raises((StructBlockValidationError, ValidationError)) as refused:
        block.clean(block.to_python({"title": "Agir", "urgent": urgent, "relevant": relevant}))
    assert list(refused.value.block_errors) == [wrong]


@pytest.mark.parametrize("block_class", [FigureBlock, StepBlock, PriorityActionBlock, PledgeBlock])
def test_a_block_shows_what_it_will_look_like(block_class, rf):
    block = block_class()
    shown = block.render(block.get_preview_value(), {"request": rf.get("/")})
    words = [str(word) for word in block.get_preview_value().values() if word not in ("", None)]
    assert [word for word in words if word not in shown] == []
    assert all(str(text).strip() for text in (block.meta.label, block.meta.description, block.meta.icon))
    assert set(PriorityActionsBlock().child_blocks) == {"action"}
