"""A notice or a reply that is reported: who may, who is told, who reads it and decides. Nobody else learns of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from extranet.accounts import actions as accounts
from extranet.accounts.models import Membership
from extranet.notices import actions, tasks
from extranet.notices.models import Notice, Reply, Report
from extranet.notifications import reports
from extranet.notifications.models import OutboxMail
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory, UserFactory
from tests.factories.rooms import NoticeFactory, ReplyFactory

REASON = "Une publicité pour la belladone"
HIDDEN, KEPT = Report.Verdict.values


@pytest.fixture
def cabestan(idriss):
    return idriss.membership.cooperative


@pytest.fixture
def advisor(cabestan):
    """The support team of Cabestan, where Idriss, who wrote the notice, belongs."""
    return AdvisorFactory(first_name="Farida", membership=cabestan)


@pytest.fixture
def editor():
    user = UserFactory(first_name="Nour", network_role="editor")
    accounts.settle(user)
    return user


@pytest.fixture
def administrator():
    user = UserFactory(network_role="administrator")
    accounts.settle(user)
    return user


def address(notice, reply=None):
    return f"{notice.get_absolute_url()}{f'reponses/{reply.pk}/' if reply else ''}signaler/"


def report(client, reporter, notice, reply=None, reason=REASON):
    client.force_login(reporter)
    return client.post(address(notice, reply), {"reason": reason})


def decide(client, judge, said, verdict):
    client.force_login(judge)
    return client.post(f"{said.notice.get_absolute_url()}signalements/{said.pk}/", {"verdict": verdict})


def page(client, reader, notice):
    client.force_login(reader)
    return client.get(notice.get_absolute_url()).content.decode()


def test_a_report_reaches_every_advisor_of_the_authors_cooperative_and_no_one_else(
    client, member, notice, advisor, editor, administrator, elycoop, cabestan
):
    second = AdvisorFactory(membership=cabestan, language="en")
    AdvisorFactory(membership=elycoop)
    accounts.leave(AdvisorFactory(membership=cabestan))
    response = report(client, member, notice)
    assert (response.status_code, response.url) == (302, notice.get_absolute_url())
    said = Report.objects.get()
    assert (said.notice, said.reply, said.reporter, said.reason) == (notice, None, member, REASON)
    assert (said.author, said.cooperative, said.verdict) == (notice.author, cabestan, "")
    mails = dict(OutboxMail.objects.values_list("to", "subject"))
    assert mails == {
        advisor.email: f"Une annonce est signalée\u00a0: {notice.title}",
        second.email: f"A notice is reported: {notice.title}",
    }
    text = OutboxMail.objects.get(to=advisor.email).text
    assert REASON in text
    assert f"{notice.get_absolute_url()}#signalements" in text
    assert member.last_name not in text


def test_reports_have_few_readers(client, member, notice, advisor, editor, administrator, elycoop, cabestan, idriss):
    report(client, member, notice)
    readers = {
        "reporter": member,
        "author": idriss,
        "member": MemberFactory(),
        "advisor": advisor,
        "other advisor": AdvisorFactory(membership=elycoop),
        "network editor": editor,
        "administrator": administrator,
    }
    seen = {name: ("belladone" in (shown := page(client, reader, notice)), "Masquer" in shown)
            for name, reader in readers.items()}  # fmt: skip
    assert seen == dict.fromkeys(readers, (False, False)) | {"advisor": (True, True)}
    former = AdvisorFactory(membership=cabestan)
    Membership.objects.filter(user=former).update(ended_on=timezone.localdate())
    assert list(Report.objects.readable_by(type(former).objects.get(pk=former.pk))) == []


@pytest.mark.parametrize("verdict", [HIDDEN, KEPT])
def test_only_who_reads_a_report_decides(client, member, notice, advisor, editor, administrator, elycoop, verdict):
    report(client, member, notice)
    said = Report.objects.get()
    deciders = {
        "reporter": member,
        "author": notice.author,
        "member": MemberFactory(),
        "other advisor": AdvisorFactory(membership=elycoop),
        "network editor": editor,
        "administrator": administrator,
        "advisor": advisor,
    }
    statuses = {name: decide(client, person, said, verdict).status_code for name, person in deciders.items()}
    assert statuses == dict.fromkeys(deciders, 404) | {"advisor": 302}
    said.refresh_from_db()
    assert (said.verdict, said.judge) == (verdict, advisor)


def test_strangers_meet_the_door(client, notice, member, advisor):
    report(client, member, notice)
    client.logout()
    for path in (address(notice), f"{notice.get_absolute_url()}signalements/{Report.objects.get().pk}/"):
        for response in (client.get(path), client.post(path, {"reason": "x", "verdict": HIDDEN})):
            assert response.url == f"/compte/login/?next={path}"
    assert Report.objects.get().verdict == ""


def test_the_same_member_twice_is_once(client, member, notice, advisor):
    report(client, member, notice)
    again = client.post(address(notice), {"reason": "Encore"}, follow=True).content.decode()
    assert "Vous l’avez déjà signalée" in again
    assert "Vous avez signalé cette annonce." in again
    assert (Report.objects.get().reason, OutboxMail.objects.count()) == (REASON, 1)
    for again in ({"notice": notice}, {"notice": notice, "reply": ReplyFactory(notice=notice)}):
        fields = again | {"reporter": member, "reason": "x"}
        with pytest.raises(IntegrityError), transaction.atomic():
            Report.objects.create(**fields)
            Report.objects.create(**fields)


def test_two_members_are_two_reports_settled_by_one_decision(client, member, notice, advisor):
    report(client, member, notice)
    report(client, MemberFactory(), notice, reason="Hors sujet")
    reply = ReplyFactory(notice=notice, is_public=True)
    report(client, member, notice, reply, reason="Autre chose")
    assert OutboxMail.objects.count() == 3
    shown = page(client, advisor, notice)
    assert [shown.count(words) for words in (REASON, "Hors sujet", "Autre chose", ">Masquer<")] == [1, 1, 1, 2]
    decide(client, advisor, Report.objects.first(), KEPT)
    assert list(Report.objects.order_by("pk").values_list("verdict", flat=True)) == [KEPT, KEPT, ""]


@pytest.mark.parametrize(("before", "after"), [("open", "open"), ("filled", "filled"), ("withdrawn", "closed")])
def test_what_is_kept_is_shown(client, member, notice, advisor, before, after):
    report(client, member, notice)
    Notice.objects.filter(pk=notice.pk).update(status=before)
    decide(client, advisor, Report.objects.get(), KEPT)
    notice.refresh_from_db()
    assert notice.status == after
    assert "Gardée le" in page(client, advisor, notice)


def test_what_is_hidden_is_gone_for_the_others(client, member, notice, advisor):
    report(client, member, notice)
    decide(client, advisor, Report.objects.get(), HIDDEN)
    notice.refresh_from_db()
    assert notice.status == Notice.Status.WITHDRAWN
    assert "Masquée le" in page(client, advisor, notice)
    client.force_login(member)
    assert [client.get(path).status_code for path in (notice.get_absolute_url(), address(notice))] == [404, 404]
    client.force_login(notice.author)
    assert client.get(notice.get_absolute_url()).status_code == 200


def test_a_reply_that_is_hidden_is_for_its_author_alone_and_counts_for_nobody(client, member, notice, advisor):
    writer = MemberFactory(first_name="Écrivain")
    reply = ReplyFactory(notice=notice, author=writer, body="Achetez mes fioles", is_public=True)
    ReplyFactory(notice=notice, body="Je viens.", is_public=True)
    report(client, member, notice, reply)
    assert (Report.objects.get().author, Report.objects.get().reply) == (writer, reply)
    decide(client, advisor, Report.objects.get(), HIDDEN)
    shown = page(client, writer, notice)
    assert ("fioles" in shown, "Votre réponse est retirée" in shown) == (True, True)
    for reader in (member, notice.author):
        shown = page(client, reader, notice)
        assert ("fioles" in shown, "1 réponse" in shown) == (False, True)
        assert "1 réponse" in client.get("/extranet/annonces/").content.decode()
    decide(client, advisor, Report.objects.get(), KEPT)
    assert "fioles" in page(client, member, notice)


def test_a_private_reply_is_reported_by_who_reads_it_and_then_read_by_who_decides(client, member, notice, elycoop):
    team = AdvisorFactory(membership=elycoop)
    writer = MemberFactory(membership=elycoop)
    reply = ReplyFactory(notice=notice, author=writer, body="Une insulte")
    assert report(client, member, notice, reply).status_code == 404, "she cannot read it"
    assert report(client, writer, notice, reply).status_code == 404, "it is his own"
    assert "Une insulte" not in page(client, team, notice)
    assert report(client, notice.author, notice, reply).status_code == 302
    assert "Une insulte" in page(client, team, notice)
    assert "Une insulte" not in page(client, member, notice)
    assert list(OutboxMail.objects.values_list("to", flat=True)) == [team.email]
    assert "Une insulte" not in OutboxMail.objects.get().text


def test_nobody_reports_what_they_wrote(client, notice, advisor):
    reply = ReplyFactory(notice=notice, author=notice.author, is_public=True)
    client.force_login(notice.author)
    for path in (address(notice), address(notice, reply)):
        assert [client.get(path).status_code, client.post(path, {"reason": "x"}).status_code] == [404, 404]
    shown = page(client, notice.author, notice)
    assert "Signaler" not in shown


def test_an_advisor_does_not_judge_their_own_notice(client, member, cabestan, advisor, editor):
    theirs = NoticeFactory(author=advisor)
    report(client, member, theirs)
    assert "belladone" not in page(client, advisor, theirs)
    assert decide(client, advisor, Report.objects.get(), KEPT).status_code == 404
    assert "belladone" in page(client, editor, theirs)
    assert list(OutboxMail.objects.values_list("to", flat=True)) == [editor.email]


@pytest.mark.parametrize("author", ["without cooperative", "without advisor", "gone"])
def test_without_a_support_team_network_editors_decide(client, member, editor, administrator, elycoop, author):
    notice = {
        "without cooperative": lambda: NoticeFactory(author=UserFactory()),
        "without advisor": NoticeFactory,
        "gone": lambda: NoticeFactory(author=None),
    }[author]()
    AdvisorFactory(membership=elycoop)
    report(client, member, notice)
    assert list(OutboxMail.objects.values_list("to", flat=True)) == [editor.email]
    for judge, verdict, is_withdrawn in ((editor, HIDDEN, True), (administrator, KEPT, False)):
        assert "belladone" in page(client, judge, notice)
        assert decide(client, judge, Report.objects.get(), verdict).status_code == 302
        notice.refresh_from_db()
        assert notice.is_withdrawn is is_withdrawn


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_an_advisor_who_also_serves_the_network_judges_in_both_places(client, member, notice, elycoop, cabestan, role):
    both = AdvisorFactory(membership=cabestan, network_role=role)
    AdvisorFactory(membership=elycoop)
    theirs = NoticeFactory(author=MemberFactory(membership=elycoop))
    lost = NoticeFactory(author=None)
    for about in (notice, theirs, lost):
        report(client, member, about)
    assert set(Report.objects.readable_by(both).values_list("notice", flat=True)) == {notice.pk, lost.pk}


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("", "ne va pas"),
        ("   ", "ne va pas"),
        ("a" * 1001, "1000"),
        ("a" * 100_000, "1000"),
        ("a\x00b", "caractère nul"),
    ],
)
def test_a_wrong_reason_is_said_in_words_and_kept(client, member, notice, reason, said):
    response = report(client, member, notice, reason=reason)
    form = response.context["form"]
    assert (response.status_code, said in form.errors["reason"][0]) == (422, True)
    assert form["reason"].value() == reason
    assert not Report.objects.exists()


@pytest.mark.parametrize("verdict", ["", "nonsense", "pending", "\x00", "x" * 9000])
def test_an_unknown_decision_decides_nothing(client, member, notice, advisor, verdict):
    report(client, member, notice)
    assert decide(client, advisor, Report.objects.get(), verdict).status_code in (400, 404)
    assert Report.objects.get().verdict == ""


def test_a_decision_is_taken_by_post_alone(client, member, notice, advisor):
    report(client, member, notice)
    client.force_login(advisor)
    assert client.get(f"{notice.get_absolute_url()}signalements/{Report.objects.get().pk}/").status_code == 405


def test_what_does_not_belong_together_is_not_found(client, member, notice, advisor):
    other, reply = NoticeFactory(), ReplyFactory(is_public=True)
    report(client, member, notice)
    assert client.get(address(notice, reply)).status_code == 404
    client.force_login(advisor)
    path = f"{other.get_absolute_url()}signalements/{Report.objects.get().pk}/"
    assert client.post(path, {"verdict": HIDDEN}).status_code == 404
    assert [client.get(f"/extranet/annonces/{pk}/signaler/").status_code for pk in ("0", "9" * 19, "9" * 60)] == [
        404
    ] * 3


def test_what_was_said_is_escaped(client, member, notice, advisor):
    report(client, member, notice, reason="<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)" in page(client, advisor, notice)


def test_a_report_undone_tells_nobody(member, notice, advisor, monkeypatch):
    monkeypatch.setattr(reports, "notify", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.report(member, notice, None, REASON)
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("verdict", "days", "stay"),
    [
        ("", None, {"notice", "reply"}),
        (KEPT, 364, {"notice", "reply"}),
        (KEPT, 366, set()),
        (HIDDEN, 364, {"notice", "reply"}),
        (HIDDEN, 366, {"reply"}),
    ],
)
def test_it_is_forgotten_a_year_after_it_was_judged(client, member, notice, advisor, verdict, days, stay):
    reply = ReplyFactory(notice=notice, is_public=True)
    for about in (None, reply):
        report(client, member, notice, about)
    for said in Report.objects.all() if verdict else ():
        decide(client, advisor, said, verdict)
        Report.objects.update(judged_at=timezone.now() - timedelta(days=days))
    Report.objects.update(created_at=timezone.now() - timedelta(days=800))
    tasks.forget()
    assert {"reply" if said.reply else "notice" for said in Report.objects.all()} == stay
    if (verdict, days) == (HIDDEN, 366):
        decide(client, advisor, Report.objects.get(), KEPT)
        reply.refresh_from_db()
        client.post(f"{notice.get_absolute_url()}etat/", {"status": Notice.Status.CLOSED})
        notice.refresh_from_db()
        assert not (reply.is_withdrawn or notice.is_withdrawn), "what is hidden may still be shown again"


@pytest.mark.parametrize("number", [1, 40])
def test_reports_cost_as_much_however_many(client, notice, advisor, number, django_assert_num_queries):
    people = MemberFactory.create_batch(number, membership=CooperativeFactory(slug="elycoop"))
    reply = Reply.objects.create(notice=notice, author=people[0], body="Oui.", is_public=True)
    Report.objects.bulk_create(
        Report(notice=notice, reply=about, author=notice.author, cooperative=advisor.membership.cooperative,
               reporter=person, reason=REASON)
        for person in people for about in (None, reply)
    )  # fmt: skip
    client.force_login(advisor)
    client.get(notice.get_absolute_url())
    with django_assert_num_queries(11):
        shown = client.get(notice.get_absolute_url()).content.decode()
    assert shown.count(REASON) == number * 2
