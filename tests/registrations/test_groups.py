"""The groups of a date: drawn by those who run it, with a picture each, and kept when others come late."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from extranet.registrations import actions, draws
from extranet.registrations.models import Draw, Group, Registration
from pages.drawing import GROUPS
from tests.factories import CooperativeFactory, MemberFactory
from tests.factories.rooms import ProfileFactory


@pytest.fixture
def occurrence(opened, organiser):
    return opened(cooperative=organiser.membership.cooperative)


def come(occurrence, number, **fields):
    people = MemberFactory.create_batch(number, **fields)
    return [actions.register(person, occurrence) for person in people]


def desk(occurrence):
    return reverse("registrations:groups", args=[occurrence.pk])


def groups_of(occurrence):
    rows = Registration.objects.filter(occurrence=occurrence)
    return dict(rows.values_list("pk", "group__symbol"))


def test_groups_are_drawn_in_one_click(client, occurrence):
    come(occurrence, 7)
    form = BeautifulSoup(client.get(desk(occurrence)).content, "html.parser").select_one("main form")
    given = {field["name"]: field.get("value", "") for field in form.select("input") if field["type"] != "checkbox"}
    answer = client.post(desk(occurrence), given)
    assert (answer.status_code, answer.url) == (302, desk(occurrence))
    html = BeautifulSoup(client.get(desk(occurrence)).content, "html.parser")
    shown = {group.h3.get_text(): len(group.select(".lines li")) for group in html.select(".groups > li")}
    assert shown in ({"Le pont": 4, "Le soleil": 3}, {"Le pont": 3, "Le soleil": 4})
    assert len(html.select(".groups > li > svg.group-sign")) == 2
    assert f"Tirage numéro {Draw.objects.get().seed}" in html.get_text()


def test_the_same_number_makes_the_same_groups(occurrence):
    come(occurrence, 9)
    draws.draw_groups(occurrence, 3, False, seed=41)
    first = groups_of(occurrence)
    draws.draw_groups(occurrence, 3, False, seed=42)
    assert groups_of(occurrence) != first
    draws.draw_groups(occurrence, 3, False, seed=41)
    assert groups_of(occurrence) == first
    assert Group.objects.count() == 3


def test_cooperatives_and_trades_are_mixed(occurrence):
    for cooperative in (CooperativeFactory(slug="elycoop"), CooperativeFactory(slug="escale")):
        for headline in ("Graphiste", "graphiste web", "Menuisière", "Menuisière d’art"):
            actions.register(ProfileFactory(user__membership=cooperative, headline=headline).user, occurrence)
    draws.draw_groups(occurrence, 4, True, seed=7)
    for symbol in ("pont", "soleil"):
        people = Registration.objects.filter(group__symbol=symbol).with_people()
        assert sorted(row.cooperative.slug for row in people) == ["elycoop", "elycoop", "escale", "escale"]
        assert sorted(row.trade[:4].lower() for row in people) == ["grap", "grap", "menu", "menu"]


def test_latecomers_find_their_group_and_nobody_moves(client, occurrence):
    come(occurrence, 8)
    draws.draw_groups(occurrence, 4, False, seed=7)
    before = groups_of(occurrence)
    late = come(occurrence, 2)
    waiting = MemberFactory()
    page = BeautifulSoup(client.get(desk(occurrence)).content, "html.parser").select_one(".message form")
    assert "2 personnes se sont inscrites depuis le tirage." in page.get_text()
    client.post(desk(occurrence), {"action": "place"})
    after = groups_of(occurrence)
    assert {pk: after[pk] for pk in before} == before
    assert {after[row.pk] for row in late} == {"pont", "soleil"}
    assert not Registration.objects.filter(user=waiting).exists()


def test_who_gives_up_their_seat_leaves_room_in_their_group(occurrence):
    rows = come(occurrence, 6)
    draws.draw_groups(occurrence, 3, False, seed=7)
    left = groups_of(occurrence)[rows[0].pk]
    actions.cancel(rows[0])
    (late,) = come(occurrence, 1)
    assert draws.place_latecomers(occurrence) == 1
    assert groups_of(occurrence)[late.pk] == left


def test_there_are_no_more_groups_than_pictures(client, occurrence):
    come(occurrence, 2 * len(GROUPS) + 1)
    answer = client.post(desk(occurrence), {"size": 2})
    assert answer.status_code == 409
    assert "il faut au moins 3 personnes dans chacun" in answer.content.decode()
    assert not Draw.objects.exists()
    assert client.post(desk(occurrence), {"size": 3}).status_code == 302


def test_nobody_to_place_is_said(client, occurrence):
    answer = client.post(desk(occurrence), {"size": 4})
    assert answer.status_code == 409
    assert "pas encore de groupe à tirer" in answer.content.decode()
    assert draws.place_latecomers(occurrence) == 0


@pytest.mark.parametrize("given", [{}, {"size": "x"}, {"size": 1}, {"size": 4, "seed": -1}, {"size": "\x00"}])
def test_what_cannot_be_drawn_is_said_and_draws_nothing(client, occurrence, given):
    come(occurrence, 4)
    assert client.post(desk(occurrence), given).status_code == 422
    assert not Draw.objects.exists()


def test_once_badges_are_printed_a_new_draw_is_confirmed_and_they_are_to_print_again(client, occurrence):
    come(occurrence, 4)
    Registration.objects.update(badge_printed_at=timezone.now())
    assert client.post(desk(occurrence), {"size": 2}).status_code == 422
    assert client.post(desk(occurrence), {"size": 2, "again": "on"}).status_code == 302
    assert set(Registration.objects.values_list("badge_printed_at", flat=True)) == {None}


def test_groups_are_for_those_who_run_the_event(client, opened, organiser):
    others = opened(cooperative=CooperativeFactory(slug="elycoop"))
    come(others, 4, last_name="Girafe")
    draws.draw_groups(others, 2, False, seed=7)
    before = groups_of(others)
    for data in (None, {"size": 2}, {"action": "place"}):
        answer = client.post(desk(others), data) if data else client.get(desk(others))
        assert answer.status_code == 404
        assert "Girafe" not in answer.content.decode()
    assert groups_of(others) == before


@pytest.mark.parametrize("number", [1, 3])
def test_groups_are_read_in_a_few_queries(client, occurrence, number, django_assert_num_queries):
    come(occurrence, 2 * number)
    draws.draw_groups(occurrence, 2, False, seed=7)
    client.get(desk(occurrence))
    with django_assert_num_queries(14):
        client.get(desk(occurrence))
