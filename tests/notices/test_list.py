from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from extranet.accounts.models import Membership
from extranet.notices.models import Notice, Reply
from tests.extranet import crowds
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import NoticeFactory, ProfileFactory, ReplyFactory

ADDRESS = "/extranet/annonces/"
MISREAD = "Cette adresse demande une page, un mois, une année ou un filtre qui n’existe pas"


def titles(response):
    return [notice.title for notice in response.context["page_obj"]]


@pytest.fixture
def shelf(member):
    """Six notices, the newest last."""
    day = timezone.now() - timedelta(days=10)
    rows = [
        ("Offre", Notice.Kind.OFFER, Notice.Status.OPEN, {}),
        ("Besoin", Notice.Kind.NEED, Notice.Status.OPEN, {"author": member}),
        ("Projet", Notice.Kind.PROJECT, Notice.Status.OPEN, {"body": "Des œuvres illustrées."}),
        ("Pourvue", Notice.Kind.NEED, Notice.Status.FILLED, {}),
        ("Close", Notice.Kind.OFFER, Notice.Status.CLOSED, {}),
        ("Passée", Notice.Kind.OFFER, Notice.Status.OPEN, {"closes_on": timezone.localdate() - timedelta(days=1)}),
        ("Retirée", Notice.Kind.OFFER, Notice.Status.WITHDRAWN, {}),
    ]
    return [
        NoticeFactory(title=title, kind=kind, status=status, created_at=day + timedelta(days=n), **more)
        for n, (title, kind, status, more) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Projet", "Besoin", "Offre"]),
        ("nature=offer", ["Offre"]),
        ("nature=offer&nature=need", ["Besoin", "Offre"]),
        ("etat=pourvues", ["Pourvue"]),
        ("etat=toutes", ["Passée", "Close", "Pourvue", "Projet", "Besoin", "Offre"]),
        ("miennes=1", ["Besoin"]),
        ("q=oeuvre+illustration", ["Projet"]),
        ("q=introuvable", []),
        ("nature=rien&etat=rien&miennes=rien", ["Projet", "Besoin", "Offre"]),
        ("page=-3", ["Projet", "Besoin", "Offre"]),
        ("page=" + "9" * 5000, ["Projet", "Besoin", "Offre"]),
        ("q=" + "a" * 9000, []),
    ],
)
def test_filters_narrow_the_list(client, shelf, query, found):
    response = client.get(f"{ADDRESS}?{query}")
    asks_in_vain = "rien" in query or "page=" in query
    assert (response.status_code, MISREAD in response.content.decode()) == (404 if asks_in_vain else 200, asks_in_vain)
    assert titles(response) == found
    assert response.context["filters"].count == len(found)


def test_each_kind_is_counted_under_the_other_filters(client, shelf):
    choices = client.get(f"{ADDRESS}?nature=offer&etat=toutes").context["filters"].kind_choices
    assert [(value, number, chosen) for value, _label, number, chosen in choices] == [
        ("offer", 3, True),
        ("need", 2, False),
        ("project", 1, False),
    ]


def test_moderators_see_what_is_withdrawn(client, shelf):
    client.force_login(AdvisorFactory())
    assert titles(client.get(f"{ADDRESS}?etat=toutes"))[0] == "Retirée"


def test_words_found_are_marked_and_escaped(client, member):
    NoticeFactory(title="<script>illustration</script>")
    page = client.get(f"{ADDRESS}?q=illustrations").content.decode()
    assert "&lt;script&gt;<mark>illustration</mark>&lt;/script&gt;" in page


def test_a_former_member_has_no_name(client, notice, member):
    ReplyFactory(notice=notice, author=notice.author, is_public=True)
    Membership.objects.filter(user=notice.author).update(ended_on=timezone.localdate())
    for address in (ADDRESS, notice.get_absolute_url()):
        page = client.get(address).content.decode()
        assert ("Ancien membre" in page, "Monplaisir" in page) == (True, False)


def test_a_notice_outlives_the_account_of_its_author(client, notice, member):
    notice.author.delete()
    page = client.get(notice.get_absolute_url()).content.decode()
    assert "Ancien membre" in page


@pytest.mark.parametrize("rows", [3, 300])
def test_queries_do_not_grow_with_the_notices(client, member, rows):
    authors = MemberFactory.create_batch(3)
    crowds.notices([authors[n % 3] for n in range(rows)])
    client.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(f"{ADDRESS}?q=dessins&nature=need")
    assert response.context["filters"].count == rows
    assert len(queries) == 8


@pytest.mark.parametrize("rows", [3, 300])
def test_a_page_asks_as_much_whatever_its_replies(client, member, notice, rows):
    author = MemberFactory()
    Reply.objects.bulk_create(Reply(notice=notice, author=author, body="Oui.", is_public=True) for _ in range(rows))
    client.get(notice.get_absolute_url())
    with CaptureQueriesContext(connection) as queries:
        page = client.get(notice.get_absolute_url()).content.decode()
    assert f"{rows} réponses" in page
    assert len(queries) == 10


def test_a_profile_shows_the_open_notices_of_its_owner(client, shelf, member):
    profile = ProfileFactory(user=member)
    NoticeFactory(author=member, title="Une vieille", status=Notice.Status.CLOSED)
    page = client.get(profile.get_absolute_url()).content.decode()
    assert ("Besoin" in page, "Offre" in page, "Une vieille" in page) == (True, False, False)
