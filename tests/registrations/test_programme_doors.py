"""The programme as it is read, chosen, proposed and arranged: by whom, through which door."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale

from extranet.accounts.actions import join
from extranet.accounts.models import Membership
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions as registrations
from extranet.registrations.links import token_of
from extranet.registrations.models import Part, Registration, Seat, Shift
from extranet.registrations.models.timed import on_the_wall
from extranet.registrations.programme import actions
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory

DESK = (
    "programme",
    "part_add",
    "part_edit",
    "part_decline",
    "part_remove",
    "shifts",
    "shift_add",
    "shift_edit",
    "shift_remove",
)


@pytest.fixture
def member(client):
    user = MemberFactory()
    client.force_login(user)
    return user


@pytest.fixture
def arranger(client, editor):
    client.force_login(editor)
    return editor


def read(response):
    return BeautifulSoup(response.content, "html.parser")


def address(name, occurrence, *pks):
    return reverse(f"registrations:{name}", args=[occurrence.pk, *pks])


def buttons(html):
    """What the buttons of the programme say, in their order."""
    forms = html.select('form[action*="/ateliers/"] button, form[action*="/aider/"] button')
    return [" ".join(button.get_text().split()) for button in forms]


def hour(occurrence, hours):
    """The hour on the wall, that many hours after the start of the date."""
    return on_the_wall(occurrence.starts_at) + timedelta(hours=hours)


def hours_of(occurrence, start, end):
    """What a form sends of these hours."""
    start, end = hour(occurrence, start), hour(occurrence, end)
    return {"day": start.date().isoformat(), "starts": f"{start:%H:%M}", "ends": f"{end:%H:%M}"}


def test_the_public_reads_first_names_and_no_button(client, day, atelier):
    occurrence = day(registration="everyone")
    part = atelier(occurrence, title="Mölkky", room="Pelouse", other_hosts="Le club du quartier")
    part.hosts.add(MemberFactory(first_name="Anouk", last_name="Grangeblanche"))
    atelier(occurrence, title="Girafe", state=Part.State.PROPOSED)
    atelier(occurrence, title="Pélican", state=Part.State.DECLINED)
    Shift.objects.create(occurrence=occurrence, task="photos", ends_after=60, capacity=1)
    html = read(client.get(occurrence.event.url))
    assert html.select_one(".timeline .meta:nth-of-type(1)") is not None
    assert " ".join(html.select_one(".timeline").get_text().split()).endswith(
        "Mölkky Pelouse · avec Anouk, Le club du quartier"
    )
    text = html.get_text()
    assert [
        word for word in ("Grangeblanche", "Girafe", "Pélican", "coup de main", "Proposer un atelier") if word in text
    ] == []
    assert buttons(html) == []


def test_members_read_who_hosts_and_where_to_find_them(client, member, day, atelier):
    occurrence, host, hidden = day(), MemberFactory(last_name="Grangeblanche"), MemberFactory(last_name="Valmy")
    profile = ProfileFactory(user=host)
    ProfileFactory(user=hidden, is_listed=False)
    part = atelier(occurrence)
    part.hosts.add(host, hidden)
    html = read(client.get(occurrence.event.url))
    assert [link["href"] for link in html.select(".timeline a")] == [profile.get_absolute_url()]
    assert "Valmy" in html.select_one(".timeline").get_text()


def in_french(html):
    """What an English page says is in French, but for its ways to the French site."""
    return [" ".join(each.get_text().split()) for each in html.select('main [lang="fr"]') if not each.get("hreflang")]


def test_on_an_english_page_what_is_written_in_french_alone_says_so(client, member, day, atelier, visitor):
    occurrence = day(title="Girafe", registration="everyone")
    twin = occurrence.event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.title = "Giraffe"
    twin.save_revision().publish()
    occurrence.place, occurrence.note = "La verrière", "Venez à pied."
    occurrence.save()
    part = atelier(occurrence, title="Rire", text="On rit.", room="Jardin", other_hosts="Le club")
    part.hosts.add(MemberFactory(first_name="Anouk", last_name="Grangeblanche"))
    for task, title in (("other", "Ranger"), ("stand", "matin"), ("photos", "")):
        Shift.objects.create(occurrence=occurrence, task=task, title=title, ends_after=60, capacity=1)
    page = read(client.get(twin.url))
    assert sorted(in_french(page)) == sorted(
        [
            "Venez à pied.",
            "La verrière",
            "Rire",
            "On rit.",
            "Jardin",
            "Le club",
            "· Rire",
            "Ranger",
            "· Ranger",
            "matin",
        ]
    )
    assert "with" in page.select_one(".timeline").get_text()
    client.logout()
    public = ["Rire", "On rit.", "Jardin", "Anouk, Le club"]
    assert in_french(read(client.get(twin.url))) == ["Venez à pied.", "La verrière", *public]
    with override("en"):
        link = by_link(visitor(occurrence))
    assert in_french(read(client.get(link))) == ["La verrière", *public, "· Rire"]
    assert read(client.get(occurrence.event.url)).select("main [lang]") == []


def test_a_member_chooses_changes_and_leaves(client, member, day, atelier):
    occurrence = day()
    first, second = atelier(occurrence, title="Rire"), atelier(occurrence, title="Mölkky")
    page = read(client.get(occurrence.event.url))
    assert buttons(page) == ["M’inscrire et choisir · Rire", "M’inscrire et choisir · Mölkky"]
    for part, seen in (
        (first, ["Quitter · Rire", "Changer pour celui-ci · Mölkky"]),
        (second, ["Changer pour celui-ci · Rire", "Quitter · Mölkky"]),
    ):
        assert client.post(address("choose", occurrence, part.pk)).url == f"{occurrence.event.url}#atelier-{part.pk}"
        assert part.title in read(client.get(occurrence.event.url)).find(id=f"atelier-{part.pk}").get_text()
        assert buttons(read(client.get(occurrence.event.url))) == seen
    client.post(address("choose", occurrence, second.pk), {"action": "leave"})
    assert buttons(read(client.get(occurrence.event.url))) == ["Choisir · Rire", "Choisir · Mölkky"]


def test_a_full_atelier_says_so_and_whoever_hosts_reads_it(client, member, day, atelier):
    occurrence = day()
    full, mine = atelier(occurrence, title="Rire", capacity=1), atelier(occurrence, 120, 180, title="Mölkky")
    mine.hosts.add(member)
    actions.choose(MemberFactory(), full)
    html = read(client.get(occurrence.event.url))
    assert buttons(html) == []
    assert [each.get_text() for each in html.select(".timeline strong")] == ["Complet", "Vous l’animez."]
    page = client.post(address("choose", occurrence, full.pk), follow=True).content.decode()
    assert "Cet atelier est complet." in page


def test_who_waits_or_must_answer_first_has_no_button(client, member, day, atelier):
    full, asking = day(seats=1), day(consent="J’accepte.")
    for occurrence in (full, asking):
        atelier(occurrence)
    registrations.register(MemberFactory(), full)
    registrations.register(member, full)
    for occurrence in (full, asking):
        html = read(client.get(occurrence.event.url))
        assert buttons(html) == []
        assert "Les ateliers se choisissent une fois votre place réservée." in html.get_text()


def by_link(registration):
    """Where the link of a mail leads: it is another each second."""
    return reverse("public:link", args=[token_of(registration)])


def test_a_visitor_chooses_and_leaves_from_the_page_of_their_link(client, day, atelier, visitor):
    occurrence = day(registration="everyone")
    mine, theirs = visitor(occurrence), visitor(occurrence, "Paul Rive")
    part, other = atelier(occurrence, title="Rire", capacity=2), atelier(occurrence, title="Mölkky", room="Pelouse")
    part.hosts.add(MemberFactory(first_name="Anouk", last_name="Grangeblanche"))
    atelier(occurrence, 120, 180, title="Girafe", state=Part.State.PROPOSED)
    Shift.objects.create(occurrence=occurrence, task="photos", ends_after=60, capacity=1)
    actions.take_seat(theirs, part)
    link = by_link(mine)
    html = read(client.get(link))
    assert buttons(html) == ["Choisir · Rire", "Choisir · Mölkky"]
    path, elsewhere = [form["action"] for form in html.select(".timeline form")]
    assert (path, elsewhere) == (f"{link}ateliers/{part.pk}/", f"{link}ateliers/{other.pk}/")
    assert [word for word in ("Grangeblanche", "Girafe", "Photos", "Paul") if word in html.get_text()] == []
    assert client.post(path, {"action": "take"}).url == f"{link}#atelier-{part.pk}"
    html = read(client.get(link))
    assert buttons(html) == ["Quitter · Rire", "Changer pour celui-ci · Mölkky"]
    client.post(path, {"action": "leave"})
    assert [seat.registration for seat in part.seats.all()] == [theirs], "one leaves one’s own seat only"
    part.capacity = 1
    part.save()
    refused = client.post(path, follow=True)
    assert "Cet atelier est complet." in refused.content.decode()
    assert refused.redirect_chain[-1][0] == link


def test_an_atelier_by_link_is_no_way_around(client, day, atelier, visitor):
    """A link that was not signed, another date's atelier, one that is proposed, a mere GET, no token of a form."""
    occurrence, other = day(registration="everyone"), day(registration="everyone")
    part, token = atelier(occurrence), token_of(visitor(occurrence))
    path = reverse("public:choose", args=[token, part.pk])
    for wrong in (
        reverse("public:choose", args=["faux", part.pk]),
        reverse("public:choose", args=[token, atelier(other, title="Girafe").pk]),
        reverse("public:choose", args=[token, atelier(occurrence, title="Girafe", state=Part.State.PROPOSED).pk]),
        reverse("public:choose", args=[token, atelier(occurrence, title="Girafe", kind=Part.Kind.MOMENT).pk]),
    ):
        answer = client.post(wrong)
        assert (answer.status_code, "Girafe" in answer.content.decode()) == (404, False), wrong
    assert client.get(path).status_code == 405
    assert Client(enforce_csrf_checks=True).post(path).status_code == 403
    occurrence.starts_at, occurrence.ends_at = (timezone.now() - timedelta(hours=n) for n in (9, 1))
    occurrence.save()
    assert client.post(path).status_code == 410
    assert not Seat.objects.exists()


