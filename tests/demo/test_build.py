"""The demo network as it stands once built: whole, published, closed where it must be, and never built twice."""

import zipfile
from collections import Counter
from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db.models import Count
from django.http import QueryDict
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from cms.demo import files
from cms.demo.accounts import ACCOUNTS, PASSWORD
from cms.demo.build import build
from cms.demo.people import people
from extranet.accounts.models import Membership, User
from extranet.directory import index
from extranet.directory.facets import Facets
from extranet.directory.models import Profile, Showcase
from extranet.notices.models import Notice, Reply
from extranet.notifications.models import OutboxMail
from extranet.registrations.models import Draw, Helper, Part, Registration, Seat
from pages import occurrences
from pages.models import Attachment, Cooperative, EventPage, LegalSettings, NewsPage, Occurrence, Picture, RecapPage

ANONYMOUS_TELLS = [
    "/",
    "/evenements/agenda.ics",
    "/actualites/flux.xml",
    "/sitemap.xml",
    "/recherche/?q=pamplemoussier",
]


pytestmark = pytest.mark.usefixtures("built")


def counted():
    models = (Cooperative, Page, User, Membership, Profile, Notice, Reply, Picture, Attachment, StringTranslation)
    return {model.__name__: model.objects.count() for model in models}


def test_what_is_there(demo):
    french = {"locale__language_code": "fr"}
    assert NewsPage.objects.live().filter(**french).count() == 12
    assert EventPage.objects.live().filter(**french).count() == 26
    assert EventPage.objects.filter(**french).exclude(recurrence="").count() == 6
    assert RecapPage.objects.live().filter(**french).count() == 4
    assert Profile.objects.current().count() == 801
    assert (Showcase.objects.open().count(), 20 < Showcase.objects.indexed().count() < 80) == (97, True)
    assert Notice.objects.count() == 60
    assert Counter(Reply.objects.values_list("is_public", flat=True)) == {True: 80, False: 17}
    assert list(Cooperative.objects.order_by("name").values_list("name", "colour", "sign")) == [
        ("Cabestan", "blue", "ring"),
        ("Elycoop", "pink", "arch"),
        ("Escale Création", "yellow", "stairs"),
        ("Graines de Sol", "green", "leaf"),
    ]
    assert not Page.objects.filter(live=False).exists()
    assert not Page.objects.filter(has_unpublished_changes=True).exists()
    assert LegalSettings.objects.get().missing() == []
    assert not OutboxMail.objects.exists()  # nobody is written to about what nobody did
    states = Counter(Registration.objects.filter(user__isnull=False).values_list("occurrence__event__slug", "status"))
    assert states == {
        ("la-conviviale-revient", "registered"): 90,
        ("la-conviviale-revient", "waiting"): 14,
        ("croquis-de-marche", "registered"): 7,
    }
    line = Registration.objects.in_line().values_list("turn", flat=True)
    assert list(line) == list(range(1, 15))
    groups = Draw.objects.get().groups.annotate(people=Count("registrations"))
    assert Counter(groups.values_list("people", flat=True)) == {6: 15}
    assert (Part.objects.accepted().count(), Seat.objects.count(), Helper.objects.count()) == (9, 46, 6)
    assert len(demo) == 13


def test_a_second_time_changes_nothing():
    news = NewsPage.objects.get(slug="un-meme-stand-pour-quatre")
    news.title = "Autre titre"
    news.save_revision().publish()
    Notice.objects.order_by("pk").first().delete()
    before = counted()
    assert build(date(2031, 5, 4), pytest.fail) is False
    assert counted() == before
    assert NewsPage.objects.get(pk=news.pk).title == "Autre titre"


def test_the_command_says_where_and_who(capsys):
    call_command("demo")
    said = capsys.readouterr().out
    assert "Il y est déjà" in said
    assert [account["email"] for account in ACCOUNTS if account["email"] not in said] == []
    assert PASSWORD in said


def test_nothing_is_built_outside_of_the_demo(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="public"):
        call_command("demo")
    with pytest.raises(CommandError, match="public"):
        build(timezone.localdate(), pytest.fail)


@pytest.mark.parametrize(
    ("name", "groups", "admin"),
    [
        ("membre", {"Membres"}, False),
        ("nouveau", {"Membres"}, False),
        ("accompagnement", {"Membres", "Équipes support"}, False),
        ("redaction", {"Membres", "Rédaction Graines de Sol"}, True),
        ("reseau", {"Membres", "Rédaction du réseau"}, True),
        ("administration", {"Membres", "Administration"}, True),
    ],
)
def test_the_accounts_open(client, name, groups, admin):
    assert client.login(email=f"{name}@cohop.example", password=PASSWORD)
    user = User.objects.get(email=f"{name}@cohop.example")
    assert set(user.groups.values_list("name", flat=True)) == groups
    assert user.has_perm("wagtailadmin.access_admin") is admin
    assert (client.get("/admin/").status_code == 200) is admin
    assert user.is_staff is (name == "administration")
    assert list(user.emailaddress_set.values_list("email", "verified", "primary")) == [(user.email, True, True)]


def test_nobody_else_has_a_password():
    with_one = [user.email for user in User.objects.all() if user.has_usable_password()]
    assert sorted(with_one) == sorted(account["email"] for account in ACCOUNTS)
    assert Group.objects.get(name="Membres").user_set.count() == 804


