"""What editors are told of each other's pages, when they work in Wagtail's admin."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail as django_mail
from django.urls import reverse
from wagtail.models import Page, PageSubscription
from wagtail.users.models import UserProfile

from extranet.notifications.models import OutboxMail
from pages.models import NewsPage
from pages.network import MEMBERS, NETWORK_EDITORS, editors_of
from tests.factories import CooperativeFactory, UserFactory

COMMENTS = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
FORM = {"title": "Un stand", "slug": "un-stand", "audience": "public", "date": "2026-03-05", "body-count": "0"}


@pytest.fixture(autouse=True)
def nothing_goes_past_the_outbox():
    yield
    assert django_mail.outbox == []


def person(*groups, **fields):
    user = UserFactory(**fields)
    user.groups.add(*Group.objects.filter(name__in=groups))
    return user


@pytest.fixture
def author():
    """An editor of a cooperative."""
    return person(MEMBERS, editors_of(CooperativeFactory()), first_name="Léa", last_name="Roux", email="lea@x.example")


@pytest.fixture
def approver():
    """A network editor, who reads English."""
    names = {"first_name": "Zoé", "last_name": "Bel"}
    return person(MEMBERS, NETWORK_EDITORS, email="zoe@x.example", language="en", **names)


@pytest.fixture
def proposed(client, author, approver):
    """A page that the author has just proposed to the network."""
    section = Page.objects.get(slug="reseau", url_path__contains="/actualites/")
    client.force_login(author)
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", section.pk])
    client.post(address, FORM | COMMENTS | {"action-submit": "1"})
    return NewsPage.objects.get(slug="un-stand")


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def save(client, user, page, **fields):
    client.force_login(user)
    return client.post(editor_of(page), FORM | COMMENTS | fields)


def answer(client, user, page, action, **fields):
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    client.force_login(user)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), fields)


def told():
    """Who was told what, in which language, since the last time this was asked."""
    rows = list(OutboxMail.objects.order_by("to", "pk"))
    OutboxMail.objects.all().delete()
    return [(row.to, row.language, row.subject) for row in rows], "\n".join(row.text for row in rows)


def test_a_proposal_is_told_to_those_who_may_approve_and_to_nobody_else(client, author, approver, settings):
    person(MEMBERS, NETWORK_EDITORS, is_active=False)
    person(MEMBERS, is_superuser=True)
    unwilling = person(MEMBERS, NETWORK_EDITORS)
    UserProfile.objects.create(user=unwilling, submitted_notifications=False)
    proposer = person(MEMBERS, NETWORK_EDITORS, email="ada@x.example")
    section = Page.objects.get(slug="reseau", url_path__contains="/actualites/")
    for user, slug in ((author, "un"), (proposer, "deux")):
        client.force_login(user)
        address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", section.pk])
        client.post(address, FORM | COMMENTS | {"slug": slug, "action-submit": "1"})
        mails, text = told()
        waiting = ("zoe@x.example", "en", "To approve: Un stand")
        other = ("ada@x.example", "fr", "À valider\u00a0: Un stand")
        assert mails == ([other, waiting] if user == author else [waiting])
        assert text.count(f"{settings.SITE_URL}{editor_of(NewsPage.objects.get(slug=slug))}\n") == len(mails)
        assert f"{user} proposes a new page, “Un stand”." in text


def test_an_approval_is_told_once_to_who_proposed(client, author, approver, proposed, settings):
    told()
    answer(client, approver, proposed, "approve", comment="Bravo & merci")
    page = NewsPage.objects.get(pk=proposed.pk)
    assert page.live
    mails, text = told()
    assert mails == [("lea@x.example", "fr", "Page validée\u00a0: Un stand")]
    assert "Zoé Bel a validé votre page «\u00a0Un stand\u00a0»." in text
    assert "Son commentaire\u00a0:\nBravo & merci\n" in text
    assert f"Elle est en ligne, et vous n’avez plus rien à faire\u00a0: {settings.SITE_URL}{page.url}\n" in text


def test_a_page_approved_before_its_hour_is_not_said_to_be_online(client, author, approver, proposed):
    save(client, approver, proposed, go_live_at="2099-01-01 10:00")
    told()
    answer(client, approver, proposed, "approve")
    assert not NewsPage.objects.get(pk=proposed.pk).live
    mails, text = told()
    assert mails == [("lea@x.example", "fr", "Page validée\u00a0: Un stand")]
    assert "Elle paraîtra d’elle-même à l’heure prévue." in text
    assert "en ligne" not in text


def test_changes_are_asked_of_who_proposed_each_time(client, author, approver, proposed, settings):
    told()
    for comment in ("Il manque le lieu.", "Et l’heure ?"):
        answer(client, approver, proposed, "reject", comment=comment)
        mails, text = told()
        assert mails == [("lea@x.example", "fr", "Page à reprendre\u00a0: Un stand")]
        assert f"Son commentaire\u00a0:\n{comment}\n" in text
        assert (
            f"Pour la reprendre, puis la proposer de nouveau\u00a0: {settings.SITE_URL}{editor_of(proposed)}\n" in text
        )
        save(client, author, proposed, **{"action-submit": "1"})
        assert told()[0] == [("zoe@x.example", "en", "To approve: Un stand")]
    answer(client, approver, proposed, "approve")
    assert told()[0] == [("lea@x.example", "fr", "Page validée\u00a0: Un stand")]


@pytest.mark.parametrize(("kind", "action"), [("approved", "approve"), ("rejected", "reject")])
def test_who_wants_no_such_mail_gets_none(client, author, approver, proposed, kind, action):
    UserProfile.objects.update_or_create(user=author, defaults={f"{kind}_notifications": False})
    told()
    answer(client, approver, proposed, action)
    assert told()[0] == []


def test_comments_are_told_to_who_follows_them(client, author, approver, proposed, settings):
    PageSubscription.objects.update_or_create(user=author, page=proposed, defaults={"comment_notifications": True})
    told()
    comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-0-contentpath": "title",
        "comments-0-text": "Plus court ?",
        "comments-0-position": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    save(client, approver, proposed, **comment)
    mails, text = told()
    assert mails == [("lea@x.example", "fr", "Commentaires\u00a0: Un stand")]
    assert "Zoé Bel a commenté la page «\u00a0Un stand\u00a0».\n\nNouveau commentaire\u00a0:\nPlus court ?\n" in text
    assert f"{settings.SITE_URL}{editor_of(proposed)}\n" in text