@pytest.mark.parametrize("status", ["pending", "waiting", "offered"])
def test_by_link_one_chooses_once_the_seat_is_theirs(client, day, atelier, visitor, status):
    occurrence = day(registration="everyone")
    part = atelier(occurrence)
    answer_by = occurrence.starts_at if status == "offered" else None
    mine = visitor(occurrence, status=status, turn=1, answer_by=answer_by)
    html = read(client.get(by_link(mine)))
    assert (buttons(html), "une fois votre place réservée" in html.get_text()) == ([], True)
    answer = client.post(f"{by_link(mine)}ateliers/{part.pk}/", follow=True)
    assert "une fois votre place réservée" in answer.content.decode()
    registrations.cancel(mine)
    assert read(client.get(by_link(mine))).select(".timeline") == []


def test_a_visitor_reads_where_to_choose_before_and_in_the_mail_of_their_seat(client, day, atelier):
    occurrence = day(registration="everyone")
    atelier(occurrence)
    said = "Les ateliers se choisissent depuis le lien que vous recevrez"
    assert said in read(client.get(occurrence.event.url)).get_text()
    registrations.ask("Léa", "lea@exemple.example", "fr", occurrence)
    registrations.confirm(occurrence.registrations.get())
    assert "Vos ateliers se choisissent à la dernière adresse" in OutboxMail.objects.latest("pk").text


