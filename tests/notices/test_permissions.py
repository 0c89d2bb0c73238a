"""Who may do what: the whole table, by address."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from extranet.notices.models import Notice
from pages.network import NETWORK_EDITORS
from tests.factories import AdvisorFactory, MemberFactory, UserFactory
from tests.factories.rooms import NoticeFactory

OPEN, FILLED, CLOSED, WITHDRAWN = Notice.Status.values


@pytest.fixture
def readers(idriss):
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    return {"author": idriss, "other": MemberFactory(), "advisor": AdvisorFactory(), "network editor": editor}


DEEDS = [
    (OPEN, FILLED, {"author"}),
    (OPEN, CLOSED, {"author", "advisor", "network editor"}),
    (OPEN, WITHDRAWN, {"advisor", "network editor"}),
    (OPEN, OPEN, set()),
    (FILLED, OPEN, {"author"}),
    (FILLED, CLOSED, set()),
    (CLOSED, OPEN, {"author"}),
    (CLOSED, FILLED, {"author"}),
    (CLOSED, WITHDRAWN, {"advisor", "network editor"}),
    (WITHDRAWN, OPEN, set()),
    (WITHDRAWN, FILLED, set()),
    (WITHDRAWN, CLOSED, {"advisor", "network editor"}),
    (WITHDRAWN, WITHDRAWN, set()),
    (OPEN, "nonsense", set()),
    (OPEN, "", set()),
]


@pytest.mark.parametrize(("before", "after", "allowed"), DEEDS)
def test_who_may_change_the_state(client, notice, readers, before, after, allowed):
    did = set()
    for name, reader in readers.items():
        Notice.objects.filter(pk=notice.pk).update(status=before)
        client.force_login(reader)
        response = client.post(f"{notice.get_absolute_url()}etat/", {"status": after})
        assert response.status_code in (302, 404)
        notice.refresh_from_db()
        assert notice.status == (after if response.status_code == 302 else before)
        if response.status_code == 302:
            did.add(name)
    assert did == allowed


def test_only_its_author_edits(client, notice, readers):
    statuses = {}
    for name, reader in readers.items():
        client.force_login(reader)
        address = f"{notice.get_absolute_url()}modifier/"
        statuses[name] = (client.get(address).status_code, client.post(address, {"title": "Pris"}).status_code)
    assert statuses == {
        "author": (200, 422),
        "other": (404, 404),
        "advisor": (404, 404),
        "network editor": (404, 404),
    }


def test_who_reads_what_is_withdrawn(client, notice, readers):
    Notice.objects.filter(pk=notice.pk).update(status=WITHDRAWN)
    statuses = {}
    for name, reader in readers.items():
        client.force_login(reader)
        statuses[name] = client.get(notice.get_absolute_url()).status_code
    assert statuses == {"author": 200, "other": 404, "advisor": 200, "network editor": 200}


def test_who_belongs_nowhere_reads_nothing(client, notice):
    client.force_login(UserFactory())
    assert [client.get(address).status_code for address in ("/extranet/annonces/", notice.get_absolute_url())] == [
        404
    ] * 2


def test_a_state_changes_by_post_alone(client, member, notice):
    assert client.get(f"{notice.get_absolute_url()}etat/").status_code == 405


def test_a_notice_whose_day_has_passed_does_not_open_again(client, member):
    notice = NoticeFactory(author=member, status=CLOSED, closes_on=timezone.localdate() - timedelta(days=1))
    response = client.post(f"{notice.get_absolute_url()}etat/", {"status": OPEN}, follow=True)
    assert "Sa date est passée" in response.content.decode()
    notice.refresh_from_db()
    assert notice.status == CLOSED
