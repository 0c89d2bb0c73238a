"""The public search: forgiving, discreet, and never at a loss."""

import pytest
from bs4 import BeautifulSoup

from pages.models import HomePage, NewsPage, NewsSectionPage
from pages.templatetags.text import extract, highlight
from tests.factories import MemberFactory, NewsPageFactory, RecapPageFactory


def answers(client, query, **params):
    response = client.get("/recherche/", {"q": query, **params})
    assert response.status_code == 200
    html = BeautifulSoup(response.content, "html.parser")
    found = [h3.get_text().strip() for h3 in html.select(".results h3")]
    return found if html.select(".results .rows") else []


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("rever", "Rêver notre coopération"),
        ("RÊVER", "Rêver notre coopération"),
        ("rêver notre", "Rêver notre coopération"),
        ("cooperatives", "Une coopérative accueille"),
        ("coopérative", "Des coopératives ensemble"),
        ("evenement", "Des événements partout"),
        ("coeur", "À cœur ouvert"),
        ("l’été", "Un été à Lyon"),
        ("l'ete", "Un été à Lyon"),
        ("menuisier", "Menuisiers et menuisières"),
    ],
)
def test_accents_case_and_plurals_are_forgiven(client, query, title):
    NewsPageFactory(title="Sans rapport aucun")
    NewsPageFactory(title=title)
    assert answers(client, query) == [title]


def test_all_the_words_must_be_there_wherever_they_are(client):
    NewsPageFactory(title="Pétanque au parc", summary="Avec du mölkky.")
    NewsPageFactory(title="Pétanque seule")
    assert answers(client, "molkky pétanque") == ["Pétanque au parc"]
    assert answers(client, "pétanque xylophone") == []


def test_the_body_is_searched_and_shown_around_the_word_found(client):
    body = [{"type": "paragraph", "value": f"<p>{'mot ' * 200} la clé de voûte {'mot ' * 200}</p>"}]
    NewsPageFactory(title="Longue", body=body)
    html = BeautifulSoup(client.get("/recherche/?q=voute").content, "html.parser")
    row = html.select_one(".results .rows li")
    assert [mark.get_text() for mark in row.select("mark")] == ["voûte"]
    assert len(row.select("p")[-1].get_text()) < 300


def test_members_pages_are_neither_found_nor_counted_by_strangers(client):
    RecapPageFactory(title="Poisson public", kicker="poisson")
    RecapPageFactory(title="Poisson secret", audience="members")
    NewsPageFactory(title="Poisson des membres", audience="members")
    content = client.get("/recherche/?q=poisson").content.decode()
    assert "1 page trouvée" in content
    assert "secret" not in content and "membres</" not in content.split("site-footer")[0].split("</form>")[1]
    client.force_login(MemberFactory())
    assert sorted(answers(client, "poisson")) == ["Poisson des membres", "Poisson public", "Poisson secret"]


def test_drafts_are_not_found(client):
    NewsPageFactory(title="Brouillon de tulipe", live=False)
    assert answers(client, "tulipe") == []


def test_each_language_finds_its_own(client):
    news = NewsPageFactory(title="Un lieu", slug="un-lieu")
    english = news.copy_for_translation(NewsSectionPage.objects.get(locale__language_code="en").locale)
    NewsPage.objects.filter(pk=english.pk).update(live=True)
    english = NewsPage.objects.get(pk=english.pk)
    english.title = "A lieu of sorts"
    english.save()
    assert answers(client, "lieu") == ["Un lieu"]
    html = BeautifulSoup(client.get("/en/recherche/?q=lieu").content, "html.parser")
    assert [h3.get_text().strip() for h3 in html.select(".results h3")] == ["A lieu of sorts"]


def test_results_come_ten_at_a_time_without_a_repeat(client):
    for number in range(13):
        NewsPageFactory(title=f"Girafe {number}")
    pages = [answers(client, "girafe", page=page) for page in (1, 2)]
    assert [len(page) for page in pages] == [10, 3]
    assert {*pages[0], *pages[1]} == {f"Girafe {number}" for number in range(13)}


@pytest.mark.parametrize("page", ["abc", "-1", "0", "99999999999999999999", "1.5", "²", "é"])
def test_a_page_number_that_makes_no_sense_shows_a_page(client, page):
    NewsPageFactory(title="Girafe")
    assert answers(client, "girafe", page=page) == ["Girafe"]


@pytest.mark.parametrize(
    "query", ["'", '"', "*", "AND", "a OR b", "NEAR(", "((", "%", "\\", "<script>", "🎈", "«»", "-"]
)
def test_any_sign_is_only_text(client, query):
    NewsPageFactory(title="Girafe")
    assert answers(client, query) == []
    assert "<script>" not in client.get("/recherche/", {"q": query}).content.decode()


def test_nothing_found_says_so_and_keeps_what_was_typed(client):
    html = BeautifulSoup(client.get("/recherche/?q=xylophone").content, "html.parser")
    assert html.select_one("input[name=q]")["value"] == "xylophone"
    assert "Personne ne répond à « xylophone »" in html.get_text().replace("\xa0", " ")


def test_no_question_is_no_error(client):
    assert BeautifulSoup(client.get("/recherche/").content, "html.parser").select(".error-summary, .results") == []


@pytest.mark.parametrize("query", ["", "   ", "a" * 10_000])
def test_a_question_that_is_none_is_explained(client, query):
    response = client.get("/recherche/", {"q": query})
    html = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 400
    assert len(html.select(".error-summary li a[href='#id_q']")) == 1
    assert html.select_one("input[name=q]").get("value", "") == query


def test_the_home_page_is_found_by_what_it_says(client):
    home = HomePage.objects.get(locale__language_code="fr")
    home.title, home.summary = "Prenez votre élan", "Un collectif."
    home.save()
    assert answers(client, "elan") == ["Prenez votre élan"]


def test_marks_keep_the_text_and_escape_it():
    assert highlight("Des <b>chats</b> & d’autres", ["chat"]) == (
        "Des &lt;b&gt;<mark>chats</mark>&lt;/b&gt; &amp; d’autres"
    )


def test_an_extract_without_the_word_is_the_beginning():
    text = "un " * 200
    assert extract(text, ["xylophon"], 20) == "un un un un un un …"