def test_a_member_reads_their_choice_with_their_registration(client, member, day, atelier):
    occurrence = day()
    part, other = atelier(occurrence, title="Rire"), atelier(occurrence, title="Mölkky")
    actions.choose(member, part)
    link = by_link(occurrence.registrations.get())
    for path, deed in (
        (reverse("public:register", args=[occurrence.pk]), address("choose", occurrence, other.pk)),
        (link, f"{link}ateliers/{other.pk}/"),
    ):
        html = read(client.get(path))
        assert buttons(html) == ["Quitter · Rire", "Changer pour celui-ci · Mölkky"]
        assert html.select(".timeline form")[1]["action"] == deed


def test_what_one_chose_is_still_read_once_it_started(client, member, day, atelier, visitor):
    occurrence = day(registration="everyone")
    mine, part = visitor(occurrence), atelier(occurrence)
    atelier(occurrence, 120, 180).hosts.add(member)
    actions.take_seat(mine, part)
    actions.choose(member, part)
    occurrence.starts_at, occurrence.ends_at = (timezone.now() + timedelta(hours=n) for n in (-4, 4))
    occurrence.save()
    for path, strong in (
        (by_link(mine), ["Vous avez votre place."]),
        (occurrence.event.url, ["Vous avez votre place.", "Vous l’animez."]),
    ):
        html = read(client.get(path))
        assert (buttons(html), [each.get_text() for each in html.select(".timeline strong")]) == ([], strong)


