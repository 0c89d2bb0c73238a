"""A search that is followed: its new answers are told, once, as its reader may see them then."""

import pytest

from extranet.accounts import actions as accounts
from extranet.directory.contacts import actions, searches, tasks
from extranet.directory.models import FIELDS, SavedSearch
from extranet.directory.visibility import Level
from extranet.notifications.models import OutboxMail
from tests.factories import MemberFactory
from tests.factories.rooms import ProfileFactory
from tests.processes import together

ADDRESS = "/extranet/annuaire/recherches/"


def follow(client, query="q=illustratrice"):
    return client.post(ADDRESS, {"query": query})


def somebody(name="Nadia", **fields):
    return ProfileFactory(user__first_name=name, user__last_name="Perrache", **fields)


def tomorrow():
    SavedSearch.objects.update(told_on=None)
    OutboxMail.objects.all().delete()


def test_one_follows_the_search_of_the_page(client, maud, camille):
    page = client.get("/extranet/annuaire/?q=illustratrice&tri=arrivee").content.decode()
    assert 'name="query" value="q=illustratrice&amp;tri=arrivee"' in page
    assert 'name="query"' not in client.get("/extranet/annuaire/").content.decode()
    assert (follow(client, "tri=arrivee&q=illustratrice&page=2").url, follow(client).status_code) == (ADDRESS, 302)
    saved = SavedSearch.objects.get()
    assert (saved.query, saved.name, list(saved.known.all())) == ("q=illustratrice", "illustratrice", [camille])
    assert "illustratrice" in client.get(ADDRESS).content.decode()


def test_new_answers_only_are_told_once_in_one_mail_a_day(client, maud, camille):
    follow(client)
    follow(client, "lieu=bron")
    tasks.tell_searches()
    assert not OutboxMail.objects.exists()
    nadia = somebody(commune="Bron")
    for _twice in range(2):
        tasks.tell_searches()
    mail = OutboxMail.objects.get()
    assert (mail.to, mail.subject) == (maud.user.email, "De nouvelles réponses à vos recherches")
    assert [mail.text.count(words) for words in ("Nadia Perrache", nadia.public_id, "Camille", "@")] == [2, 2, 0, 0]
    somebody("Zoé")
    tasks.tell_searches()
    assert OutboxMail.objects.count() == 1, "the rest waits for another day"
    tomorrow()
    tasks.tell_searches()
    assert ["Zoé" in OutboxMail.objects.get().text, "Nadia" in OutboxMail.objects.get().text] == [True, False]


HIDE = {
    "unlisted": lambda one, maud: setattr(one, "is_listed", False) or one.save(),
    "left": lambda one, maud: accounts.leave(one.user),
    "hidden word": lambda one, maud: [setattr(one, f"visible_{name}", Level.ME) for name in FIELDS] and one.save(),
    "blocked": lambda one, maud: actions.block(one.user, maud.user),
    "blocker": lambda one, maud: actions.block(maud.user, one.user),
    "hidden by a team": lambda one, maud: setattr(one, "is_hidden", True) or one.save(),
}


@pytest.mark.parametrize("why", HIDE)
def test_nobody_is_told_of_who_they_may_not_see(client, maud, camille, why):
    follow(client)
    HIDE[why](somebody(), maud)
    tasks.tell_searches()
    assert not OutboxMail.objects.exists()


def test_who_left_is_told_nothing(client, maud, camille):
    follow(client)
    accounts.leave(maud.user)
    somebody()
    tasks.tell_searches()
    assert not OutboxMail.objects.exists()


def test_two_workers_tell_once(transactional_db, client, maud, camille):
    searches.save_search(maud.user, "q=illustratrice")
    somebody()
    together(lambda n: tasks.tell_searches(), 2)
    assert OutboxMail.objects.count() == 1


@pytest.mark.parametrize("query", ["", "page=3", "tri=arrivee", "q=", "q=+", "lieu=" + "a" * 1200, "%00=%ff"])
def test_a_search_for_nothing_is_refused_in_words(client, maud, query):
    response = follow(client, query)
    assert (response.status_code, "ou choisissez un filtre" in response.content.decode()) == (409, True)
    assert not SavedSearch.objects.exists()


def test_there_are_limits(client, maud, camille, monkeypatch):
    monkeypatch.setattr(searches, "WIDEST", 0)
    assert follow(client).status_code == 409
    monkeypatch.setattr(searches, "WIDEST", 1)
    monkeypatch.setattr(searches, "MOST", 1)
    assert [follow(client, query).status_code for query in ("q=illustratrice", "q=illustratrice", "q=autre")] == [
        302, 302, 409,
    ]  # fmt: skip


def test_one_stops_ones_own_only(client, as_user, maud, camille):
    follow(client)
    address = f"{ADDRESS}{SavedSearch.objects.get().pk}/arreter/"
    assert as_user(MemberFactory()).post(address).status_code == 404
    assert "illustratrice" not in client.get(ADDRESS).content.decode()
    assert as_user(maud.user).get(address).status_code == 405
    assert client.post(address).status_code == 302
    assert not SavedSearch.objects.exists()
