"""What becomes of the notices of somebody who leaves."""

import pytest
from bs4 import BeautifulSoup

from extranet.accounts import actions
from extranet.notices.models import Notice
from tests.factories.rooms import NoticeFactory, ReplyFactory

Status = Notice.Status


@pytest.mark.parametrize("status", Status.values)
def test_those_that_are_open_close_and_the_others_stay(idriss, status):
    notice, other = NoticeFactory(author=idriss, status=status), NoticeFactory()
    actions.leave(idriss)
    notice.refresh_from_db()
    other.refresh_from_db()
    assert notice.status == (Status.CLOSED if status == Status.OPEN else status)
    assert other.status == Status.OPEN


def test_what_was_said_is_still_read_without_their_name(client, member, idriss):
    notice = NoticeFactory(author=idriss, title="Un stand à tenir")
    ReplyFactory(notice=notice, author=idriss, body="Toujours d’actualité.", is_public=True)
    actions.leave(idriss)
    page = BeautifulSoup(client.get(notice.get_absolute_url()).content, "html.parser").main.get_text(" ", strip=True)
    assert "Un stand à tenir" in page and "Toujours d’actualité." in page
    assert page.count("Ancien membre") >= 2
    assert str(idriss) not in page
