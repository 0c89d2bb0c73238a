"""Members write to each other through the site: no address before its owner gives it."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.accounts.erasure import erase
from extranet.directory.contacts import actions, tasks
from extranet.directory.models import Message, Profile
from extranet.notifications.actions import deliver
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, MemberFactory, UserFactory
from tests.factories.rooms import ProfileFactory
from tests.processes import together
from tests.registrations.races import meeting

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
BODY = "Auriez-vous une presse à prêter ?"


def write(client, profile, body=BODY, **fields):
    return client.post(f"{profile.get_absolute_url()}ecrire/", {"body": body, **fields})


def answer(client, message, text="Bien sûr.", shares="no"):
    return client.post(message.get_absolute_url(), {"answer": text, "shares_address": shares})


def mails():
    return "\n".join(
        f"{row.subject}\n{row.text}\n{row.html}\n{row.calendar}\n{row.key}" for row in OutboxMail.objects.order_by("pk")
    )


def test_a_message_leaves_without_an_address(client, maud, camille):
    response = write(client, camille)
    assert (response.status_code, response.url) == (302, "/extranet/annuaire/contacts/")
    message = Message.objects.get()
    mail = OutboxMail.objects.get()
    assert (mail.to, mail.subject) == (camille.user.email, "Un message de Maud Charpennes")
    assert BODY in mail.text
    assert f"/extranet/annuaire/contacts/{message.public_id}/" in mail.text
    assert (maud.user.email in mails(), camille.user.email in mails()) == (False, False)


@pytest.mark.parametrize("shares", ["no", "yes"])
def test_who_answers_chooses_whether_their_address_is_given(client, as_user, mailoutbox, maud, camille, shares):
    write(client, camille)
    message = Message.objects.get()
    before = [
        client.get(path).content.decode() for path in (message.get_absolute_url(), "/extranet/annuaire/contacts/")
    ]
    assert [camille.user.email in page for page in before] == [False, False]
    page = as_user(camille.user).get(message.get_absolute_url()).content.decode()
    assert (BODY in page, maud.user.email in page) == (True, False)
    assert answer(client, message, shares=shares).status_code == 302
    gives = shares == "yes"
    told = OutboxMail.objects.get(to=maud.user.email)
    assert (told.subject, camille.user.email in told.text) == ("Une réponse de Camille Saxe", gives)
    page = as_user(maud.user).get(message.get_absolute_url()).content.decode()
    assert ("Bien sûr." in page, camille.user.email in page) == (True, gives)
    assert maud.user.email not in mails()
    for row in OutboxMail.objects.all():
        deliver(row.pk)
    headers = [f"{sent.message().items()}".replace(f"'{sent.to[0]}'", "") for sent in mailoutbox]
    assert [head for head in headers if maud.user.email in head or camille.user.email in head] == []
    assert len(headers) == 2


def test_no_page_shows_an_address_that_is_kept(client, as_user, maud, camille):
    page = client.get(camille.get_absolute_url()).content.decode()
    assert (f"{camille.get_absolute_url()}ecrire/" in page, "mailto:" in page) == (True, False)
    page = client.get(f"{camille.get_absolute_url()}ecrire/").content.decode()
    assert ("Écrire à Camille Saxe" in page, camille.user.email in page) == (True, False)


def test_a_message_has_two_readers(client, as_user, maud, camille, elycoop):
    write(client, camille)
    message = Message.objects.get()
    editor = UserFactory(network_role="editor")
    accounts.settle(editor)
    people = {
        "sender": maud.user,
        "recipient": camille.user,
        "member": MemberFactory(),
        "advisor": AdvisorFactory(membership=elycoop),
        "editor": editor,
    }
    read = {name: as_user(person).get(message.get_absolute_url()).status_code for name, person in people.items()}
    assert read == dict.fromkeys(people, 404) | {"sender": 200, "recipient": 200}
    del people["recipient"]
    assert {answer(as_user(person), message).status_code for person in people.values()} == {404}
    assert answer(as_user(people["member"]), message).status_code == 404
    assert Message.objects.get().answer == ""


def test_one_writes_to_people_of_the_directory_only(client, maud, camille):
    left = ProfileFactory()
    accounts.leave(left.user)
    unlisted, hidden, erased = ProfileFactory(is_listed=False), ProfileFactory(is_hidden=True), ProfileFactory()
    erase(erased.user)
    nobody = [maud, left, unlisted, hidden, erased, Profile(public_id="belladone")]
    assert [client.get(f"{one.get_absolute_url()}ecrire/").status_code for one in nobody] == [404] * 6
    answers = [write(client, one, "Une presse,\n<b>svp</b>") for one in nobody]
    assert [answer.status_code for answer in answers] == [404] * 6
    pages = [answer.content.decode().replace(one.public_id, "") for answer, one in zip(answers, nobody, strict=True)]
    assert len({TOKEN.sub("", page) for page in pages}) == 1, "nothing tells them from each other"
    assert BeautifulSoup(pages[0], "html.parser").textarea.text.strip() == "Une presse,\n<b>svp</b>"
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("body", "said"), [("", "avant de"), ("  ", "avant de"), ("a" * 4001, "4000"), ("a\x00", "nul")]
)
def test_a_wrong_message_is_said_in_words_and_kept(client, maud, camille, body, said):
    response = write(client, camille, body)
    form = response.context["form"]
    assert (response.status_code, said in form.errors["body"][0]) == (422, True)
    assert form["body"].value() == body
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "given", [{}, {"answer": "Oui"}, {"shares_address": "no"}, {"answer": "Oui", "shares_address": "x"}]
)
def test_a_wrong_answer_is_not_sent(client, as_user, maud, camille, given):
    write(client, camille)
    message = Message.objects.get()
    assert as_user(camille.user).post(message.get_absolute_url(), given).status_code == 422
    assert Message.objects.get().answered_at is None


def test_a_second_answer_is_refused_and_its_text_kept(client, as_user, maud, camille):
    write(client, camille)
    message = Message.objects.get()
    answer(as_user(camille.user), message)
    again = answer(client, message, "Autre chose", "yes")
    assert (again.status_code, "Autre chose" in again.content.decode()) == (409, True)
    message.refresh_from_db()
    assert (message.answer, message.shares_address) == ("Bien sûr.", False)


def test_an_answer_to_who_left_goes_nowhere(client, as_user, maud, camille):
    write(client, camille)
    accounts.leave(maud.user)
    message = Message.objects.get()
    assert answer(as_user(camille.user), message, shares="yes").status_code == 409
    page = client.get(message.get_absolute_url()).content.decode()
    assert ("quelqu’un qui n’est plus là" in page, "Charpennes" in page) == (True, False)
    assert OutboxMail.objects.count() == 1


def test_the_same_form_twice_is_one_message(client, maud, camille):
    submission = str(uuid4())
    for _twice in range(2):
        write(client, camille, submission=submission)
    assert (Message.objects.count(), OutboxMail.objects.count()) == (1, 1)


def test_three_wait_for_an_answer_and_no_more(client, as_user, maud, camille, idriss):
    assert [write(client, camille).status_code for _time in range(4)] == [302, 302, 302, 409]
    assert write(client, idriss).status_code == 302
    answer(as_user(camille.user), Message.objects.filter(recipient=camille.user).first())
    assert write(as_user(maud.user), camille).status_code == 302


def test_ten_a_day_and_no_more(client, maud):
    people = [ProfileFactory() for _one in range(11)]
    assert [write(client, one).status_code for one in people] == [302] * 10 + [409]
    Message.objects.filter(recipient=people[0].user).update(created_at=timezone.now() - timedelta(days=1, minutes=1))
    refused = write(client, people[10])
    assert refused.status_code == 302


def test_what_is_sent_at_once_is_counted_too(transactional_db, maud, monkeypatch):
    people = [ProfileFactory() for _one in range(11)]
    for one in people[:9]:
        actions.write_to(maud.user, one.user, BODY, uuid4())
    meeting(monkeypatch, actions, "written_today")

    def tried(n):
        try:
            return bool(actions.write_to(maud.user, people[9 + n].user, BODY, uuid4()))
        except actions.Refused:
            return False

    assert sorted(together(tried, 2)) == [False, True]
    assert Message.objects.count() == 10


def test_messages_are_kept_a_year(maud, camille):
    for days in (366, 364):
        Message.objects.create(
            sender=maud.user, recipient=camille.user, body="x", created_at=timezone.now() - timedelta(days=days)
        )
    tasks.forget()
    assert [(timezone.now() - row.created_at).days for row in Message.objects.all()] == [364]


@pytest.mark.parametrize("number", [1, 15])
def test_contacts_cost_as_much_however_many(client, maud, camille, number, django_assert_num_queries):
    for _one in range(number):
        Message.objects.create(sender=ProfileFactory().user, recipient=maud.user, body="x")
    client.get("/extranet/annuaire/contacts/")
    with django_assert_num_queries(9):
        page = client.get("/extranet/annuaire/contacts/").content.decode()
    assert page.count("De Camille") == number
