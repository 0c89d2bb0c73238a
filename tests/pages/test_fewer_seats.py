"""An editor who gives a date, or a whole event, fewer seats than are taken is told what becomes of it."""

import pytest
from django.contrib.messages import get_messages
from wagtail.users.models import UserProfile

from extranet.registrations import actions
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.pages.series import series
from tests.pages.test_dates_admin import address
from tests.pages.test_dates_admin import posted as posted_date
from tests.pages.test_recurrence_admin import edit


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_superuser=True))
    return client


@pytest.fixture
def crowded():
    """A series of three dates, four people on the first two."""
    event, rows = series(cooperative=CooperativeFactory(), registration="members", capacity=8)
    for row in rows[:2]:
        for member in MemberFactory.create_batch(4):
            actions.register(member, row)
    return event, rows


def warned(response):
    """What the answer warns of."""
    return [str(said).strip() for said in get_messages(response.wsgi_request) if said.level_tag == "warning"]


def test_one_date_with_fewer_seats_than_are_taken_says_how_many_and_offers_the_way_back(editor, crowded):
    _event, (_first, second, _third) = crowded
    response = editor.post(address("event_date", second.pk), posted_date(capacity="3"))
    (said,) = warned(response)
    assert response.status_code == 302
    assert "Mardi 23 mars 2027\u00a0: 4 personnes ont déjà leur place, pour 3 en tout." in said
    assert "mais la prochaine place rendue n’ira à personne." in said
    assert address("event_date", second.pk) in editor.get(response["Location"]).content.decode()
    for capacity in ("3", "4", ""):  # the same number again, as many as are taken, and the event's own
        assert warned(editor.post(address("event_date", second.pk), posted_date(capacity=capacity))) == []
    assert second.registrations.attending().count() == 4


def test_what_is_said_is_what_happens(editor, crowded):
    _event, (_first, second, _third) = crowded
    (said,) = warned(editor.post(address("event_date", second.pk), posted_date(capacity="2")))
    assert "les 2 prochaines places rendues n’iront à personne." in said
    waiting = actions.register(MemberFactory(), second)
    offers = []
    for seated in list(second.registrations.attending().order_by("pk")[:3]):
        actions.cancel(seated)
        waiting.refresh_from_db()
        offers.append(waiting.status)
    assert offers == ["waiting", "waiting", "offered"]


def test_an_event_published_with_fewer_seats_than_are_taken_names_its_dates_once(editor, crowded):
    event, (first, second, _third) = crowded
    event.occurrences.filter(pk=second.pk).update(capacity=6)  # its own number, which is enough
    fields = {"recurrence_count": "3", "registration": "members", "slug": event.slug}
    assert warned(edit(editor, event, capacity="1", **fields)) == [], "a draft changes nothing yet"
    (said,) = warned(edit(editor, event, capacity="1", **fields, **{"action-publish": "1"}))
    assert "Mardi 16 mars 2027\u00a0: 4 personnes ont déjà leur place, pour 1 en tout." in said
    assert "les 3 prochaines places" in said
    event.refresh_from_db()
    assert (event.capacity, first.registrations.attending().count()) == (1, 4)
    editor.get("/admin/")  # where it is read
    again = edit(editor, event, capacity="1", title="Atelier doux", **fields, **{"action-publish": "1"})
    assert warned(again) == []


def test_a_long_series_names_three_dates_and_counts_the_others_in_the_editors_language(editor):
    event, rows = series("RRULE:FREQ=WEEKLY;COUNT=5", registration="members", capacity=8)
    for row in rows:
        for member in MemberFactory.create_batch(2):
            actions.register(member, row)
    fields = {"recurrence_count": "5", "registration": "members", "slug": event.slug, "action-publish": "1"}
    UserProfile.objects.create(user_id=editor.session["_auth_user_id"], preferred_language="en")
    said = warned(edit(editor, event, capacity="1", **fields))
    assert [text[:20] for text in said] == [
        "Tuesday 16 March 202",
        "Tuesday 23 March 202",
        "Tuesday 30 March 202",
        "The same goes for 2 ",
    ]
