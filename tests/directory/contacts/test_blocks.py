"""A block parts two people both ways, everywhere, and nobody is told."""

import pytest

from extranet.directory.contacts import actions
from extranet.directory.models import Block, Introduction, Message, Profile
from extranet.directory.visibility import NOBODY, asked_of
from extranet.notices.models import Notice, Reply
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory
from tests.factories.rooms import NoticeFactory, ReplyFactory

HOME, LIST = "/extranet/", "/extranet/annuaire/"


@pytest.fixture(params=["blocker", "blocked"])
def parted(request, client, maud, camille):
    """Maud, signed in, and Camille: one has blocked the other."""
    actions.block(*((maud.user, camille.user) if request.param == "blocker" else (camille.user, maud.user)))
    return camille


def test_neither_sees_the_other(client, maud, parted):
    for end in ("", "photo/", "carte.vcf", "ecrire/", "presenter/", "signaler/"):
        assert client.get(f"{parted.get_absolute_url()}{end}").status_code == 404, end
    for path in (HOME, LIST, f"{LIST}?q=saxe", f"{LIST}?competence=illustration", f"{LIST}?tri=arrivee"):
        page = client.get(path).content.decode()
        assert [word for word in ("Saxe", parted.public_id, "Villeurbanne", "dessin au trait") if word in page] == [], (
            path
        )
    assert client.get(f"{LIST}?q=illustratrice").context["facets"].count == 0
    assert asked_of(parted, maud.user) == asked_of(maud, parted.user) == NOBODY
    assert list(Profile.objects.readable_by(maud.user)) == [maud]


def test_notices_and_replies_are_not_seen_either(client, maud, parted):
    theirs, between = NoticeFactory(author=parted.user), NoticeFactory()
    ReplyFactory(notice=between, author=parted.user, is_public=True, body="Fiole")
    assert client.get(theirs.get_absolute_url()).status_code == 404
    assert "Fiole" not in client.get(between.get_absolute_url()).content.decode()
    assert set(Notice.objects.visible_to(maud.user)) == {between}
    assert list(Reply.objects.visible_to(maud.user)) == []


def test_who_moderates_reads_whom_a_block_parts_from_them_without_a_page_to_go_to(
    client, as_user, maud, elycoop, django_assert_num_queries
):
    advisor, notice = AdvisorFactory(membership=elycoop), NoticeFactory(author=maud.user)
    as_user(advisor).get(notice.get_absolute_url())
    pages = []
    for _each in range(2):
        with django_assert_num_queries(11):
            pages.append(client.get(notice.get_absolute_url()).content.decode())
        Block.objects.get_or_create(blocker=maud.user, blocked=advisor)
    assert [("Charpennes" in page, maud.get_absolute_url() in page) for page in pages] == [(True, True), (True, False)]


def test_a_form_that_was_open_looks_sent_and_nothing_leaves(client, as_user, maud, parted):
    response = client.post(f"{parted.get_absolute_url()}ecrire/", {"body": "Belladone"}, follow=True)
    page = response.content.decode()
    assert ("C’est envoyé." in page, "Belladone" in page, "Saxe" in page) == (True, True, False)
    message = Message.objects.get()
    assert (message.is_held, OutboxMail.objects.count()) == (True, 0)
    pages = [as_user(parted.user).get(path) for path in ("/extranet/annuaire/contacts/", message.get_absolute_url())]
    assert ["Belladone" in page.content.decode() for page in pages] == [False, False]
    Block.objects.all().delete()
    assert client.get(message.get_absolute_url()).status_code == 404, "it stays held"


def test_what_was_said_before_is_taken_back(client, as_user, maud, camille):
    client.post(f"{camille.get_absolute_url()}ecrire/", {"body": "Belladone"})
    message = Message.objects.get()
    as_user(camille.user).post(message.get_absolute_url(), {"answer": "Voilà", "shares_address": "yes"})
    actions.block(camille.user, maud.user)
    page = as_user(maud.user).get(message.get_absolute_url()).content.decode()
    assert [word for word in ("Voilà", camille.user.email, "Saxe") if word in page] == []
    assert as_user(camille.user).get(message.get_absolute_url()).status_code == 404


def test_an_open_answer_is_not_sent(client, as_user, maud, camille):
    client.post(f"{camille.get_absolute_url()}ecrire/", {"body": "x"})
    message = Message.objects.get()
    actions.block(maud.user, camille.user)
    given = {"answer": "Voilà", "shares_address": "yes"}
    assert as_user(camille.user).post(message.get_absolute_url(), given).status_code == 404
    with pytest.raises(actions.Refused):
        actions.answer(camille.user, message, "Voilà", True)
    assert OutboxMail.objects.count() == 1


def test_two_who_are_parted_are_not_presented(client, maud, camille, idriss):
    actions.block(camille.user, idriss.user)
    given = {"other": "Idriss Monplaisir", "words": "Vous devriez"}
    assert client.post(f"{camille.get_absolute_url()}presenter/", given).status_code == 302
    assert (Introduction.objects.get().is_held, OutboxMail.objects.count()) == (True, 0)
    for person in (camille.user, idriss.user):
        assert not Introduction.objects.shown_to(person).exists()


def test_one_blocks_from_a_page_and_takes_it_back(client, maud, camille):
    response = client.post(f"{camille.get_absolute_url()}bloquer/")
    assert (response.status_code, response.url) == (302, "/extranet/profil/blocages/")
    block = Block.objects.get()
    assert (block.blocker, block.blocked) == (maud.user, camille.user)
    assert "Camille Saxe" in client.get("/extranet/profil/blocages/").content.decode()
    assert OutboxMail.objects.count() == 0
    client.post(f"/extranet/profil/blocages/{block.pk}/lever/")
    assert client.get(camille.get_absolute_url()).status_code == 200


def test_one_blocks_who_wrote_even_from_outside_the_directory(client, as_user, maud, camille):
    Profile.objects.filter(pk=maud.pk).update(is_listed=False)
    client.post(f"{camille.get_absolute_url()}ecrire/", {"body": "x"})
    address = f"{Message.objects.get().get_absolute_url()}bloquer/"
    assert client.post(address).status_code == 404, "not one's own"
    assert as_user(camille.user).post(address).status_code == 302
    assert [(row.blocker, row.blocked) for row in Block.objects.all()] == [(camille.user, maud.user)]


def test_nobody_lifts_the_block_of_another_or_sees_it(client, as_user, maud, camille, idriss):
    actions.block(maud.user, camille.user)
    address = f"/extranet/profil/blocages/{Block.objects.get().pk}/lever/"
    for person in (camille.user, idriss.user):
        assert as_user(person).post(address).status_code == 404
        assert "Maud" not in client.get("/extranet/profil/blocages/").content.decode()
    assert Block.objects.count() == 1


def test_blocks_are_posted_and_of_another(client, maud, camille):
    assert client.get(f"{camille.get_absolute_url()}bloquer/").status_code == 405
    assert client.post(f"{maud.get_absolute_url()}bloquer/").status_code == 404
    for _twice in range(2):
        actions.block(maud.user, camille.user)
    assert Block.objects.count() == 1


def test_a_list_asks_once_who_is_parted(client, maud, camille, idriss, django_assert_max_num_queries):
    client.get(LIST)
    with django_assert_max_num_queries(13):
        client.get(LIST)
