"""Who comes, on screen and in a file: whole, harmless in a spreadsheet, and for those who organise alone."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from openpyxl import load_workbook

from extranet.directory.visibility import Level
from extranet.registrations import actions
from extranet.registrations.models import Answer, Draw, Registration
from pages import sheets
from tests.factories import CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory

Status = Registration.Status
TITLES = ["Nom", "Adresse e-mail", "Coopérative", "État", "Groupe", "Demandée le", "Arrivée", "Accord"]


@pytest.fixture
def occurrence(opened, organiser):
    return opened(seats=3, cooperative=organiser.membership.cooperative, registration="everyone", title="Girafe")


def desk(occurrence):
    return reverse("registrations:desk", args=[occurrence.pk])


def file(client, occurrence, kind):
    """The rows of a file, whatever its kind."""
    answer = client.get(reverse(f"registrations:people_{kind}", args=[occurrence.pk]))
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="inscrits-girafe-{occurrence.day}.{kind}"'
    if kind == "csv":
        assert answer.content.startswith(b"\xef\xbb\xbf")
        return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""), delimiter=";"))
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}, "no formula"
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def answer(label, text, kind="text"):
    return Answer(question=label[:36], label=label, kind=kind, text=text)


def visitor(occurrence, name, **fields):
    fields = {"status": Status.REGISTERED, "email": f"{name[:5]}@exemple.example".replace(" ", "")} | fields
    return Registration.objects.create(occurrence=occurrence, name=name, **fields)


def shown(client, occurrence, q=""):
    """[name, what is said of them, each answer] of those who come, then the names of those who wait."""
    html = BeautifulSoup(client.get(desk(occurrence), {"q": q}).content, "html.parser")
    rows = html.select('[aria-labelledby="viennent"] li')
    texts = [[each.get_text() for each in row.select(":scope > strong, :scope > .meta")] for row in rows]
    return texts, [row.get_text(strip=True) for row in html.select("ol.lines li")]


def test_only_what_differs_is_said_of_somebody(client, occurrence):
    """A seat that is kept, a group: whoever has a seat is on the list of those who come, and that says it."""
    elycoop, draw = CooperativeFactory(slug="elycoop", name="Elycoop"), Draw(occurrence=occurrence, size=6, seed=1)
    draw.save()
    group = draw.groups.create(symbol="soleil")
    for name, status, chosen in (("Ada", "REGISTERED", group), ("Bob", "OFFERED", None), ("Cleo", "OFFERED", group)):
        rose = MemberFactory(first_name=name, last_name="", membership=elycoop)
        Registration.objects.create(occurrence=occurrence, user=rose, status=Status[status], group=chosen)
    visitor(occurrence, "Dan", group=group)
    visitor(occurrence, "Éva", status=Status.OFFERED)
    assert shown(client, occurrence)[0] == [
        ["Ada", "Elycoop · Le soleil"],
        ["Bob", "Elycoop · place proposée"],
        ["Cleo", "Elycoop · place proposée · Le soleil"],
        ["Dan", "Le soleil"],
        ["Éva", "place proposée"],
    ]


def test_a_long_list_shows_two_dozen_and_the_way_to_all(client, occurrence):
    for number in range(26):
        visitor(occurrence, f"{number:02} Girafe", email=f"{number}@exemple.example")
    visitor(occurrence, "Zoé Attend", status=Status.WAITING, turn=1)
    page = BeautifulSoup(client.get(desk(occurrence), {"q": "girafe"}).content, "html.parser")
    (more,) = page.select("[aria-labelledby=viennent] .more")
    assert (more.get_text(), more["href"]) == (
        "Et 2 autres personnes\u00a0: voir tout le monde",
        "?q=girafe&qui=tous#viennent",
    )
    found, line = shown(client, occurrence)
    assert ([name for name, _said in found], line) == ([f"{n:02} Girafe" for n in range(24)], ["Zoé Attend"])
    everybody = BeautifulSoup(client.get(f"{desk(occurrence)}?q=girafe&qui=tous").content, "html.parser")
    assert len(everybody.select("[aria-labelledby=viennent] li")) == 26
    assert (
        everybody.select("[aria-labelledby=viennent] .more"),
        "26 personnes" in everybody.h1.find_next("h2").text,
    ) == (
        [],
        True,
    )
    assert len(file(client, occurrence, "csv")) == 1 + 26 + 1, "a file is whole"


def test_the_list_says_who_comes_who_waits_and_what_they_answered(client, occurrence):
    elycoop = CooperativeFactory(slug="elycoop", name="Elycoop")
    rose = MemberFactory(first_name="Rose", last_name="Fourvière", membership=elycoop)
    actions.register(
        rose, occurrence, [answer("Un régime", "Sans noix", "diet"), answer("Comment", "En bus", "choice")]
    )
    visitor(occurrence, "Léa Duclos")
    visitor(occurrence, "Paul Attend", status=Status.WAITING, turn=2)
    visitor(occurrence, "Anne Attend", status=Status.WAITING, turn=1, email="anne@exemple.example")
    visitor(occurrence, "Marc Parti", status=Status.CANCELLED)
    visitor(occurrence, "Inconnu Peut-être", status=Status.PENDING)
    assert shown(client, occurrence) == (
        [
            ["Léa Duclos", ""],
            ["Rose Fourvière", "Elycoop", "Un régime\u00a0: Sans noix", "Comment\u00a0: En bus"],
        ],
        ["Anne Attend", "Paul Attend"],
    )
    page = client.get(desk(occurrence)).content.decode()
    assert "2 personnes viennent" in page
    assert "Marc Parti" not in page and "Inconnu" not in page


@pytest.mark.parametrize(
    ("q", "names"),
    [("fourviere", ["Rose Fourvière"]), ("ELYC rose", ["Rose Fourvière"]), ("xylophone", []), ("\x00", None), ("%", 2)],
)
def test_somebody_is_found_by_name_and_cooperative(client, occurrence, q, names):
    elycoop = CooperativeFactory(slug="elycoop", name="Elycoop")
    actions.register(MemberFactory(first_name="Rose", last_name="Fourvière", membership=elycoop), occurrence)
    visitor(occurrence, "Léa Duclos")
    if names is None:
        assert client.get(desk(occurrence), {"q": q}).status_code == 400
        return
    found = [row[0] for row in shown(client, occurrence, q)[0]]
    assert found == names if isinstance(names, list) else len(found) == names


def test_choices_are_counted_and_needs_are_listed_for_those_who_have_a_seat(client, occurrence):
    for way in ("En bus", "À pied", "En bus"):
        given = [answer("Comment venez-vous", way, "choice"), answer("Un régime", f"Rien pour {way}", "diet")]
        actions.register(MemberFactory(), occurrence, given)
    actions.register(MemberFactory(), occurrence, [answer("Comment venez-vous", "En bus", "choice")])  # waits
    html = BeautifulSoup(client.get(desk(occurrence)).content, "html.parser")
    counts = [(row.dt.get_text(), row.dd.get_text()) for row in html.select(".facts > div")]
    assert counts == [("En bus", "2"), ("À pied", "1")]
    needs = sorted(li.strong.get_text() for li in html.select(".pair ul.lines li"))
    assert needs == ["Rien pour En bus", "Rien pour En bus", "Rien pour À pied"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_holds_what_the_screen_shows_but_what_is_to_be_forgotten(client, occurrence, kind):
    discreet = ProfileFactory(user__first_name="Rose", user__last_name="Saxe").user
    open_one = ProfileFactory(user__first_name="Théo", user__last_name="Vaise", visible_email=Level.MEMBERS).user
    actions.register(discreet, occurrence, [answer("Un régime", "Pamplemousse", "diet"), answer("Comment", "À vélo")])
    actions.register(open_one, occurrence, consent="J’accepte.")
    visitor(occurrence, "Léa Duclos", email="lea@exemple.example")
    titles, *rows = file(client, occurrence, kind)
    assert titles == [*TITLES, "Comment"]
    kept = [(row[0], row[1], row[2], row[3], row[7], row[8]) for row in rows]
    assert kept == [
        ("Léa Duclos", "lea@exemple.example", "", "inscrit·e", "", ""),
        ("Rose Saxe", "", "Cabestan", "inscrit·e", "", "À vélo"),
        ("Théo Vaise", open_one.email, "Cabestan", "inscrit·e", "J’accepte.", ""),
    ]


ATTACKS = ["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1+1", '=cmd|" /C calc"!A0']


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("text", ATTACKS)
def test_no_cell_becomes_a_formula_wherever_it_was_typed(client, occurrence, kind, text):
    row = visitor(occurrence, text, consent=text)
    Answer.objects.create(registration=row, question="q", label=text, kind="text", text=text)
    titles, cells = file(client, occurrence, kind)
    made = {titles[8], cells[0], cells[7], cells[8]}
    assert len(made) == 1
    assert made.pop().startswith("'")


@pytest.mark.parametrize("text", ["a;b", 'a "b"', "a\nb", "\x0b\x1f\ufffe caché", "🎉 Fête", "Anne-Marie", "a=b"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_any_other_name_comes_back_as_it_is(client, occurrence, kind, text):
    visitor(occurrence, text)
    _titles, cells = file(client, occurrence, kind)
    assert cells[0] == text.replace("\x0b\x1f\ufffe", "")


def test_harmless_changes_nothing_else():
    assert [sheets.harmless(text) for text in ("", "Rose", "L’=", "1-2")] == ["", "Rose", "L’=", "1-2"]


@pytest.mark.parametrize("name", ["desk", "people_csv", "people_xlsx"])
def test_the_list_and_its_files_are_for_those_who_run_the_event(client, opened, organiser, name):
    others = opened(cooperative=CooperativeFactory(slug="elycoop"))
    actions.register(MemberFactory(last_name="Pamplemousse"), others)
    address = reverse(f"registrations:{name}", args=[others.pk])
    for reader in (organiser, MemberFactory()):
        client.force_login(reader)
        response = client.get(address)
        assert response.status_code == 404
        assert "Pamplemousse" not in response.content.decode()
    client.logout()
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_and_its_files_are_read_in_a_few_queries(client, occurrence, number, django_assert_num_queries):
    for _each in range(number):
        actions.register(ProfileFactory().user, occurrence, [answer("Comment", "En bus", "choice")])
    client.get(desk(occurrence))
    with django_assert_num_queries(13):
        client.get(desk(occurrence))
    for kind in ("csv", "xlsx"):
        with django_assert_num_queries(10):
            client.get(reverse(f"registrations:people_{kind}", args=[occurrence.pk]))
