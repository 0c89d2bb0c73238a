"""Who leaves gives back what they hold ahead of them, in the same transaction, whatever they do meanwhile."""

from datetime import timedelta
from threading import Event

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.accounts.erasure import erase
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions
from extranet.registrations.models import CalendarKey, Helper, Part, Registration, Shift
from extranet.registrations.programme import actions as programme
from pages.models import Occurrence
from tests.processes import together
from tests.registrations.races import MEETING, unheld, unlocked

Status = Registration.Status


def statuses(*registrations):
    rows = dict(Registration.objects.values_list("pk", "status"))
    return [rows[row.pk] for row in registrations]


def test_the_next_in_line_moves_up(opened, members):
    occurrence, (maud, next_one, last) = opened(seats=1), members(3)
    rows = [actions.register(member, occurrence) for member in (maud, next_one, last)]
    accounts.leave(maud)
    assert statuses(*rows) == [Status.CANCELLED, Status.OFFERED, Status.WAITING]
    assert OutboxMail.objects.filter(to=next_one.email, subject__contains="place").exists()


def test_a_turn_in_line_goes_too(opened, members):
    occurrence, (first, maud, last) = opened(seats=1), members(3)
    rows = [actions.register(member, occurrence) for member in (first, maud, last)]
    accounts.leave(maud)
    assert statuses(*rows) == [Status.REGISTERED, Status.CANCELLED, Status.WAITING]
    assert Registration.objects.get(pk=rows[2].pk).rank == 1


def test_what_has_begun_or_is_past_stays(opened, members):
    occurrence, (maud,) = opened(), members(1)
    row = actions.register(maud, occurrence)
    Occurrence.objects.filter(pk=occurrence.pk).update(starts_at=timezone.now() - timedelta(minutes=5))
    accounts.leave(maud)
    assert statuses(row) == [Status.REGISTERED]


def test_seats_in_ateliers_shifts_proposals_and_the_calendar_go_with_it(client, day, atelier, members):
    occurrence, (maud, other) = day(), members(2)
    part = atelier(occurrence, capacity=1)
    shift = Shift.objects.create(occurrence=occurrence, task="welcome", capacity=1, ends_after=60)
    for member in (maud, other):
        programme.propose(member, Part(occurrence=occurrence, title=f"De {member}", ends_after=60))
    programme.choose(maud, part)
    programme.help_out(maud, shift)
    secret = CalendarKey.objects.renew(maud)
    assert client.get(f"/inscriptions/agenda/{secret}.ics").status_code == 200
    accounts.leave(maud)
    assert not part.seats.exists() and not Helper.objects.exists()
    assert list(Part.objects.proposed().values_list("proposed_by", flat=True)) == [other.pk]
    assert not CalendarKey.objects.exists()
    programme.choose(other, part)
    accounts.leave(maud)  # twice is once


def test_a_leaving_that_fails_gives_nothing_back(opened, members):
    occurrence, (maud,) = opened(seats=1), members(1)
    row = actions.register(maud, occurrence)

    def fail(**kwargs):
        raise RuntimeError

    accounts.left.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            accounts.leave(maud)
    finally:
        accounts.left.disconnect(fail)
    assert statuses(row) == [Status.REGISTERED]
    assert maud.__class__.objects.get(pk=maud.pk).cooperative_id


def test_an_end_written_in_djangos_admin_gives_back_as_much(opened, members):
    occurrence, (maud, other) = opened(seats=1), members(2)
    rows = [actions.register(member, occurrence) for member in (maud, other)]
    maud.membership.ended_on = timezone.localdate()
    maud.membership.save()
    accounts.settle(maud)
    assert statuses(*rows) == [Status.CANCELLED, Status.OFFERED]


def leave_between(monkeypatch, member, deed):
    """Have `member` leave while `deed` has looked whether they may, and has not written yet: if it can be."""
    looked, gone = Event(), Event()
    obstacle = actions.obstacle

    def slowly(*asked):
        reason = obstacle(*asked)
        looked.set()
        gone.wait(MEETING)
        return reason

    monkeypatch.setattr(actions, "obstacle", slowly)

    def do(n):
        if n == 0:
            return deed()
        assert looked.wait(MEETING * 5)
        accounts.leave(member)
        gone.set()

    together(do, 2)


def test_without_holding_the_member_who_left_has_a_seat(transactional_db, opened, members, monkeypatch):
    """What holding is for: they leave between the look and the seat, and nobody gives it back."""
    occurrence, (maud,) = opened(), members(1)
    monkeypatch.setattr(actions, "hold", unheld)
    monkeypatch.setattr(actions, "lock", unlocked)
    leave_between(monkeypatch, maud, lambda: actions.register.__wrapped__(maud, occurrence))
    assert occurrence.registrations.attending().count() == 1


def test_held_they_have_none(transactional_db, opened, members, monkeypatch):
    occurrence, (maud,) = opened(), members(1)
    leave_between(monkeypatch, maud, lambda: actions.register(maud, occurrence))
    assert not occurrence.registrations.standing().exists()