def test_profiles_keep_what_people_said():
    full = Profile.objects.get(user__email="membre@cohop.example")
    assert full.progress().field == ""
    assert {skill.name for skill in full.skills.all()} == set(people()[0]["skills"])
    assert full.offer_lines == people()[0]["offers"]
    assert Profile.objects.get(user__email="nouveau@cohop.example").progress().done == 0
    hidden = Profile.objects.filter(visible_phone=0).exclude(phone="").count()
    assert 500 < hidden < 620  # most keep their telephone to themselves
    facets = Facets(QueryDict("q=monplaisir+guide"), full.user, [])
    assert full.pk in facets.people()
    assert index.stale() == []


def test_notices_belong_to_their_time():
    now = timezone.now()
    assert not Notice.objects.filter(created_at__gt=now).exists()
    for notice in Notice.objects.prefetch_related("replies", "skills"):
        assert all(notice.created_at < reply.created_at < now for reply in notice.replies.all())
        assert notice.skills.all()
    assert Notice.objects.open().count() == 50


def test_series_have_their_dates():
    yoga = EventPage.objects.get(slug="yoga-du-rire-du-vendredi")
    excluded, extra = yoga.recurrence.exdates, yoga.recurrence.rdates
    days = set(yoga.occurrences.values_list("date", flat=True))
    assert {occurrences.local_date(day) for day in extra} <= days
    assert {occurrences.local_date(day) for day in excluded}.isdisjoint(days)
    assert {day.weekday() for day in days} == {3, 4}
    assert EventPage.objects.get(slug="oser-parler").occurrences.count() == 6
    assert {
        day.day for day in EventPage.objects.get(slug="le-point-du-15").occurrences.values_list("date", flat=True)
    } == {15}
    for event in EventPage.objects.filter(locale__language_code="fr"):
        event.full_clean()
        hours = {occurrence.starts_at.astimezone(occurrences.PARIS).time() for occurrence in event.occurrences.all()}
        assert hours == {event.starts_at.astimezone(occurrences.PARIS).time()}


def test_one_date_has_a_place_of_its_own_and_another_is_called_off():
    told = Occurrence.objects.exclude(place="", reason="").order_by("event__slug")
    assert [(row.event.slug, bool(row.note), bool(row.cancelled_at)) for row in told] == [
        ("petit-dejeuner-du-reseau", True, False),
        ("une-question-une-chaise", False, True),
    ]


def test_the_conviviale_has_its_recap():
    recap = RecapPage.objects.get(slug="rever-notre-cooperation")
    event = recap.occurrence.event
    assert (event.slug, recap.date.day, recap.date.month) == ("la-conviviale", 9, 10)
    assert (len(recap.figures), len(recap.timeline), len(recap.actions), len(recap.pledges), len(recap.gallery)) == (
        4,
        4,
        5,
        4,
        6,
    )
    assert {picture.audience for picture in Picture.objects.all()} == {"public"}
    assert (len(recap.attachments), len(recap.next_steps)) == (1, 5)


def test_documents_are_the_same_every_time():
    documents = {document.title: document for document in Attachment.objects.order_by("pk")}
    assert {title: document.audience for title, document in documents.items()} == {
        "Kit presse Co’hop": "public",
        "Les six images de groupe": "public",
        "Les règles des trois jeux": "public",
        "Les trois locaux, mesurés": "members",
    }
    colours = tuple(Cooperative.objects.order_by("name").values_list("colour", flat=True))
    for again in files.documents(colours).values():
        with again.file.open() as file, documents[again.title].file.open() as first:
            assert file.read() == first.read()
    with documents["Kit presse Co’hop"].file.open() as file, zipfile.ZipFile(file) as kit:
        assert sorted(kit.namelist()) == [
            "marque-fond-clair.svg",
            "marque-fond-sombre.svg",
            "symbole-fond-clair.svg",
            "symbole-fond-sombre.svg",
            "textes-fr.txt",
            "texts-en.txt",
        ]
        assert kit.read("marque-fond-clair.svg") != kit.read("marque-fond-sombre.svg")
        assert {info.external_attr >> 16 for info in kit.infolist()} == {0o644}


def test_every_public_page_is_read_by_anybody(client):
    faults = {}
    for page in Page.objects.live().filter(depth__gt=1).specific().iterator():
        response = client.get(page.url)
        wanted = 200 if page.is_readable_by(response.wsgi_request.user) else 404
        if response.status_code != wanted or (wanted == 200 and response.content.count(b"<h1") != 1):
            faults[page.url] = response.status_code
    assert {url: status for url, status in faults.items() if not (status == 302 and url.count("/") == 3)} == {}


def test_what_is_the_members_does_not_leak(client):
    urls = [*ANONYMOUS_TELLS, *(page.url for page in Page.objects.live().filter(depth__gt=1).order_by("path"))]
    bodies = {url: b"".join(client.get(url)).decode() for url in urls}
    members_recap = RecapPage.objects.get(audience="members")
    hidden = [
        members_recap.title,
        members_recap.slug,
        *EventPage.objects.filter(audience="members").values_list("title", flat=True),
    ]
    leaks = {
        (url, word) for url, text in bodies.items() for word in hidden if word in text and url != members_recap.url
    }
    assert leaks == set()
    client.force_login(User.objects.get(email="membre@cohop.example"))
    assert members_recap.title in client.get(members_recap.url).content.decode()
