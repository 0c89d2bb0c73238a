"""Nobody learns who is there from what is answered: who is out of sight and who never was are told of alike."""

import re
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from extranet.accounts.actions import leave
from extranet.directory.contacts.actions import block
from extranet.directory.models import Profile
from tests.factories.rooms import ProfileFactory

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
ENDS = ("", "photo/", "carte.vcf", "ecrire/", "presenter/", "signaler/", "bloquer/")
HIDE = {
    "left": lambda one, reader: leave(one.user),
    "unlisted": lambda one, reader: Profile.objects.filter(pk=one.pk).update(is_listed=False),
    "hidden": lambda one, reader: Profile.objects.filter(pk=one.pk).update(is_hidden=True),
    "blocked": lambda one, reader: block(reader, one.user),
    "blocker": lambda one, reader: block(one.user, reader),
}


@pytest.fixture
def unseen(member):
    """Who is out of the sight of Maud, each for a reason, and names of nobody: the key of a page that she may see."""
    people = {why: ProfileFactory() for why in HIDE}
    for why, hide in HIDE.items():
        hide(people[why], member)
    return {"a number": SimpleNamespace(public_id=str(ProfileFactory().pk))} | people


def answer(client, method, public_id, end):
    """All that can be observed of an answer, but what depends on the key that was asked for."""
    with CaptureQueriesContext(connection) as asked:
        response = getattr(client, method)(f"/extranet/annuaire/{public_id}/{end}", {"body": "Bonjour"})
    text = TOKEN.sub("", response.content.decode()).replace(f"annuaire/{public_id}/", "annuaire/NOM/")
    return response.status_code, response.headers["Content-Type"], text, len(asked)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("end", ENDS)
def test_who_is_out_of_sight_is_answered_for_as_nobody_is(client, unseen, method, end):
    nobody = answer(client, method, "qmvCn4XcrMcDKwTk", end)
    alike = {why: answer(client, method, one.public_id, end) == nobody for why, one in unseen.items()}
    opened = {"blocked", "blocker"} if (method, end) == ("post", "ecrire/") else set()  # it looks sent: test_blocks.py
    assert {why for why, is_alike in alike.items() if not is_alike} == opened
    assert nobody[0] in (404, 405)