def test_whoever_comes_and_goes_at_once_no_seat_is_lost(transactional_db, opened, members):
    """Ten leave while they and ten others ask for ten seats, from many requests: those who stay have them all."""
    occurrence, people = opened(seats=10), members(20)
    going = people[:10]

    def deed(n):
        member = people[n % 20]
        try:
            return accounts.leave(member) if n % 40 < 10 else actions.register(member, occurrence).pk
        except actions.Refused as refused:
            return str(refused)

    together(deed, 60)
    actions.settle(occurrence)
    rows = occurrence.registrations.standing()
    assert not rows.filter(user__in=going).exists()
    assert set(rows.values_list("user", flat=True)) == {member.pk for member in people[10:]}
    assert rows.seated().count() == 10


def test_a_former_member_takes_no_shift_and_proposes_nothing(day, members):
    occurrence, (maud,) = day(), members(1)
    shift = Shift.objects.create(occurrence=occurrence, task="welcome", capacity=1, ends_after=60)
    assert maud.has_perm("pages.read_members_content"), "as the request that is under way remembers"
    accounts.leave(maud)
    proposal = Part(occurrence=occurrence, title="Rire", ends_after=60)
    for verb, timed in ((programme.help_out, shift), (programme.propose, proposal)):
        with pytest.raises(actions.Refused, match="adhésion a pris fin"):
            verb(maud, timed)


@pytest.mark.parametrize("goes", [accounts.leave, erase])
@pytest.mark.parametrize(
    ("others", "fields", "is_told"),
    [(0, {}, True), (1, {}, False), (0, {"other_hosts": "Léa"}, False), (0, {"state": Part.State.DECLINED}, False)],
)
def test_who_organises_is_told_of_an_atelier_that_nobody_runs_any_more(
    day, atelier, members, organiser, goes, others, fields, is_told
):
    occurrence, (maud, *rest) = day(cooperative=organiser.membership.cooperative), members(1 + others)
    part = atelier(occurrence, title="Rire", **fields)
    part.hosts.set([maud, *rest])
    for _twice in range(2):
        goes(maud)
    assert Part.objects.get().state == part.state, "it stays announced"
    if part.state == Part.State.ACCEPTED:
        assert list(part.hosts.all()) == rest
    mails = OutboxMail.objects.filter(subject="Plus personne pour l’animer\u00a0: Rire")
    assert [mail.to for mail in mails] == [organiser.email] * is_told
    edit = reverse("registrations:part_edit", args=[occurrence.pk, part.pk])
    assert all(edit in mail.text for mail in mails)


@pytest.mark.parametrize("why", ["over", "cancelled"])
def test_nobody_is_told_of_what_is_over_or_cancelled(day, atelier, members, organiser, why):
    occurrence, (maud,) = day(cooperative=organiser.membership.cooperative), members(1)
    part = atelier(occurrence)
    part.hosts.add(maud)
    now = timezone.now()
    Occurrence.objects.update(**{"over": {"starts_at": now}, "cancelled": {"cancelled_at": now}}[why])
    accounts.leave(maud)
    assert list(part.hosts.all()) == [maud], "what they have run stays theirs"
    assert not OutboxMail.objects.filter(subject__contains="animer").exists()


@pytest.mark.parametrize("is_public", [True, False])
def test_a_host_who_left_is_named_nowhere(client, day, atelier, members, is_public):
    occurrence, (maud, other, reader) = day(), members(3)
    maud.first_name, maud.last_name = "Belladone", "Digitale"
    maud.save()
    part = atelier(occurrence, other_hosts="Léa")
    part.hosts.set([maud, other])
    if not is_public:
        client.force_login(reader)
    address = occurrence.event.url
    assert "Belladone" in client.get(address).content.decode()
    Occurrence.objects.update(starts_at=timezone.now())
    accounts.leave(maud)
    main = BeautifulSoup(client.get(address).content, "html.parser").main.get_text(" ", strip=True)
    assert "Belladone" not in main and "Digitale" not in main
    assert ("Ancien membre" in main) is not is_public
    assert other.first_name in main and "Léa" in main


def test_who_organises_reads_no_former_name_in_the_programme(client, day, atelier, members, organiser):
    occurrence, (maud,) = day(cooperative=organiser.membership.cooperative), members(1)
    maud.first_name = "Belladone"
    maud.save()
    part = atelier(occurrence)
    part.hosts.add(maud)
    atelier(occurrence, state=Part.State.DECLINED, proposed_by=maud)
    address = f"/extranet/evenements/{occurrence.pk}/programme/"
    form = reverse("registrations:part_edit", args=[occurrence.pk, part.pk])
    assert client.get(address).content.decode().count("Belladone") == 2
    assert "Belladone" in client.get(form).content.decode()
    Occurrence.objects.update(starts_at=timezone.now())
    accounts.leave(maud)
    page = client.get(address).content.decode()
    assert "Belladone" not in page and "Ancien membre" in page
    assert "Belladone" not in client.get(form).content.decode(), "a name that the form would then refuse"