def test_a_member_lends_a_hand_and_takes_it_back(client, member, day):
    occurrence = day()
    shift = Shift.objects.create(occurrence=occurrence, task="stand", ends_after=60, capacity=1)
    assert buttons(read(client.get(occurrence.event.url))) == ["J’en suis · stand"]
    client.post(address("help_out", occurrence, shift.pk))
    assert buttons(read(client.get(occurrence.event.url))) == ["Me retirer · stand"]
    client.post(address("help_out", occurrence, shift.pk), {"action": "leave"})
    assert not shift.helpers.exists()


def test_nobody_reaches_what_they_may_not_read(client, day, atelier):
    """A member's part at another date's address, a date that is not live: nothing is found, nothing is done."""
    occurrence, other, withdrawn = day(), day(), day()
    part = atelier(occurrence, title="Girafe")
    shift = Shift.objects.create(occurrence=occurrence, task="stand", ends_after=60, capacity=1)
    hidden = atelier(withdrawn, title="Girafe")
    withdrawn.event.unpublish()
    client.force_login(MemberFactory())
    for path in (
        address("choose", other, part.pk),
        address("help_out", other, shift.pk),
        address("choose", withdrawn, hidden.pk),
        address("propose", withdrawn),
    ):
        answer = client.post(path)
        assert answer.status_code == 404, path
        assert "Girafe" not in answer.content.decode()
    assert client.get(address("choose", occurrence, part.pk)).status_code == 405
    assert not part.seats.exists()


def test_a_member_proposes_an_atelier(client, member, day):
    occurrence = day(kind="network")
    link = read(client.get(occurrence.event.url)).find("a", string="Proposer un atelier")
    given = {
        "title": " Mölkky\nau jardin ",
        "text": "On lance, on compte.",
        "length": 90,
        "capacity": 12,
        "needs": "Une pelouse",
    }
    assert client.post(link["href"], given).url == occurrence.event.url
    part = Part.objects.get()
    assert (part.title, part.state, part.minutes, part.capacity, part.proposed_by) == (
        "Mölkky au jardin",
        Part.State.PROPOSED,
        90,
        12,
        member,
    )
    mine = read(client.get(occurrence.event.url)).get_text()
    assert "Mölkky au jardin" in mine
    client.force_login(MemberFactory())
    assert "Mölkky" not in read(client.get(occurrence.event.url)).get_text()


@pytest.fixture
def proposal(day):
    """What a member proposes and the organisers have not answered."""
    part = Part(occurrence=day(), title="Mölkky", text="On lance.", needs="Une pelouse", capacity=12, ends_after=90)
    actions.propose(MemberFactory(), part)
    return part


def links(html):
    """What one may do of a proposal, and where."""
    return {" ".join(link.get_text().split()): link["href"] for link in html.select(".message a")}


def test_a_member_changes_what_they_propose_and_nobody_is_written_to_again(client, editor, proposal):
    client.force_login(proposal.proposed_by)
    path = links(read(client.get(proposal.occurrence.event.url)))["Modifier · Mölkky"]
    form = read(client.get(path)).select_one("form.form")
    given = {field["name"]: field.get("value") or field.get_text().strip() for field in form.select("[name]")}
    given.pop("csrfmiddlewaretoken")
    assert given == {
        "title": "Mölkky",
        "text": "On lance.",
        "length": "90",
        "capacity": "12",
        "needs": "Une pelouse",
    }
    mails = OutboxMail.objects.count()
    assert client.post(path, given | {"title": "Pétanque", "length": "45"}).url == proposal.occurrence.event.url
    part = Part.objects.get()
    assert (part.title, part.minutes, part.state, list(part.hosts.all())) == (
        "Pétanque",
        45,
        Part.State.PROPOSED,
        [proposal.proposed_by],
    )
    assert OutboxMail.objects.count() == mails
    answer = client.post(path, given | {"title": ""})
    assert (answer.status_code, Part.objects.get().title) == (422, "Pétanque")


def test_a_member_withdraws_what_they_propose_once_it_is_confirmed(client, proposal):
    client.force_login(proposal.proposed_by)
    path = links(read(client.get(proposal.occurrence.event.url)))["Retirer · Mölkky"]
    assert "Retirer « Mölkky »" in client.get(path).content.decode().replace("\u00a0", " ")
    assert Part.objects.exists()
    assert client.post(path).url == proposal.occurrence.event.url
    assert not Part.objects.exists()
    assert client.post(path).status_code == 404


