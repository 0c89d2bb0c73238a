"""Badges: four on a sheet, sorted, readable by everybody, printed again for who comes late."""

import subprocess
from io import BytesIO

import pikepdf
import pypdf
import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from pdfua import Severity, validate

from extranet.registrations import actions, badges, desk_badges, draws
from extranet.registrations.models import Registration
from pages import codes
from tests.factories import CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory

A4 = (595.28, 841.89)


@pytest.fixture
def occurrence(opened, organiser):
    cooperative = organiser.membership.cooperative
    return opened(cooperative=cooperative, registration="everyone", title="La Conviviale", hosts="Amélie Véran, Jimmy")


def come(occurrence, *names):
    """Members who come, « first last » each."""
    rows = []
    for name in names:
        first, _space, last = name.partition(" ")
        profile = ProfileFactory(user__first_name=first, user__last_name=last, headline=f"Métier de {first}")
        rows.append(actions.register(profile.user, occurrence))
    return rows


def desk(occurrence):
    return reverse("registrations:badges", args=[occurrence.pk])


def printed(client, occurrence, which="nouveaux"):
    """The PDF that was asked for."""
    answer = client.post(reverse("registrations:badges_pdf", args=[occurrence.pk]), {"which": which})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return answer.content


def words(content):
    """The text of a PDF in the order of reading, spaces made equal."""
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
    return " ".join(text.decode().split())


def choices(client, occurrence):
    """{value: label} of what the page offers to print."""
    html = BeautifulSoup(client.get(desk(occurrence)).content, "html.parser")
    return {field["value"]: field.parent.get_text().strip() for field in html.select('input[name="which"]')}


def test_everybody_can_read_them_and_they_are_cut_in_four(client, occurrence, tmp_path):
    come(occurrence, "Rose Fourvière", "Maud Charpennes", "Théo Vaise", "Idriss Monplaisir", "Inès Écully")
    draws.draw_groups(occurrence, 3, False, seed=7)
    content = printed(client, occurrence)
    (tmp_path / "badges.pdf").write_bytes(content)
    report = validate(str(tmp_path / "badges.pdf"))
    assert [finding for finding in report.findings if finding.severity >= Severity.WARNING] == []
    with pikepdf.open(BytesIO(content)) as document:
        assert document.Root.Lang == "fr"
        fonts = {
            str(font.BaseFont).split("+")[1]: "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert all(fonts.values()) and {name.split("-")[0] for name in fonts} == {"Sansita", "Radio"}
    pages = pypdf.PdfReader(BytesIO(content)).pages
    assert {(round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)) for page in pages} == {A4}
    assert len(pages) == 2
    text = words(content)
    names = ["Maud Charpennes", "Inès Écully", "Rose Fourvière", "Idriss Monplaisir", "Théo Vaise"]
    assert [text.index(name) for name in names] == sorted(text.index(name) for name in names)
    assert all(text.count(part) == 5 for part in ("Mon groupe", "Cabestan", "Métier de"))
    assert text.count("Le pont") + text.count("Le soleil") == 5
    assert text.count("La Conviviale") == 6, "the title of the document, then each badge"


def test_a_badge_without_a_group_says_nothing_of_groups_and_a_visitor_has_one_too(client, occurrence):
    visitor = Registration.objects.create(
        occurrence=occurrence, name="Léa Duclos", email="lea@exemple.example", status=Registration.Status.REGISTERED
    )
    text = words(printed(client, occurrence))
    assert "Léa Duclos" in text and "Co’hop" in text
    assert "Mon groupe" not in text
    assert visitor.email not in text and visitor.code not in text


@pytest.mark.parametrize("kept", ["visible_headline", "is_listed"])
def test_a_badge_says_no_trade_that_its_member_keeps_to_themselves(client, occurrence, kept):
    profile = ProfileFactory(user__first_name="Maud", headline="Pamplemoussière", **{kept: False})
    actions.register(profile.user, occurrence)
    text = words(printed(client, occurrence))
    assert "Maud" in text and "Pamplemoussière" not in text


def test_those_who_come_late_are_placed_and_printed_alone(client, occurrence):
    come(occurrence, "Maud Charpennes", "Théo Vaise")
    draws.draw_groups(occurrence, 2, False, seed=7)
    printed(client, occurrence)
    come(occurrence, "Zoé Retard")
    assert choices(client, occurrence) == {
        "nouveaux": "1 badge, de qui n’en a pas encore",
        "1": "Les 3 badges, de nouveau",
        "hotes": "2 badges pour celles et ceux qui accueillent",
    }
    text = words(printed(client, occurrence))
    assert "Zoé Retard" in text and "Mon groupe" in text
    assert "Maud" not in text and "Théo" not in text
    assert "nouveaux" not in choices(client, occurrence)
    moment = Registration.objects.earliest("pk").badge_printed_at
    assert all(name in words(printed(client, occurrence, "1")) for name in ("Maud", "Théo", "Zoé"))
    assert Registration.objects.earliest("pk").badge_printed_at == moment, "the first time is the one that counts"


