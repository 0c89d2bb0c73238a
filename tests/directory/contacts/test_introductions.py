"""A member presents two others: both are asked, and no address is given before both agree."""

import re

import pytest
from bs4 import BeautifulSoup

from extranet.accounts import actions as accounts
from extranet.accounts.erasure import erase
from extranet.directory.contacts import actions, introductions
from extranet.directory.models import Introduction, Profile
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import ProfileFactory
from tests.processes import together

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
NAMED = "Idriss Monplaisir"


def present(client, one, other=NAMED, words="Elle imprime, tu relies."):
    return client.post(f"{one.get_absolute_url()}presenter/", {"other": other, "words": words})


@pytest.fixture
def met(client, maud, camille, idriss):
    """Maud has presented Camille and Idriss."""
    assert present(client, camille).status_code == 302
    return Introduction.objects.get()


def say(client, met, agrees):
    return client.post(met.get_absolute_url(), {"agrees": agrees})


def shown(client, met):
    return client.get(met.get_absolute_url()).content.decode()


def texts():
    return "\n".join(f"{row.subject}\n{row.text}" for row in OutboxMail.objects.all())


def test_both_are_asked_without_an_address(client, as_user, maud, camille, idriss, met):
    mails = dict(OutboxMail.objects.values_list("to", "subject"))
    assert mails == dict.fromkeys((camille.user.email, idriss.user.email), "Maud Charpennes vous présente quelqu’un")
    assert "@" not in texts()
    for person in (maud, camille, idriss):
        assert "@" not in shown(as_user(person.user), met).partition("<main")[2].partition("</main")[0]


def test_addresses_are_exchanged_once_both_agree(client, as_user, maud, camille, idriss, met):
    assert say(as_user(camille.user), met, "yes").status_code == 302
    assert idriss.user.email not in shown(client, met)
    assert "@" not in texts()
    say(as_user(idriss.user), met, "yes")
    assert camille.user.email in shown(client, met)
    assert idriss.user.email in shown(as_user(camille.user), met)
    page = shown(as_user(maud.user), met)
    assert [one.user.email in page for one in (camille, idriss)] == [False, False]
    told = dict(OutboxMail.objects.filter(key__contains="introduced").values_list("to", "text"))
    assert {to: [one.user.email in text for one in (camille, idriss)] for to, text in told.items()} == {
        camille.user.email: [False, True],
        idriss.user.email: [True, False],
    }


@pytest.mark.parametrize("order", [("yes", "no"), ("no", "yes"), ("no", "no")])
def test_a_no_gives_nothing_and_is_told_to_nobody(client, as_user, maud, camille, idriss, met, order):
    for person, word in zip((camille, idriss), order, strict=True):
        say(as_user(person.user), met, word)
    assert (OutboxMail.objects.count(), "@" in texts()) == (2, False)
    assert "Il manque encore un accord." in shown(as_user(maud.user), met)


def test_both_at_once_are_told_once(transactional_db, camille, idriss, maud):
    met = introductions.present(maud.user, camille.user, idriss.user, "x", "00000000-0000-0000-0000-000000000001")
    people = (camille.user, idriss.user)
    together(lambda n: introductions.accept(people[n], met, True), 2)
    met.refresh_from_db()
    assert met.made_at
    assert OutboxMail.objects.count() == 4


def test_who_may_read_and_who_may_say(client, as_user, maud, camille, idriss, met, elycoop):
    people = {"one": camille.user, "other": idriss.user, "by": maud.user, "member": MemberFactory(),
              "advisor": AdvisorFactory(membership=elycoop)}  # fmt: skip
    read = {name: as_user(person).get(met.get_absolute_url()).status_code for name, person in people.items()}
    assert read == {"one": 200, "other": 200, "by": 200, "member": 404, "advisor": 404}
    said = {name: say(as_user(person), met, "no").status_code for name, person in people.items()}
    assert said == {"one": 302, "other": 302, "by": 404, "member": 404, "advisor": 404}
    assert say(as_user(camille.user), met, "yes").status_code == 409
    assert say(client, met, "peut-être").status_code == 404
    met.refresh_from_db()
    assert (met.one_agrees, met.made_at) == (False, None)


@pytest.mark.parametrize(
    ("other", "said"),
    [("Personne Ici", "personne de ce nom"), ("Maud", "personne de ce nom"), ("Camille", "personne de ce nom"),
     ("Monplaisir", "Plusieurs membres"), ("", "requis"), ("!!!", "personne de ce nom"), ("a\x00", "nul")],
)  # fmt: skip
def test_a_name_that_is_not_one_person_is_said_in_words(client, maud, camille, idriss, other, said):
    ProfileFactory(user__first_name="Nour", user__last_name="Monplaisir")
    response = present(client, camille, other)
    form = response.context["form"]
    assert (response.status_code, said in form.errors["other"][0]) == (422, True)
    assert form["words"].value() == "Elle imprime, tu relies."
    assert not Introduction.objects.exists()


def test_the_words_are_handed_back_when_nobody_is_there(client, maud, idriss):
    left, erased, hidden, blocking = (ProfileFactory() for _each in range(4))
    accounts.leave(left.user)
    erase(erased.user)
    Profile.objects.filter(pk=hidden.pk).update(is_hidden=True)
    actions.block(blocking.user, maud.user)
    nobody = [maud, left, erased, hidden, blocking, Profile(public_id="belladone")]
    assert [client.get(f"{one.get_absolute_url()}presenter/").status_code for one in nobody] == [404] * 6
    answers = [present(client, one, words="Elle imprime,\n<b>tu relies</b>.") for one in nobody]
    assert [answer.status_code for answer in answers] == [404] * 6
    pages = [answer.content.decode().replace(one.public_id, "") for answer, one in zip(answers, nobody, strict=True)]
    assert len({TOKEN.sub("", page) for page in pages}) == 1, "nothing tells them from each other"
    assert BeautifulSoup(pages[0], "html.parser").textarea.text.strip() == "Elle imprime,\n<b>tu relies</b>."
    assert not Introduction.objects.exists()


def test_the_words_stay_when_the_other_one_leaves(client, maud, camille, idriss):
    accounts.leave(idriss.user)
    response = present(client, camille)
    assert (response.status_code, response.context["form"]["words"].value()) == (422, "Elle imprime, tu relies.")
    assert not Introduction.objects.exists()


def test_the_address_of_a_page_names_somebody(client, maud, camille, idriss):
    assert present(client, camille, f"https://cohop.example{idriss.get_absolute_url()}").status_code == 302
    assert Introduction.objects.get().other == idriss.user


def test_the_same_two_are_presented_once_and_it_counts_for_the_day(client, maud, camille, idriss, met, monkeypatch):
    assert present(client, idriss, "Camille Saxe").status_code == 409
    assert actions.written_today(maud.user) == 1
    monkeypatch.setattr(actions, "MOST_A_DAY", 1)
    assert present(client, camille, ProfileFactory(user__first_name="Zoé").get_absolute_url()).status_code == 409