@pytest.mark.parametrize("name", ["proposal_change", "proposal_withdraw"])
@pytest.mark.parametrize("state", [Part.State.ACCEPTED, Part.State.DECLINED])
def test_a_proposal_that_is_answered_stays_as_it_is_and_says_why(client, proposal, name, state):
    Part.objects.update(state=state)
    client.force_login(proposal.proposed_by)
    path = address(name, proposal.occurrence, proposal.pk)
    assert "Cette proposition a reçu sa réponse" in client.get(path).content.decode()
    answer = client.post(path, {"title": "Girafe", "text": "On lance.", "length": 60})
    assert (answer.status_code, Part.objects.get().title) == (409, "Mölkky")
    assert "Cette proposition a reçu sa réponse" in answer.content.decode()
    assert name == "proposal_withdraw" or "Girafe" in answer.content.decode(), "what was written is not lost"


@pytest.mark.parametrize("name", ["proposal_change", "proposal_withdraw"])
def test_nobody_changes_what_another_proposes(client, editor, day, proposal, name):
    path = address(name, proposal.occurrence, proposal.pk)
    for user in (MemberFactory(), editor):
        client.force_login(user)
        for answer in (client.get(path), client.post(path, {"title": "Girafe", "text": "?", "length": 60})):
            assert (answer.status_code, "Mölkky" in answer.content.decode()) == (404, False)
    client.force_login(proposal.proposed_by)
    assert client.post(address(name, day(), proposal.pk)).status_code == 404
    assert Part.objects.get().title == "Mölkky"


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"text": ""},
        {"length": 481},
        {"length": 0},
        {"capacity": 0},
        {"title": "x" * 121},
        {"text": "\x00"},
    ],
    ids=str,
)
def test_a_proposal_that_lacks_something_is_said_in_words_and_nothing_is_lost(client, member, day, wrong):
    occurrence = day()
    given = {"title": "Mölkky", "text": "On lance.", "length": 60, "capacity": 12, "needs": "Une pelouse"} | wrong
    answer = client.post(address("propose", occurrence), given)
    assert answer.status_code == 422
    html = read(answer)
    assert html.select(".field__error")
    assert html.select_one("[name=needs]").get_text().strip() == "Une pelouse"
    assert not Part.objects.exists()


def test_nobody_proposes_for_what_has_begun(client, member, day):
    now = timezone.now()
    occurrence = day(starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=3))
    given = {"title": "Mölkky", "text": "On lance.", "length": 60}
    assert client.get(address("propose", occurrence)).status_code == 200
    answer = client.post(address("propose", occurrence), given)
    assert (answer.status_code, Part.objects.count()) == (409, 0)
    assert "On ne propose plus" in answer.content.decode()


def test_the_desk_is_for_those_who_run_the_event(client, day, atelier):
    cabestan, other = CooperativeFactory(slug="cabestan", name="Cabestan"), CooperativeFactory(slug="elycoop")
    occurrence = day(cooperative=cabestan)
    part = atelier(occurrence, title="Girafe", state=Part.State.PROPOSED)
    shift = Shift.objects.create(occurrence=occurrence, task="other", title="Girafe", ends_after=60, capacity=1)
    readers = [
        (cabestan, Membership.Role.EDITOR, 200),
        (other, Membership.Role.EDITOR, 404),
        (cabestan, Membership.Role.ADVISOR, 404),
        (cabestan, Membership.Role.MEMBER, 404),
    ]
    for cooperative, role, status in readers:
        user = UserFactory()
        join(user, cooperative, role)
        client.force_login(user)
        for name in DESK:
            pks = [part.pk] if name.startswith("part_") else [shift.pk]
            path = address(name, occurrence, *([] if name in ("programme", "shifts") or name.endswith("add") else pks))
            answer = client.get(path)
            assert answer.status_code == status, (role, path)
            assert status == 200 or "Girafe" not in answer.content.decode()
            if status == 404:
                assert client.post(path, {"word": "non"}).status_code == 404
    part.refresh_from_db()
    assert (part.state, Shift.objects.count()) == (Part.State.PROPOSED, 1)


def test_each_page_of_the_desk_says_how_many_proposals_wait(client, arranger, proposal, atelier):
    occurrence = proposal.occurrence
    atelier(occurrence, state=Part.State.DECLINED)
    for name in ("desk", "groups", "badges", "check_in", "programme", "shifts", "part_add"):
        chip = read(client.get(address(name, occurrence))).select_one('.chip[href$="/programme/"]')
        assert chip.select_one("[aria-hidden]").get_text() == "1"
        chip.select_one("[aria-hidden]").extract()
        assert " ".join(chip.get_text().split()) == "Programme, 1 proposition attend une réponse"
    actions.decline(proposal, "Non.")
    chip = read(client.get(address("desk", occurrence))).select_one('.chip[href$="/programme/"]')
    assert chip.get_text() == "Programme"


