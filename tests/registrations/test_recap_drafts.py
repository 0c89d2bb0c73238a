"""The day after: whoever organised a date finds its recap begun, with what the site knows."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from extranet.accounts.actions import join
from extranet.accounts.models import Membership
from extranet.registrations import actions, recap_drafts
from extranet.registrations.models import Part, Registration
from extranet.registrations.programme import actions as programme
from pages.models import RecapPage
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.processes import together

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2026, 3, 17, 18, 30, tzinfo=PARIS)
PLACE = {"place": "Maison des associations", "town": "Lyon 4ᵉ", "hosts": "Zoé et Ahmed"}
PROGRAMME = [{"type": "paragraph", "value": "<p>Café, puis ateliers.</p>"}]


@pytest.fixture
def clock(monkeypatch):
    """The time it is, which a test may change."""
    clock = {"now": START - timedelta(days=5)}
    monkeypatch.setattr(timezone, "now", lambda: clock["now"])
    return clock


@pytest.fixture
def over(clock, opened):
    """A date of Cabestan, yesterday evening, to which three people of two cooperatives came, and one did not."""
    cabestan, elycoop = (CooperativeFactory(slug=slug, name=slug.title()) for slug in ("cabestan", "elycoop"))
    end = START + timedelta(hours=3)
    occurrence = opened(title="Girafe", starts_at=START, ends_at=end, cooperative=cabestan, body=PROGRAMME, **PLACE)
    people = [MemberFactory(membership=home) for home in (cabestan, cabestan, elycoop, elycoop)]
    rows = [actions.register(member, occurrence) for member in people]
    clock["now"] = START
    for row in rows[:3]:
        actions.check_in(row, START)
    clock["now"] = START + timedelta(days=1)
    return occurrence


def editor_of(cooperative):
    user = UserFactory()
    join(user, cooperative, Membership.Role.EDITOR)
    return user


def address(occurrence):
    return f"/admin/evenements/{occurrence.pk}/compte-rendu/"


def offered(client, user):
    client.force_login(user)
    html = BeautifulSoup(client.get("/admin/").content, "html.parser")
    return [button.get_text() for button in html.select("#raconter-content button")]


def test_its_editor_is_offered_the_recap_from_the_day_after_until_it_is_begun(client, clock, over):
    editor = editor_of(over.event.cooperative)
    clock["now"] = START + timedelta(hours=4)
    assert offered(client, editor) == []
    clock["now"] = START + timedelta(days=1)
    assert offered(client, editor) == ["Commencer le compte rendu\u00a0: Girafe, mardi 17 mars"]
    answer = client.post(address(over))
    recap = RecapPage.objects.get()
    assert answer.url == f"/admin/pages/{recap.pk}/edit/"
    assert client.get(answer.url).status_code == 200
    assert client.post(address(over)).url == answer.url
    assert RecapPage.objects.count() == 1
    assert offered(client, editor) == []


def test_what_the_site_knows_is_filled_in_and_nothing_is_published(client, clock, over):
    over.impressions.create(useful=5, words="On repart à trois.", author="Zoé, Cabestan")
    over.impressions.create(useful=4, words="Ne me citez pas.")
    over.impressions.create(useful=5)
    recap = recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"]).specific
    assert (recap.live, recap.has_unpublished_changes) == (False, True)
    assert recap.get_parent().specific.cooperative == over.event.cooperative
    assert (recap.title, recap.occurrence, str(recap.date)) == ("Girafe", over, "2026-03-17")
    assert recap.summary == "Mardi 17 mars 2026 · Maison des associations, Lyon 4ᵉ"
    figures = [(block.value["number"], block.value["unit"], block.value["label"]) for block in recap.figures]
    assert figures == [
        ("3", "", "personnes présentes"),
        ("2", "", "coopératives représentées"),
        ("4,7", "/ 5", "« C’était utile », selon 3 réponses".replace("« ", "«\u00a0").replace(" »", "\u00a0»")),
    ]
    assert [(block.value["text"], block.value["author"]) for block in recap.quotes] == [
        ("On repart à trois.", "Zoé, Cabestan")
    ]
    assert [str(block.value) for block in recap.body] == [
        "<p>Accueil par Zoé et Ahmed.</p>",
        "<p>Café, puis ateliers.</p>",
    ]
    assert recap.latest_revision.as_object().title == "Girafe"
    assert "Ne me citez pas" not in str(recap.latest_revision.content)


def test_the_programme_of_the_day_takes_the_place_of_what_was_announced(clock, over, atelier):
    """Its hours, rooms and hosts as the public reads them, how many chose each; not what was only proposed."""
    clock["now"] = START - timedelta(days=1)
    atelier(over, 0, 30, title="Café", kind=Part.Kind.MOMENT)
    laugh = atelier(over, 30, 90, title="Rire", room="Jardin", other_hosts="Le club du quartier")
    laugh.hosts.add(MemberFactory(first_name="Anouk", last_name="Grangeblanche"))
    atelier(over, 30, 90, title="Mölkky")
    atelier(over, title="Pélican", state=Part.State.PROPOSED)
    atelier(over, title="Chouette", state=Part.State.DECLINED)
    for row in over.registrations.all()[:2]:
        programme.choose(row.user, laugh)
    clock["now"] = START + timedelta(days=1)
    recap = recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"]).specific
    hosts, table = recap.body
    assert (str(hosts.value), table.block_type) == ("<p>Accueil par Zoé et Ahmed.</p>", "table")
    assert [[cell.replace("\u00a0", " ").replace("\u202f", " ") for cell in row] for row in table.value["data"]] == [
        ["Heure", "Quoi", "Lieu", "Avec", "Choisi par"],
        ["18 h 30 – 19 h", "Café", "", "", ""],
        ["19 h – 20 h", "Rire", "Jardin", "Anouk, Le club du quartier", "2 personnes"],
        ["19 h – 20 h", "Mölkky", "", "", "0 personne"],
    ]
    html = BeautifulSoup(table.render(), "html.parser")
    assert (html.caption.get_text(), len(html.select("thead th"))) == ("Le programme", 5)


def test_a_programme_of_moments_alone_has_no_empty_column(clock, over, atelier):
    atelier(over, 0, 30, title="Café", kind=Part.Kind.MOMENT)
    table = recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"]).specific.body[1]
    assert table.value["data"][0] == ["Heure", "Quoi"]


def test_too_few_answers_make_no_mean(clock, over):
    for mark in (1, 5):
        over.impressions.create(useful=mark)
    recap = recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"])
    assert [block.value["number"] for block in recap.figures] == ["3", "2"]


def test_a_date_without_arrivals_has_no_figures(clock, over):
    Registration.objects.update(arrived_at=None)
    assert list(recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"]).figures) == []


def test_the_recap_of_a_members_event_is_for_members(clock, over):
    over.event.audience = "members"
    over.event.save()
    assert recap_drafts.draft(over, editor_of(over.event.cooperative), clock["now"]).audience == "members"


def test_two_editors_at_once_begin_one_recap(transactional_db, clock, over):
    editors = [editor_of(over.event.cooperative) for _each in range(2)]
    pages = together(lambda n: recap_drafts.draft(over, editors[n], clock["now"]).pk, 2)
    assert pages[0] == pages[1]
    assert RecapPage.objects.count() == 1


def test_what_is_not_over_has_no_recap(client, clock, over):
    clock["now"] = START
    client.force_login(editor_of(over.event.cooperative))
    answer = client.post(address(over), follow=True)
    assert "cette date n’est pas passée" in answer.content.decode()
    assert RecapPage.objects.count() == 0


def test_others_are_offered_nothing_and_begin_nothing(client, clock, over):
    elycoop = over.event.cooperative.__class__.objects.get(slug="elycoop")
    stranger = editor_of(elycoop)
    assert offered(client, stranger) == []
    assert client.post(address(over)).status_code == 404
    client.force_login(MemberFactory())
    assert client.post(address(over)).status_code == 404
    client.logout()
    assert client.post(address(over)).status_code == 302
    assert RecapPage.objects.count() == 0


def test_the_button_of_the_panel_works_as_a_browser_presses_it(clock, over):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor_of(over.event.cooperative))
    form = BeautifulSoup(browser.get("/admin/").content, "html.parser").select_one("#raconter-content form")
    assert browser.post(form["action"]).status_code == 403
    token = form.select_one("[name=csrfmiddlewaretoken]")["value"]
    assert browser.post(form["action"], {"csrfmiddlewaretoken": token}).status_code == 302
    assert RecapPage.objects.count() == 1


def test_a_get_begins_nothing(client, over):
    client.force_login(editor_of(over.event.cooperative))
    assert client.get(address(over)).status_code == 405
    assert RecapPage.objects.count() == 0


@pytest.mark.parametrize("days", [15, 40])
def test_what_was_long_ago_is_offered_no_more(client, clock, over, days):
    clock["now"] = START + timedelta(days=days)
    assert recap_drafts.untold(editor_of(over.event.cooperative), clock["now"]) == []