def test_hosts_have_name_tags_without_a_code_or_a_group(client, occurrence):
    come(occurrence, "Maud Charpennes")
    content = printed(client, occurrence, "hotes")
    text = words(content)
    assert "Amélie Véran Vous accueille" in text and "Jimmy Vous accueille" in text
    assert "Maud" not in text
    assert [(badge.code, badge.group) for badge in badges.hosts_of(occurrence.event)] == [("", None)] * 2
    assert not Registration.objects.without_badge().filter(badge_printed_at__isnull=False).exists()


def test_who_waits_or_gave_up_has_no_badge(client, opened, organiser):
    occurrence = opened(seats=1, cooperative=organiser.membership.cooperative)
    come(occurrence, "Maud Charpennes", "Théo Vaise")
    assert "Théo" not in words(printed(client, occurrence, "1"))


def test_a_file_holds_so_many_badges_and_no_more(client, occurrence, monkeypatch):
    monkeypatch.setattr(desk_badges, "LOT", 2)
    come(occurrence, "Anne A", "Bob B", "Cléo C")
    assert list(choices(client, occurrence)) == ["nouveaux", "1", "2", "hotes"]
    first, then = words(printed(client, occurrence)), words(printed(client, occurrence))
    assert ("Bob B" in first, "Cléo C" in first, "Bob B" in then, "Cléo C" in then) == (True, False, False, True)
    assert "Cléo C" not in words(printed(client, occurrence, "1"))
    assert "Bob B" not in words(printed(client, occurrence, "2"))


@pytest.mark.parametrize("which", ["", "0", "9999", "99999999999", "-1", "x", "²", "\x00"])
def test_what_is_no_choice_prints_nothing_and_says_so(client, occurrence, which):
    come(occurrence, "Maud Charpennes")
    answer = client.post(reverse("registrations:badges_pdf", args=[occurrence.pk]), {"which": which}, follow=True)
    assert answer.redirect_chain == [(desk(occurrence), 302)]
    assert "aucun badge de cette sorte" in answer.content.decode()
    assert Registration.objects.without_badge().count() == 1


@pytest.mark.parametrize(
    ("name", "size"),
    [("Maud", ""), ("Marie-Antoinette", "long"), ("Wolfeschlegelsteinhausen", "longest"), ("A" * 120, "longest")],
)
def test_a_long_name_is_set_smaller(name, size):
    assert badges.Badge(name, (name, "Saxe"), "", None).size == size


def test_each_code_is_drawn_and_none_is_like_another():
    one, same, other = (codes.drawing_of(code) for code in ("COnDK3TeKo17", "COnDK3TeKo17", "DuvPmEpuHGE3"))
    assert one == same != other
    assert "COnDK3TeKo17" not in one


def test_a_link_alone_prints_nothing(client, occurrence):
    come(occurrence, "Maud Charpennes")
    assert client.get(reverse("registrations:badges_pdf", args=[occurrence.pk])).status_code == 405
    assert Registration.objects.without_badge().count() == 1


def test_badges_are_for_those_who_run_the_event(client, opened, organiser):
    others = opened(cooperative=CooperativeFactory(slug="elycoop"))
    come(others, "Girafe Cachée")
    answers = [
        client.get(desk(others)),
        client.post(reverse("registrations:badges_pdf", args=[others.pk]), {"which": 1}),
    ]
    client.force_login(MemberFactory())
    answers += [
        client.get(desk(others)),
        client.post(reverse("registrations:badges_pdf", args=[others.pk]), {"which": 1}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert not any("Girafe" in answer.content.decode() for answer in answers)
    assert Registration.objects.without_badge().count() == 1


@pytest.mark.parametrize("number", [1, 3])
def test_badges_are_made_in_a_few_queries(client, occurrence, number, django_assert_num_queries):
    come(occurrence, *(f"Maud {n}" for n in range(number)))
    draws.draw_groups(occurrence, 2, False, seed=7)
    printed(client, occurrence)
    with django_assert_num_queries(18):
        printed(client, occurrence, "1")
    with django_assert_num_queries(14):
        client.get(desk(occurrence))
