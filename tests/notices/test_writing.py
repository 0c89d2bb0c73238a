import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from extranet.directory.models import Skill
from extranet.notices.models import Notice
from tests.factories.rooms import NoticeFactory

ADDRESS = "/extranet/annonces/ecrire/"


def given(**changes):
    day = timezone.localdate() + timedelta(days=20)
    return {
        "kind": "need",
        "title": "Une main",
        "body": "Pour un stand.",
        "skills": "couture, Dessin",
        "closes_on": day.isoformat(),
        "submission": str(uuid.UUID(int=7)),
        **changes,
    }


def test_what_is_written_is_published(client, member):
    response = client.post(ADDRESS, given())
    notice = Notice.objects.get()
    assert (response.status_code, response.url) == (302, notice.get_absolute_url())
    assert (notice.author, notice.kind, notice.title, notice.is_open) == (member, "need", "Une main", True)
    assert sorted(skill.name for skill in notice.skills.all()) == ["Dessin", "couture"]
    assert list(Notice.objects.search("coutures")) == [notice]


def test_a_form_sent_twice_is_one_notice(client, member, idriss):
    urls = {client.post(ADDRESS, given()).url for _ in range(2)}
    assert (len(urls), Notice.objects.count()) == (1, 1)
    client.force_login(idriss)
    assert client.post(ADDRESS, given()).url not in urls


@pytest.mark.parametrize("submission", ["", "nonsense", "a" * 5000])
def test_a_form_without_its_number_is_published_all_the_same(client, member, submission):
    assert client.post(ADDRESS, given(submission=submission)).status_code == 302


def day_in(days):
    return (timezone.localdate() + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", "", "requis"),
        ("title", "   ", "requis"),
        ("title", "a" * 10_000, "120"),
        ("title", "a\x00b", "caractère nul"),
        ("body", "", "requis"),
        ("body", "a" * 4001, "4000"),
        ("body", "a\x00b", "caractère nul"),
        ("kind", "rien", "rien"),
        ("kind", "", "requis"),
        ("skills", "a\x00b", "caractère nul"),
        ("skills", "x" * 61, "60"),
        ("closes_on", -1, "passée"),
        ("closes_on", 366, "plus d’un an"),
        ("closes_on", "9999999-99-99", "date"),
        ("closes_on", "2026-02-30", "date"),
        ("closes_on", "0001-01-01", "passée"),
        ("closes_on", "demain", "date"),
        ("closes_on", "\x00", "date"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_typed_is_lost(client, member, field, value, said):
    value = day_in(value) if isinstance(value, int) else value
    response = client.post(ADDRESS, given(**{field: value}))
    form = response.context["form"]
    assert response.status_code == 422
    assert list(form.errors) == [field]
    assert said in form.errors[field][0]
    assert form[field].value() == value
    assert form["body" if field == "title" else "title"].value() == (
        "Pour un stand." if field == "title" else "Une main"
    )
    assert not Notice.objects.exists()


@pytest.mark.parametrize("days", [0, 365])
def test_the_first_and_the_last_possible_days(client, member, days):
    assert client.post(ADDRESS, given(closes_on=day_in(days))).status_code == 302


def test_its_author_changes_a_notice(client, member):
    notice = NoticeFactory(author=member)
    address = f"{notice.get_absolute_url()}modifier/"
    assert "Une demi-journée" in client.get(address).content.decode()
    client.post(address, given(title="Deux mains", skills=""))
    notice.refresh_from_db()
    assert (notice.title, notice.skills.count(), notice.author) == ("Deux mains", 0, member)
    assert list(Notice.objects.search("mains stand")) == [notice]
    assert client.post(address, given(title="")).status_code == 422


def test_a_notice_is_found_by_the_new_name_of_its_skills(client, member):
    client.post(ADDRESS, given())
    couture = Skill.objects.get(folded="couture")
    couture.name = "Tissage"
    couture.save()
    assert [Notice.objects.search(word).count() for word in ("tissages", "dessin", "couture", "tricot")] == [1, 1, 1, 0]


@pytest.mark.parametrize("pk", ["0", "9" * 19, "9" * 60])
def test_an_unknown_notice_is_not_found(client, member, pk):
    statuses = [client.get(f"/extranet/annonces/{pk}/{end}").status_code for end in ("", "modifier/")]
    statuses += [client.post(f"/extranet/annonces/{pk}/{end}").status_code for end in ("", "modifier/", "etat/")]
    assert statuses == [404] * 5


def test_strangers_meet_the_door(client, notice):
    for end in ("", "ecrire/", f"{notice.pk}/", f"{notice.pk}/modifier/", f"{notice.pk}/etat/", "999999/"):
        response = client.get(f"/extranet/annonces/{end}")
        assert (response.status_code, response.url) == (302, f"/compte/login/?next=/extranet/annonces/{end}")


@pytest.mark.parametrize("path", ["ecrire/", "{other}/", "{other}/signaler/", "{mine}/modifier/"])
def test_an_empty_form_is_said_to_be_so(client, member, notice, path):
    mine = NoticeFactory(author=member)
    assert client.post(f"/extranet/annonces/{path.format(other=notice.pk, mine=mine.pk)}").status_code == 422


def test_a_title_stays_on_its_line(client, member):
    client.post(ADDRESS, given(title="Une main\r\nBcc: tous\u2028et\tdeux\u202f!"))
    assert Notice.objects.get().title == "Une main Bcc: tous et deux\u202f!"
