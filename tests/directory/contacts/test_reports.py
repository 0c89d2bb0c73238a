"""A profile that is reported: who is told, who decides, and what becomes of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.directory.contacts import tasks
from extranet.directory.models import ProfileReport
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, MemberFactory, UserFactory

REASON, DESK = "Une publicité pour la belladone", "/extranet/equipe/signalements/"
HIDDEN, KEPT = ProfileReport.Verdict.values


@pytest.fixture
def advisor(elycoop):
    """The support team of Elycoop, where Camille belongs."""
    return AdvisorFactory(membership=elycoop)


@pytest.fixture
def said(client, maud, camille, advisor):
    """What Maud reports of Camille's profile."""
    assert client.post(f"{camille.get_absolute_url()}signaler/", {"reason": REASON}).status_code == 302
    return ProfileReport.objects.get()


def decide(client, said, verdict):
    return client.post(f"{DESK}{said.pk}/", {"verdict": verdict})


def test_it_is_told_to_the_support_team_once(client, maud, camille, advisor, said):
    client.post(f"{camille.get_absolute_url()}signaler/", {"reason": "Encore"})
    mail = OutboxMail.objects.get()
    assert (mail.to, mail.subject) == (advisor.email, "Un profil est signalé")
    assert (REASON in mail.text, DESK in mail.text, "Charpennes" in mail.text) == (True, True, False)


def test_few_read_it_and_decide(client, as_user, maud, camille, advisor, said):
    editor = UserFactory(network_role="editor")
    accounts.settle(editor)
    people = {"reporter": maud.user, "owner": camille.user, "member": MemberFactory(), "editor": editor,
              "other advisor": AdvisorFactory(membership=maud.cooperative), "advisor": advisor}  # fmt: skip
    read = {name: "belladone" in as_user(person).get(DESK).content.decode() for name, person in people.items()}
    assert read == dict.fromkeys(people, False) | {"advisor": True}
    pages = {name: as_user(person).get(DESK).status_code for name, person in people.items()}
    assert pages == dict.fromkeys(people, 404) | {"editor": 200, "other advisor": 200, "advisor": 200}
    done = {name: decide(as_user(person), said, KEPT).status_code for name, person in people.items()}
    assert done == dict.fromkeys(people, 404) | {"advisor": 302}


def test_what_is_hidden_is_for_its_owner_alone_until_it_is_kept(client, as_user, maud, camille, advisor, said):
    decide(as_user(advisor), said, HIDDEN)
    assert "Masqué le" in client.get(DESK).content.decode()
    assert client.get(camille.get_absolute_url()).status_code == 404
    assert "Saxe" not in as_user(maud.user).get("/extranet/annuaire/").content.decode()
    assert client.get(camille.get_absolute_url()).status_code == 404
    as_user(camille.user).post("/extranet/profil/", {"language": "fr", "is_listed": "on"})
    assert "a masqué votre profil" in client.get("/extranet/profil/").content.decode()
    assert as_user(maud.user).get(camille.get_absolute_url()).status_code == 404, "saving does not show it again"
    decide(as_user(advisor), said, KEPT)
    assert as_user(maud.user).get(camille.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("verdict", "days", "stays"), [("", None, True), (KEPT, 364, True), (KEPT, 366, False), (HIDDEN, 366, True)]
)
def test_it_is_forgotten_a_year_after_it_was_judged(as_user, maud, camille, advisor, said, verdict, days, stays):
    if verdict:
        decide(as_user(advisor), said, verdict)
        ProfileReport.objects.update(judged_at=timezone.now() - timedelta(days=days))
    ProfileReport.objects.update(created_at=timezone.now() - timedelta(days=800))
    tasks.forget()
    assert ProfileReport.objects.exists() is stays
    if verdict == HIDDEN:
        decide(as_user(advisor), said, KEPT)
        camille.refresh_from_db()
        assert not camille.is_hidden, "what is hidden may still be shown again"


@pytest.mark.parametrize("verdict", ["", "nonsense", "\x00"])
def test_an_unknown_decision_decides_nothing(as_user, maud, camille, advisor, said, verdict):
    assert decide(as_user(advisor), said, verdict).status_code == 404
    assert as_user(advisor).get(f"{DESK}{said.pk}/").status_code == 405
    assert ProfileReport.objects.get().verdict == ""


def test_one_does_not_report_oneself(client, maud):
    assert client.post(f"{maud.get_absolute_url()}signaler/", {"reason": "x"}).status_code == 404
    assert not ProfileReport.objects.exists()


@pytest.mark.parametrize("number", [1, 12])
def test_the_desk_costs_as_much_however_many(as_user, camille, advisor, number, django_assert_num_queries):
    for person in MemberFactory.create_batch(number):
        ProfileReport.objects.create(
            profile=camille, author=camille.user, cooperative=camille.cooperative, reporter=person, reason=REASON
        )
    client = as_user(advisor)
    client.get(DESK)
    with django_assert_num_queries(7):
        assert client.get(DESK).content.decode().count(REASON) == number