def test_an_organiser_writes_a_part_in_its_hours_with_its_hosts(client, arranger, day):
    occurrence = day()
    host = MemberFactory(first_name="Élodie", last_name="Foch")
    given = {"kind": "atelier", "title": "Rire", "room": "Jardin", "capacity": 12, "people": "elodie foch"}
    path = address("part_add", occurrence)
    assert client.post(path, given | hours_of(occurrence, 1, 2.5)).url == address("programme", occurrence)
    part = Part.objects.get()
    assert (part.starts_after, part.ends_after, list(part.hosts.all())) == (60, 150, [host])
    form = read(client.get(address("part_edit", occurrence, part.pk)))
    assert form.select_one("[name=starts]")["value"] == f"{hour(occurrence, 1):%H:%M}"
    assert form.select_one("[name=people]").get_text().strip() == "Élodie Foch"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ends": ""}, "Champ requis"),
        ({"starts": "midi"}, "heure valide"),
        ({"people": "Personne Nulle-Part"}, "Personne Nulle-Part"),
        ({"people": "Camille Saxe"}, "Plusieurs membres"),
        ({"kind": "banquet"}, "banquet"),
        ({"title": "\x00"}, "nul"),
    ],
)
def test_a_part_that_lacks_something_is_said_in_words_and_nothing_is_lost(client, arranger, day, wrong, said):
    occurrence = day()
    for _twice in range(2):
        MemberFactory(last_name="Saxe")
    given = {"kind": "atelier", "title": "Rire", "room": "Jardin"} | hours_of(occurrence, 1, 2) | wrong
    answer = client.post(address("part_add", occurrence), given)
    html = read(answer)
    assert answer.status_code == 422
    assert said in " ".join(error.get_text() for error in html.select(".field__error")).replace("\u00a0", " ")
    assert html.select_one("[name=room]")["value"] == "Jardin"
    assert not Part.objects.exists()


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (7, 9), (2, 2), (3, 2)])
def test_a_part_lies_within_its_date(client, arranger, day, start, end):
    noon = (timezone.now() + timedelta(days=7)).replace(hour=8, minute=0, second=0, microsecond=0)
    occurrence = day(starts_at=noon, ends_at=noon + timedelta(hours=8))
    given = {"kind": "moment", "title": "Accueil"} | hours_of(occurrence, start, end)
    answer = client.post(address("part_add", occurrence), given)
    assert (answer.status_code, Part.objects.count()) == (422, 0)
    assert len(read(answer).select(".field__error")) == 1


def test_a_date_of_several_days_asks_which(client, arranger, day):
    start = (timezone.now() + timedelta(days=7)).replace(hour=8, minute=0, second=0, microsecond=0)
    occurrence = day(starts_at=start, ends_at=start + timedelta(days=2))
    given = {"kind": "moment", "title": "Accueil"} | hours_of(occurrence, 24, 25)
    client.post(address("part_add", occurrence), given)
    assert (Part.objects.get().starts_after, Part.objects.get().ends_after) == (24 * 60, 25 * 60)
    assert client.post(address("part_add", occurrence), given | {"day": "2001-01-01"}).status_code == 422
    del given["day"]
    assert client.post(address("part_add", occurrence), given).status_code == 422


def test_an_organiser_answers_a_proposal(client, arranger, day):
    occurrence, member = day(), MemberFactory()
    for title in ("Rire", "Mölkky"):
        actions.propose(member, Part(occurrence=occurrence, title=title, ends_after=60))
    laugh, molkky = Part.objects.order_by("pk")
    answer = client.post(address("part_decline", occurrence, laugh.pk), {"word": ""})
    assert answer.status_code == 422
    client.post(address("part_decline", occurrence, laugh.pk), {"word": "Une autre fois ?"})
    client.post(
        address("part_edit", occurrence, molkky.pk),
        {"kind": "atelier", "title": "Mölkky", "room": "Pelouse", "people": member.email} | hours_of(occurrence, 1, 2),
    )
    states = dict(Part.objects.values_list("title", "state"))
    assert states == {"Rire": Part.State.DECLINED, "Mölkky": Part.State.ACCEPTED}
    said = list(OutboxMail.objects.filter(to=member.email).order_by("pk").values_list("text", flat=True))
    assert ["Une autre fois ?" in said[0], "Pelouse" in said[1], len(said)] == [True, True, 2]
    assert client.get(address("part_decline", occurrence, laugh.pk)).status_code == 404


