"""Who registers through which door, and what nobody else learns."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from extranet.accounts.actions import join
from extranet.accounts.models import Membership
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions
from extranet.registrations.models import Answer, Registration
from tests.factories import CooperativeFactory, MemberFactory, UserFactory

Status = Registration.Status
VISITOR = {"name": "Léa Duclos", "email": "Lea@exemple.example"}
DIET, WAY = (f"q-00000000-0000-4000-8000-0000000000{end}" for end in ("a1", "b2"))
QUESTIONS = [
    {
        "type": "question",
        "id": "00000000-0000-4000-8000-0000000000a1",
        "value": {"label": "Un régime ?", "kind": "diet", "choices": ""},
    },
    {
        "type": "question",
        "id": "00000000-0000-4000-8000-0000000000b2",
        "value": {"label": "Comment venez-vous ?", "kind": "choice", "choices": "À pied\nEn bus", "is_required": True},
    },
]


def door(occurrence):
    return reverse("public:register", args=[occurrence.pk])


def sent():
    """(to, subject before its colon) of what was written."""
    return [(row.to, re.split(r"\s:", row.subject)[0]) for row in OutboxMail.objects.order_by("pk")]


def link_in(row):
    return re.search(r"/inscriptions/lien/\S+", row.text)[0]


@pytest.fixture
def member(client):
    user = MemberFactory()
    client.force_login(user)
    return user


def test_a_member_registers_in_one_click_from_the_page_of_the_event(client, member, opened):
    occurrence = opened(seats=2)
    page = client.get(occurrence.event.url)
    form = BeautifulSoup(page.content, "html.parser").select_one(f'form[action="{door(occurrence)}"]')
    assert "Il reste 2 places." in page.content.decode()
    assert form.button.get_text() == "M’inscrire"
    answer = client.post(form["action"])
    assert answer.url == occurrence.event.url
    page = client.get(answer.url).content.decode()
    assert "Votre place est réservée" in page
    registration = Registration.objects.get()
    assert (registration.user, registration.status) == (member, Status.REGISTERED)
    client.post(door(occurrence), {"action": "cancel"})
    registration.refresh_from_db()
    assert registration.status == Status.CANCELLED


def test_a_member_who_is_asked_something_answers_first(client, member, opened):
    occurrence = opened(questions=QUESTIONS, consent="J’accepte d’être sur les photos.")
    page = client.post(door(occurrence), {DIET: "Sans noix"})
    assert (page.status_code, Registration.objects.count()) == (422, 0)
    assert "Sans noix" in page.content.decode(), "nothing typed is lost"
    client.post(door(occurrence), {DIET: "Sans noix", WAY: "En bus", "consent": "on"})
    assert set(Answer.objects.values_list("label", "kind", "text")) == {
        ("Un régime ?", "diet", "Sans noix"),
        ("Comment venez-vous ?", "choice", "En bus"),
    }
    assert Registration.objects.get().consent == "J’accepte d’être sur les photos."


def test_answers_change_by_the_link_of_the_mail_and_from_the_site(client, member, opened):
    occurrence = opened(questions=QUESTIONS, consent="J’accepte d’être sur les photos.")
    client.post(door(occurrence), {DIET: "Sans noix", WAY: "En bus", "consent": "on"})
    stranger = Client()
    link = link_in(OutboxMail.objects.get())
    for browser, address, diet in ((client, door(occurrence), "Sans lait"), (stranger, link, "")):
        page = browser.get(address).content.decode()
        assert "Mes réponses" in page
        refused = browser.post(address, {DIET: "Typed", WAY: ""})
        assert (refused.status_code, "Typed" in refused.content.decode()) == (422, True)
        assert browser.post(address, {DIET: diet, WAY: "À pied"}).status_code == 302
        texts = dict(Answer.objects.values_list("question", "text"))
        assert texts == ({DIET: diet} if diet else {}) | {WAY: "À pied"}
    assert Registration.objects.get().consent == "J’accepte d’être sur les photos."
    other = Client()
    other.force_login(MemberFactory())
    assert "Sans lait" not in other.get(door(occurrence)).content.decode()


def test_a_visitor_confirms_from_a_mail_and_a_link_alone_does_nothing(client, opened):
    occurrence = opened(seats=1, registration="everyone")
    answer = client.post(door(occurrence), VISITOR)
    assert answer.url == reverse("public:asked")
    registration = Registration.objects.get()
    assert (registration.status, registration.email, actions.seats_left(occurrence)) == (
        Status.PENDING,
        "lea@exemple.example",
        1,
    )
    link = link_in(OutboxMail.objects.get())
    for _scanner in range(2):
        assert "Je viens" in Client().get(link).content.decode()
        Client().head(link)
    registration.refresh_from_db()
    assert registration.status == Status.PENDING
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(link, {"action": "confirm"}).status_code == 403
    client.post(link, {"action": "confirm"})
    registration.refresh_from_db()
    assert registration.status == Status.REGISTERED
    assert sent() == [
        ("lea@exemple.example", "Confirmez votre inscription"),
        ("lea@exemple.example", "Votre place est réservée"),
    ]
    assert "BEGIN:VEVENT" in OutboxMail.objects.latest("pk").calendar
    client.post(link, {"action": "cancel"})
    assert actions.seats_left(occurrence) == 1


def test_a_visitor_in_line_sees_their_rank_and_may_leave(client, opened):
    occurrence = opened(seats=1, registration="everyone")
    actions.register(MemberFactory(), occurrence)
    for name in ("Une", "Deux"):
        client.post(door(occurrence), {"name": name, "email": f"{name}@exemple.example"})
        client.post(link_in(OutboxMail.objects.latest("pk")), {"action": "confirm"})
    link = link_in(OutboxMail.objects.latest("pk"))
    assert "Vous êtes au rang 2 de la liste d’attente." in client.get(link).content.decode()
    client.post(link, {"action": "cancel"})
    assert Registration.objects.get(name="Deux").status == Status.CANCELLED


@pytest.mark.parametrize("email", ["membre@cohop.example", "lea@exemple.example"])
def test_no_answer_tells_who_comes_or_has_an_account(client, opened, email):
    """Twice the same page for the same request, whoever it is; only their mail knows."""
    occurrence = opened(registration="everyone")
    member = MemberFactory(email="membre@cohop.example")
    actions.register(member, occurrence)
    pages = []
    for _twice in range(2):
        answer = client.post(door(occurrence), {"name": "Quelqu’un", "email": email})
        pages.append((answer.status_code, answer.url, client.get(answer.url).content))
    assert pages[0] == pages[1]
    assert pages[0][:2] == (302, "/inscriptions/demande/")
    told = [subject for to, subject in sent() if to == email]
    assert told == (
        ["Votre place est réservée", "Votre inscription"] if "membre" in email else ["Confirmez votre inscription"]
    )


def test_a_members_address_given_by_a_visitor_registers_the_member_once_confirmed(client, opened):
    occurrence = opened(registration="everyone")
    member = MemberFactory()
    client.post(door(occurrence), {"name": "Un autre nom", "email": member.email})
    client.post(link_in(OutboxMail.objects.get()), {"action": "confirm"})
    registration = Registration.objects.get()
    assert (registration.user, registration.name, registration.status) == (member, "", Status.REGISTERED)


def test_strangers_learn_nothing_of_members_dates(client, opened):
    hidden = opened(seats=3, audience="members", title="Conseil secret")
    actions.register(MemberFactory(), hidden)
    for path in (door(hidden), f"/en{door(hidden)}"):
        for answer in (client.get(path), client.post(path, VISITOR)):
            assert answer.status_code == 404
            assert "secret" not in answer.content.decode()
    assert Registration.objects.count() == 1


def test_strangers_are_told_to_sign_in_for_a_members_registration(client, opened):
    occurrence = opened(seats=3, registration="members")
    page = client.get(occurrence.event.url).content.decode()
    assert f"/compte/login/?next={occurrence.event.url}" in page
    answer = client.post(door(occurrence), VISITOR)
    assert answer.status_code == 409
    assert "réservées aux membres" in answer.content.decode()
    assert Registration.objects.count() == 0


def test_my_dates_are_mine(client, opened):
    occurrence = opened(seats=3, title="Girafe")
    actions.register(MemberFactory(), occurrence)
    client.force_login(MemberFactory())
    page = client.get("/extranet/evenements/").content.decode()
    assert "Girafe" not in page
    assert client.post(door(occurrence), {"action": "cancel"}).status_code == 404
    assert Registration.objects.get().status == Status.REGISTERED


def test_my_dates_say_where_i_stand(client, member, opened):
    actions.register(member, opened(seats=1, title="Girafe"))
    full = opened(seats=1, title="Pélican")
    actions.register(MemberFactory(), full)
    actions.register(member, full)
    html = BeautifulSoup(client.get("/extranet/evenements/").content, "html.parser")
    seats = {row.h3.get_text(): row.select_one(".event__seat strong").get_text() for row in html.select(".event")}
    assert seats == {"Girafe": "Vous venez", "Pélican": "En tête de la liste d’attente"}


@pytest.mark.parametrize("token", ["x", "1:abc", "a" * 300, "%00"])
def test_a_link_that_we_never_signed_leads_nowhere(client, token):
    assert client.get(f"/inscriptions/lien/{token}/").status_code in (400, 404)


def test_a_link_has_had_its_day_once_the_date_is_over(client, opened):
    occurrence = opened(registration="everyone")
    client.post(door(occurrence), VISITOR)
    link = link_in(OutboxMail.objects.get())
    occurrence.starts_at = timezone.now() - timedelta(hours=3)
    occurrence.ends_at = timezone.now() - timedelta(hours=1)
    occurrence.save()
    for answer in (client.get(link), client.post(link, {"action": "confirm"})):
        assert answer.status_code == 410
        assert "Ce lien a fait son temps" in answer.content.decode()
    assert Registration.objects.get().status == Status.PENDING


def test_a_visitor_is_refused_by_the_hundred(client, opened):
    occurrence = opened(registration="everyone")
    answers = [client.post(door(occurrence), {"name": "N", "email": f"n{n}@exemple.example"}) for n in range(22)]
    assert [answer.status_code for answer in answers] == [302] * 20 + [429] * 2


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"name": "N", "email": "pas une adresse"},
        {"name": "\x00", "email": "a@b.example"},
        {"name": "x" * 10_000, "email": "a@b.example"},
        {"name": "N", "email": "a@b.example\nBcc: c@d.example"},
    ],
    ids=["empty", "address", "nul", "long", "header"],
)
def test_bad_input_is_said_in_words(client, opened, data):
    answer = client.post(door(opened(registration="everyone")), data)
    assert answer.status_code == 422
    assert 'class="error' in answer.content.decode() or "errorlist" in answer.content.decode()
    assert (Registration.objects.count(), len(mail.outbox)) == (0, 0)


def test_a_list_says_what_is_left_by_one_query(client, opened, django_assert_num_queries):
    opened(seats=1, registration="everyone", title="Une")
    full = opened(seats=1, registration="everyone", title="Pleine")
    opened(registration="everyone", title="Libre")
    actions.register(MemberFactory(), full)
    client.get("/evenements/")
    with django_assert_num_queries(9):
        page = client.get("/evenements/")
    html = BeautifulSoup(page.content, "html.parser")
    seats = {row.h3.get_text(): row.select_one(".event__seat strong").get_text() for row in html.select(".event")}
    assert seats == {"Une": "1 place", "Pleine": "Liste d’attente", "Libre": "Sur inscription"}


def test_who_registered_is_told_when_the_date_moves_or_is_cancelled(opened):
    occurrence = opened(seats=1)
    come, wait = (actions.register(MemberFactory(), occurrence) for _ in range(2))
    gone = actions.register(MemberFactory(), occurrence)
    actions.cancel(gone)
    actions.follow()
    assert "Du changement" not in dict(map(reversed, sent()))
    event = occurrence.event
    event.starts_at += timedelta(hours=1)
    event.ends_at += timedelta(hours=1)
    event.save_revision().publish()
    for _twice in range(2):
        actions.follow()
    assert [to for to, subject in sent() if subject == "Du changement"] == [come.user.email, wait.user.email]


def test_staff_without_membership_are_strangers_here(client, opened):
    client.force_login(UserFactory())
    answer = client.post(door(opened(registration="members")))
    assert answer.status_code == 409


def test_the_desk_is_for_those_who_run_the_event(client, opened):
    cabestan, other = CooperativeFactory(slug="cabestan", name="Cabestan"), CooperativeFactory(slug="elycoop")
    occurrence = opened(seats=1, cooperative=cabestan)
    come, wait = MemberFactory(last_name="Vient"), MemberFactory(last_name="Attend")
    for member in (come, wait):
        actions.register(member, occurrence)
    readers = {
        "editor": (cabestan, Membership.Role.EDITOR, 200),
        "another cooperative's editor": (other, Membership.Role.EDITOR, 404),
        "advisor": (cabestan, Membership.Role.ADVISOR, 404),
        "member": (cabestan, Membership.Role.MEMBER, 404),
    }
    for name, (cooperative, role, status) in readers.items():
        user = UserFactory()
        join(user, cooperative, role)
        client.force_login(user)
        answer = client.get(f"/extranet/evenements/{occurrence.pk}/")
        assert answer.status_code == status, name
        assert ("Vient" in answer.content.decode()) == (status == 200)
