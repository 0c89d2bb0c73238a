"""What people come for: visitors and members with JavaScript off, an editor with a keyboard."""

import re
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.demo import PASSWORD, sign_in
from tests.browser.kinds import ACCOUNTS, EDITOR, MEMBER

EVENT = "croquis-de-marche"
PAUSE = 1000  # milliseconds, more than the site waits for another letter


@pytest.fixture
def plain(browser, demo_site):
    """A page where no script runs."""
    context = browser.new_context(base_url=demo_site, java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


@pytest.fixture
def member(plain, demo_site):
    """The same, of a member who has signed in."""
    sign_in(plain, demo_site, ACCOUNTS[MEMBER])
    return plain


@pytest.fixture
def directory(browser, demo_site):
    """The directory before a member, where scripts run and time passes as it is told."""
    context = browser.new_context(base_url=demo_site, locale="fr-FR")
    page = context.new_page()
    sign_in(page, demo_site, ACCOUNTS[MEMBER])
    page.clock.install()
    page.goto("/extranet/annuaire/?vue=portraits&cooperative=elycoop")
    yield page
    context.close()


@pytest.fixture
def editor(browser, demo_site):
    """A page of somebody who writes for Graines de Sol, in the editor of one of its events."""
    context = browser.new_context(base_url=demo_site, locale="fr-FR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    sign_in(page, demo_site, ACCOUNTS[EDITOR])
    page.goto("/admin/pages/search/?q=croquis")
    page.locator('main a[href$="/edit/"]').first.click()
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


def test_a_member_signs_in_and_comes_back_where_they_were_going(plain, demo_site):
    plain.goto("/extranet/annonces/")
    plain.get_by_role("link", name="Se connecter avec un mot de passe").click()
    plain.locator("[name=login]").fill(ACCOUNTS[MEMBER])
    plain.locator("[name=password]").fill(PASSWORD)
    plain.get_by_role("button", name="Entrer", exact=True).click()
    assert plain.url == f"{demo_site}/extranet/annonces/"


def test_a_member_finds_somebody_in_the_directory(member):
    member.goto("/extranet/annuaire/")
    member.locator("main [name=q]").fill("illustration")
    member.get_by_role("button", name="Chercher").click()
    found = member.locator(".member h3 a").first
    name = found.inner_text()
    expect(member.locator(".member mark").first).to_have_text(re.compile("^illustrat", re.IGNORECASE))
    found.click()
    expect(member.locator("h1")).to_have_text(name)


def test_the_directory_answers_as_one_types(directory):
    field = directory.locator("#q")
    everybody = directory.locator("#resultats").inner_text()
    directory.evaluate("window.isTheSamePage = true")
    field.press_sequentially("illustration")
    directory.clock.run_for(PAUSE)
    expect(directory.locator(".portraits mark").first).to_have_text(re.compile("^illustrat", re.IGNORECASE))
    count = directory.locator("#resultats").inner_text()
    assert count != everybody
    expect(directory.locator(".search [role=status]")).to_have_text(count)
    expect(directory.locator("#filtres [name=q]")).to_have_value("illustration")
    expect(directory.locator("#filtres input[value=elycoop]")).to_be_checked()
    expect(field).to_be_focused()
    asked = parse_qs(urlsplit(directory.url).query)
    assert asked == {"q": ["illustration"], "cooperative": ["elycoop"], "vue": ["portraits"]}
    assert directory.evaluate("window.isTheSamePage")
    directory.keyboard.press("Control+A")
    directory.keyboard.press("Delete")
    directory.clock.run_for(PAUSE)
    expect(directory.locator("#resultats")).to_have_text(everybody)


def test_the_last_letter_typed_is_the_one_that_is_answered(directory):
    held, routes = re.compile(r"[?&]q=illus&"), []
    directory.route(held, lambda route: routes.append(route))  # an answer that would come too late
    field = directory.locator("#q")
    field.press_sequentially("illus")
    with directory.expect_request(held):
        directory.clock.run_for(PAUSE)
    with directory.expect_event("requestfailed", lambda request: held.search(request.url)):
        field.press_sequentially("tration")
    routes[0].abort()
    directory.clock.run_for(PAUSE)
    expect(directory.locator(".portraits mark").first).to_be_visible()


def test_a_keyboard_that_composes_its_words_is_answered_too(directory):
    directory.locator("#q").focus()
    keyboard = directory.context.new_cdp_session(directory)
    keyboard.send("Input.imeSetComposition", {"text": "illustration", "selectionStart": 12, "selectionEnd": 12})
    directory.clock.run_for(PAUSE)
    expect(directory.locator(".portraits mark").first).to_be_visible()


@pytest.mark.parametrize("saves", [False, True])
def test_who_saves_data_asks_for_nothing_more(directory, saves):
    connection = f"Object.defineProperty(navigator, 'connection', {{value: {{saveData: {str(saves).lower()}}}}})"
    directory.add_init_script(connection)
    directory.reload()
    asked = []
    directory.on("request", lambda request: request.resource_type == "fetch" and asked.append(request.url))
    directory.locator("#q").press_sequentially("illustration")
    directory.clock.run_for(PAUSE)
    directory.evaluate("fetch('?end')")
    queries = [urlsplit(url).query for url in asked]
    assert queries == ["q=illustration&cooperative=elycoop&vue=portraits"] * (not saves) + ["end"]


def test_a_member_writes_a_notice(member):
    title = f"Prête un vidéoprojecteur {uuid4()}"
    member.goto("/extranet/annonces/ecrire/")
    member.locator("[name=kind]").first.check()
    member.locator("[name=title]").fill(title)
    member.locator("[name=body]").fill("Il dort chez moi la semaine.")
    member.get_by_role("button", name="Publier").click()
    expect(member.locator("h1")).to_have_text(title)
    member.goto("/extranet/annonces/")
    expect(member.get_by_role("link", name=title)).to_be_visible()


def test_a_member_replies_to_a_notice(member):
    words = f"J’arrive avec mes crayons {uuid4()}"
    member.goto("/extranet/annonces/1/")
    member.locator("[name=body]").fill(words)
    member.get_by_role("button", name="Envoyer ma réponse").click()
    expect(member.get_by_text(words)).to_be_visible()


def test_a_member_takes_a_recap_away(member):
    member.goto("/extranet/comptes-rendus/")
    address = member.locator('main a[href$="/pdf/"]').first.get_attribute("href")
    answer = member.request.get(address)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body().startswith(b"%PDF-")


def test_a_member_edits_their_profile(member):
    headline = f"Guide du patrimoine {uuid4()}"
    member.goto("/extranet/profil/")
    member.locator("[name=headline]").fill(headline)
    member.get_by_role("button", name="Enregistrer mon profil").click()
    member.goto("/extranet/profil/")
    expect(member.locator("[name=headline]")).to_have_value(headline)


def test_a_visitor_filters_the_agenda(plain):
    plain.goto("/evenements/")
    plain.locator("#filtres input[value=cabestan]").check()
    plain.get_by_role("button", name="Afficher").click()
    assert "cabestan" in plain.url
    expect(plain.locator("#filtres input[value=cabestan]")).to_be_checked()
    places = plain.locator("main .event .coop").all_inner_texts()
    assert {place.strip() for place in places} == {"Cabestan"}


def test_a_visitor_changes_language(plain, demo_site):
    plain.goto("/")
    plain.locator(".site-header a[hreflang=en]").click()
    assert plain.url == f"{demo_site}/en/"
    expect(plain.locator("html")).to_have_attribute("lang", "en")


def test_an_editor_repeats_an_event_by_keyboard_and_publishes_it(editor, demo_site):
    first = date.fromisoformat(editor.locator("[name=starts_at]").input_value()[:10])
    weeks = [first + timedelta(weeks=number) for number in range(3)]
    editor.locator("[name=ends_at]").focus()
    _tab_to(editor, "recurrence_freq")
    rhythm = editor.locator("[name=recurrence_freq]")
    names = rhythm.locator("option").evaluate_all("options => options.map(option => option.value)")
    editor.keyboard.press("Home")
    for _step in range(names.index("WEEKLY")):
        editor.keyboard.press("ArrowDown")
    expect(rhythm).to_have_value("WEEKLY")
    _tab_to(editor, "recurrence_count")
    editor.keyboard.press("Control+A")
    editor.keyboard.type("3")
    dates = editor.locator(".recurrence__next li")
    expect(dates).to_have_count(3)
    editor.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(editor.locator("[name=recurrence_count]")).to_have_value("3")
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("button", name="Publier").click()
    expect(editor.locator(".messages .success")).to_contain_text("a été publié")
    editor.goto(f"/evenements/graines-de-sol/{EVENT}/")
    shown = editor.locator("main").inner_html()
    assert [day.isoformat() in shown for day in weeks] == [True, True, True]


def _tab_to(page, name):
    """Press the tab key until that field has the focus."""
    for _press in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")