def test_a_programme_begins_as_that_of_another_date(client, arranger, day, atelier):
    """Latest first, those with a programme; parts and shifts come along, and nobody who hangs on them."""
    start = (timezone.now() - timedelta(days=40)).replace(second=0, microsecond=0)
    old, source, empty = (
        day(title=title, starts_at=start + timedelta(days=n), ends_at=start + timedelta(days=n, hours=8))
        for n, title in enumerate(("Ancienne", "Girafe", "Vide"))
    )
    occurrence = day()
    atelier(old)
    laugh = atelier(source, title="Rire", room="Jardin", capacity=12, text="On rit.", other_hosts="Paul")
    laugh.hosts.add(MemberFactory())
    laugh.seats.create(
        registration=Registration.objects.create(occurrence=source, user=MemberFactory(), status="registered")
    )
    atelier(source, 480, 540, title="Trop tard")
    atelier(source, title="Pélican", state=Part.State.PROPOSED)
    shift = Shift.objects.create(occurrence=source, task="photos", ends_after=60, capacity=2)
    shift.helpers.create(user=MemberFactory())
    atelier(empty, state=Part.State.DECLINED)
    path, mails = address("programme", occurrence), OutboxMail.objects.count()
    options = read(client.get(path)).select("[name=source] option")
    assert [option.get_text().partition(" · ")[2] for option in options] == ["Girafe", "Ancienne"]
    page = read(client.post(path, {"source": options[0]["value"]}, follow=True))
    assert "restent de côté : Trop tard." in page.get_text().replace("\u00a0", " ")
    assert page.select("[name=source]") == []
    part, shift = occurrence.parts.get(), occurrence.shifts.get()
    assert (part.title, part.room, part.capacity, part.text, part.starts_after, part.ends_after, part.state) == (
        "Rire",
        "Jardin",
        12,
        "On rit.",
        60,
        120,
        Part.State.ACCEPTED,
    )
    assert (shift.task, shift.capacity, shift.ends_after) == ("photos", 2, 60)
    assert (part.seats.count(), part.hosts.count(), part.other_hosts, shift.helpers.count()) == (0, 0, "", 0)
    assert OutboxMail.objects.count() == mails
    answer = client.post(path, {"source": source.pk})
    assert (answer.status_code, occurrence.parts.count()) == (409, 1)
    assert "Cette date a déjà un programme." in answer.content.decode()


def test_one_copies_from_what_one_runs_and_nothing_else(client, day, atelier):
    cabestan, other = CooperativeFactory(slug="cabestan", name="Cabestan"), CooperativeFactory(slug="elycoop")
    mine, theirs, occurrence = (
        day(cooperative=cabestan),
        day(cooperative=other, title="Girafe"),
        day(cooperative=cabestan),
    )
    atelier(theirs, title="Pélican")
    user = UserFactory()
    join(user, cabestan, Membership.Role.EDITOR)
    client.force_login(user)
    path = address("programme", occurrence)
    assert read(client.get(path)).select("[name=source]") == []
    for source in (theirs.pk, mine.pk, occurrence.pk, "", "x", 0):
        answer = client.post(path, {"source": source})
        assert (answer.status_code, Part.objects.filter(occurrence=occurrence).exists()) == (422, False), source
        assert [word for word in ("Girafe", "Pélican") if word in answer.content.decode()] == []
    assert client.post(address("programme", theirs), {"source": occurrence.pk}).status_code == 404


def test_removing_is_confirmed_first(client, arranger, day, atelier):
    occurrence = day()
    part = atelier(occurrence)
    comes = MemberFactory()
    actions.choose(comes, part)
    path = address("part_remove", occurrence, part.pk)
    assert "elle sera prévenue par e-mail" in client.get(path).content.decode()
    assert Part.objects.exists()
    assert client.post(path).url == address("programme", occurrence)
    assert not Part.objects.exists()
    assert OutboxMail.objects.filter(to=comes.email, subject__startswith="N’aura pas lieu").count() == 1
    assert client.post(path).status_code == 404


def test_an_organiser_asks_for_hands(client, arranger, day):
    occurrence = day()
    path = address("shift_add", occurrence)
    given = {"task": "other", "title": "", "capacity": 3} | hours_of(occurrence, 0, 1)
    answer = client.post(path, given)
    assert (answer.status_code, Shift.objects.count()) == (422, 0)
    client.post(path, given | {"title": "Ranger"})
    shift = Shift.objects.get()
    actions.help_out(MemberFactory(last_name="Foch"), shift)
    page = read(client.get(address("shifts", occurrence))).get_text()
    assert "Foch" in page
    assert "1 sur 3 personnes" in page
    client.post(address("shift_remove", occurrence, shift.pk))
    assert not Shift.objects.exists()


def test_my_dates_say_what_i_do_there(client, member, day, atelier):
    occurrence, fair = day(title="Journée"), day(title="Salon", registration="none")
    actions.choose(member, atelier(occurrence, title="Rire", room="Jardin"))
    atelier(occurrence, 120, 180, title="Mölkky").hosts.add(member)
    actions.help_out(member, Shift.objects.create(occurrence=fair, task="stand", ends_after=60, capacity=1))
    actions.choose(MemberFactory(), atelier(occurrence, title="Girafe"))
    html = read(client.get("/extranet/evenements/"))
    plans = {
        row.h3.get_text(): [p.contents[0] for p in row.select(".event__where")[1:]] for row in html.select(".event")
    }
    assert plans == {"Journée": ["Rire", "Vous animez Mölkky"], "Salon": ["Coup de main, stand"]}
    assert "Girafe" not in html.get_text()


def test_the_mail_of_a_seat_tells_members_of_the_ateliers(day, atelier):
    with_ateliers, without = day(), day()
    atelier(with_ateliers)
    for occurrence in (with_ateliers, without):
        registrations.register(MemberFactory(), occurrence)
    told = ["Vos ateliers" in mail.text for mail in OutboxMail.objects.order_by("pk")]
    assert told == [True, False]


@pytest.mark.parametrize("number", [1, 3])
def test_a_programme_costs_the_same_however_long(client, day, atelier, django_assert_num_queries, number):
    occurrence = day(registration="everyone")
    for title in range(number):
        part = atelier(occurrence, title=f"{title}")
        part.hosts.add(*MemberFactory.create_batch(2))
    client.get(occurrence.event.url)
    with django_assert_num_queries(9):
        client.get(occurrence.event.url)


@pytest.mark.parametrize("number", [1, 3])
def test_a_members_programme_costs_the_same_however_long(
    client, member, day, atelier, django_assert_num_queries, number
):
    occurrence = day()
    for title in range(number):
        part = atelier(occurrence, title=f"{title}")
        part.hosts.add(*MemberFactory.create_batch(2))
        actions.choose(member if title == 0 else MemberFactory(), part)
        shift = Shift.objects.create(occurrence=occurrence, task="stand", ends_after=60, capacity=5)
        actions.help_out(member, shift)
    client.get(occurrence.event.url)
    with django_assert_num_queries(17):
        client.get(occurrence.event.url)
    client.get("/extranet/evenements/")
    with django_assert_num_queries(13):
        client.get("/extranet/evenements/")


@pytest.mark.parametrize("number", [1, 3])
def test_a_desk_costs_the_same_however_long(client, arranger, day, atelier, django_assert_num_queries, number):
    occurrence = day()
    for title in range(number):
        part = atelier(occurrence, title=f"{title}")
        part.hosts.add(*MemberFactory.create_batch(2))
        actions.choose(MemberFactory(), part)
        actions.propose(MemberFactory(), Part(occurrence=occurrence, title=f"{title}", ends_after=60))
        shift = Shift.objects.create(occurrence=occurrence, task="stand", ends_after=60, capacity=5)
        actions.help_out(MemberFactory(), shift)
    for name, queries in (("programme", 16), ("shifts", 13)):
        client.get(address(name, occurrence))
        with django_assert_num_queries(queries):
            client.get(address(name, occurrence))


def test_the_dates_to_copy_from_cost_the_same_however_many(client, arranger, day, atelier, django_assert_num_queries):
    occurrence = day()
    atelier(day())
    client.get(address("programme", occurrence))
    with django_assert_num_queries(15):
        client.get(address("programme", occurrence))
    for _each in range(14):
        atelier(day())
    with django_assert_num_queries(15):
        page = client.get(address("programme", occurrence))
    assert len(read(page).select("[name=source] option")) == 12
