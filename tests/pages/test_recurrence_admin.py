"""The recurrence as editors meet it: in Wagtail’s own views, with nothing but a browser’s form."""

import re
from datetime import date

import pytest
import recurrence as rules
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Locale

from pages.models import EventPage, EventSectionPage
from pages.network import ADMINISTRATORS
from pages.occurrences import local_date
from pages.recurrence_widget import PARTS, RecurrenceFormField, RecurrenceWidget
from pages.rhythm import in_words
from tests.factories import EventPageFactory, UserFactory


@pytest.fixture
def editor(client):
    """A browser signed in as an administrator."""
    user = UserFactory(is_superuser=True)
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(user)
    return client


@pytest.fixture
def section():
    return EventSectionPage.objects.get(cooperative=None, locale__language_code="fr")


def posted(**changes):
    """What a browser sends for a weekly event, but for `changes`."""
    data = {
        "title": "Atelier",
        "slug": "atelier",
        "summary": "",
        "cover": "",
        "audience": "public",
        "kind": "workshop",
        "open_to": "everyone",
        "starts_at": "2027-03-16 18:30",
        "ends_at": "2027-03-16 20:00",
        "recurrence_freq": "WEEKLY",
        "recurrence_interval": "1",
        "recurrence_weekdays": ["TU"],
        "recurrence_rank": "",
        "recurrence_weekday": "",
        "recurrence_until": "",
        "recurrence_count": "4",
        "recurrence_rdates": "",
        "recurrence_exdates": "",
        "place": "",
        "address": "",
        "town": "",
        "online_url": "",
        "price": "",
        "body-count": "0",
        "registration": "none",
        "capacity": "",
        "registration_opens_at": "",
        "registration_closes_at": "",
        "questions-count": "0",
        "consent": "",
        "organiser": "",
        "organiser_url": "",
        "stand": "",
        "hosts": "",
        "seo_title": "",
        "search_description": "",
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
    }
    return data | changes


def create(editor, section, **changes):
    address = reverse("wagtailadmin_pages:add", args=("pages", "eventpage", section.pk))
    return editor.post(address, posted(**changes))


def edit(editor, page, **changes):
    return editor.post(reverse("wagtailadmin_pages:edit", args=(page.pk,)), posted(**changes))


def days(page):
    return [str(row.day) for row in page.occurrences.kept().order_by("starts_at")]


RHYTHMS = [
    (
        {},
        "tous les mardis à 18\u202fh\u202f30, 4 dates en tout",
        ["2027-03-16", "2027-03-23", "2027-03-30", "2027-04-06"],
    ),
    (
        {"recurrence_weekdays": ["TU", "TH"], "recurrence_interval": "2", "recurrence_count": "3"},
        "une semaine sur deux, le mardi et le jeudi à 18\u202fh\u202f30, 3 dates en tout",
        ["2027-03-16", "2027-03-18", "2027-03-30"],
    ),
    (
        {"recurrence_freq": "DAILY", "recurrence_count": "", "recurrence_until": "2027-03-18"},
        "tous les jours à 18\u202fh\u202f30 jusqu’au 18 mars",
        ["2027-03-16", "2027-03-17", "2027-03-18"],
    ),
    (
        {"recurrence_freq": "MONTHLY", "recurrence_count": "2"},
        "tous les mois, le 16 à 18\u202fh\u202f30, 2 dates en tout",
        ["2027-03-16", "2027-04-16"],
    ),
    (
        {"recurrence_freq": "MONTHLY", "recurrence_rank": "3", "recurrence_weekday": "TU", "recurrence_count": "2"},
        "tous les troisièmes mardis du mois à 18\u202fh\u202f30, 2 dates en tout",
        ["2027-03-16", "2027-04-20"],
    ),
    (
        {"recurrence_freq": "YEARLY", "recurrence_count": "2"},
        "tous les ans, le 16 mars à 18\u202fh\u202f30, 2 dates en tout",
        ["2027-03-16", "2028-03-16"],
    ),
    (
        {"recurrence_freq": "YEARLY", "recurrence_rank": "3", "recurrence_weekday": "TU", "recurrence_count": "2"},
        "tous les ans en mars, le troisième mardi à 18\u202fh\u202f30, 2 dates en tout",
        ["2027-03-16", "2028-03-21"],
    ),
    (
        {"recurrence_freq": "", "recurrence_count": "", "recurrence_rdates": "20/03/2027\n2027-03-18"},
        "le 16 mars, le 18 mars et le 20 mars 2027 à 18\u202fh\u202f30",
        ["2027-03-16", "2027-03-18", "2027-03-20"],
    ),
    (
        {"recurrence_exdates": "23/03/2027", "recurrence_rdates": "2027-04-01"},
        "tous les mardis à 18\u202fh\u202f30, 4 dates en tout, et aussi le 1ᵉʳ avril, sauf le 23 mars",
        ["2027-03-16", "2027-03-30", "2027-04-01", "2027-04-06"],
    ),
]


@pytest.mark.parametrize(("changes", "words", "expected"), RHYTHMS)
def test_what_is_chosen_is_kept_shown_again_and_becomes_dates(editor, section, changes, words, expected):
    response = create(editor, section, **changes, **{"action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors
    page = EventPage.objects.get()
    assert (in_words(page.recurrence, page.starts_at), days(page)) == (words, expected)
    form = editor.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).context["form"]
    assert RecurrenceFormField().has_changed(form["recurrence"].value(), shown_again(form)) is False
    assert form["recurrence"].field.clean(shown_again(form)) == page.recurrence


def shown_again(form):
    """What a browser would send back, untouched."""
    values = RecurrenceWidget().decompress(form["recurrence"].value())
    return [value.isoformat() if isinstance(value, date) else value for value in values]


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"recurrence_count": ""}, "recurrence", "Une répétition a une fin"),
        ({"recurrence_until": "2027-06-01"}, "recurrence", "pas les deux"),
        ({"recurrence_count": "", "recurrence_until": "2027-03-01"}, "recurrence", "avant la première date"),
        ({"recurrence_count": "", "recurrence_until": "2027-02-30"}, "recurrence", "Jusqu’au\xa0»"),
        ({"recurrence_count": "", "recurrence_until": "2150-01-01"}, "recurrence", "entre 2000 et 2100"),
        ({"recurrence_count": "0"}, "recurrence", "au moins 1"),
        ({"recurrence_count": "999999999999"}, "recurrence", "au plus 750"),
        ({"recurrence_count": "750"}, "recurrence", "trop de dates"),
        ({"recurrence_count": "beaucoup"}, "recurrence", "nombre entier"),
        ({"recurrence_interval": "0"}, "recurrence", "au moins 1"),
        ({"recurrence_interval": "100"}, "recurrence", "au plus 99"),
        ({"recurrence_freq": "S"}, "recurrence", "valeurs proposées"),
        ({"recurrence_weekdays": ["XX"]}, "recurrence", "valeurs proposées"),
        ({"recurrence_weekdays": ["TH"]}, "recurrence", "ne suit pas cette répétition"),
        ({"recurrence_freq": "MONTHLY", "recurrence_rank": "2"}, "recurrence", "jour de la semaine"),
        ({"recurrence_freq": ""}, "recurrence", "pas de rythme"),
        ({"recurrence_exdates": "demain"}, "recurrence", "n’est pas une date"),
        ({"recurrence_rdates": "2027-13-40"}, "recurrence", "n’est pas une date"),
        ({"recurrence_rdates": "\x00"}, "recurrence", "n’est pas une date"),
        ({"recurrence_rdates": "1999-01-01"}, "recurrence", "n’est pas une date"),
        (
            {"recurrence_freq": "", "recurrence_count": "", "recurrence_exdates": "2027-03-16"},
            "recurrence",
            "il n’en reste aucune",
        ),
        ({"ends_at": "2027-03-16 18:30"}, "ends_at", "après le début"),
        ({"ends_at": "2027-03-15 18:30"}, "ends_at", "après le début"),
        ({"ends_at": "2027-04-16 18:30"}, "ends_at", "quatorze jours"),
        ({"starts_at": "1999-03-16 18:30"}, "starts_at", "entre 2000 et 2100"),
        ({"ends_at": "2101-03-16 18:30"}, "ends_at", "entre 2000 et 2100"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(editor, section, changes, field, message):
    response = create(editor, section, **changes)
    errors = response.context["form"].errors
    assert (response.status_code, list(errors)) == (200, [field])
    assert message in errors[field][0]
    assert EventPage.objects.count() == 0
    text = response.content.decode()
    assert message in text.replace("&#x27;", "'")
    for value in changes.values():
        if isinstance(value, str) and "\x00" not in value:
            assert value in text


@pytest.mark.parametrize("start", ["9999-12-31 23:00", "0001-01-01 00:00", "1999-12-31 10:00"])
def test_a_year_far_from_ours_is_refused_and_nothing_typed_is_lost(editor, section, start):
    response = create(editor, section, starts_at=start, title="Bal des années")
    assert response.status_code == 200
    assert "Choisissez une date entre 2000 et 2100." in response.content.decode()
    assert 'value="Bal des années"' in response.content.decode()
    for moments in ({"starts_at": start}, {"starts_at": "2027-03-16 18:30", "ends_at": start}):
        assert told(editor, **moments, recurrence_freq="")[0] in ([], ["mardi 16 mars 2027"])


@pytest.mark.parametrize(
    ("name", "moment"),
    [("go_live_at", "0001-01-01 00:00"), ("go_live_at", "9999-12-31 23:59"), ("expire_at", "2101-01-01 00:00")],
)
def test_a_page_is_published_and_withdrawn_in_our_years(editor, section, name, moment):
    response = create(editor, section, **{name: moment})
    assert response.context["form"].errors[name] == ["Choisissez une date entre 2000 et 2100."]
    assert f'value="{moment}"' in response.content.decode()


PART = {"body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "picture", "body-0-id": ""}


@pytest.mark.parametrize(
    "changes",
    [
        {"cover": "abc"},
        {"body-count": "abc"},
        {"body-count": "1"},
        PART | {"body-0-order": "abc"},
        PART | {"body-0-value-image-image": "abc", "body-0-value-image-alt_text": "", "body-0-value-caption": ""},
        PART | {"body-0-type": "document", "body-0-value-document": "abc", "body-0-value-title": ""},
    ],
    ids=str,
)
def test_a_form_that_no_browser_sends_is_refused(editor, section, changes):
    response = create(editor, section, **changes)
    assert response.status_code == 400
    assert "Cette demande est illisible" in response.content.decode()
    assert not EventPage.objects.filter(slug="atelier").exists()


def test_the_form_is_labelled_and_saves_without_a_script(editor, section):
    text = editor.get(reverse("wagtailadmin_pages:add", args=("pages", "eventpage", section.pk))).content.decode()
    for name in [f"recurrence_{part}" for part in PARTS if part != "weekdays"]:
        (identifier,) = re.findall(rf'<(?:select|input|textarea)[^>]* ?name="{name}"[^>]* id="([^"]*)"', text)
        assert f'<label for="{identifier}">' in text
    assert re.findall(r'<label for="(id_recurrence_2_.)">\s*<input type="checkbox"[^>]* id="\1"', text) == [
        f"id_recurrence_2_{number}" for number in range(7)
    ]
    assert (text.count("js/recurrence.js"), text.count("css/admin/recurrence.css")) == (1, 1)


def test_a_draft_keeps_what_was_chosen_and_publishing_makes_it_dates(editor, section):
    create(editor, section)
    page = EventPage.objects.get()
    assert (page.live, days(page)) == (False, [])
    assert in_words(page.get_latest_revision_as_object().recurrence).endswith("4 dates en tout")
    edit(editor, page, recurrence_count="2", **{"action-publish": "1"})
    assert days(page) == ["2027-03-16", "2027-03-23"]


def test_the_next_dates_are_shown(editor, section):
    create(editor, section, recurrence_count="2")
    text = editor.get(reverse("wagtailadmin_pages:edit", args=(EventPage.objects.get().pk,))).content.decode()
    assert ("<li>mardi 16 mars 2027</li>" in text, "<li>mardi 23 mars 2027</li>" in text) == (True, True)
    assert "<p>Tous les mardis à 18\u202fh\u202f30, 2 dates en tout.</p>" in text


def test_comparing_two_versions_speaks_french(editor, section):
    create(editor, section, **{"action-publish": "1"})
    page = EventPage.objects.get()
    edit(editor, page, recurrence_count="2", recurrence_weekdays=["TU", "TH"])
    older, newer = page.revisions.order_by("pk")
    address = reverse("wagtailadmin_pages:revisions_compare", args=(page.pk, older.pk, newer.pk))
    text = editor.get(address).content.decode()
    assert 'tous les mardis<span class="deletion">, 4</span>' in text
    assert "RRULE" not in text
    assert "FREQ=" not in text


def test_an_older_version_comes_back_with_its_dates(editor, section):
    create(editor, section, **{"action-publish": "1"})
    page = EventPage.objects.get()
    first = page.revisions.get()
    edit(editor, page, recurrence_count="1", **{"action-publish": "1"})
    assert days(page) == ["2027-03-16"]
    form = editor.get(reverse("wagtailadmin_pages:revisions_revert", args=(page.pk, first.pk))).context["form"]
    assert RecurrenceWidget().decompress(form["recurrence"].value())[6] == 4
    edit(editor, page, revision=first.pk, **{"action-publish": "1"})
    assert days(page) == ["2027-03-16", "2027-03-23", "2027-03-30", "2027-04-06"]


def test_a_copy_has_the_same_rhythm_and_dates_of_its_own(editor, section):
    create(editor, section, **{"action-publish": "1"})
    page = EventPage.objects.get()
    copy = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": section.pk, "publish_copies": "1"}
    editor.post(reverse("wagtailadmin_pages:copy", args=(page.pk,)), copy)
    copied = EventPage.objects.get(slug="copie")
    assert (in_words(copied.recurrence), days(copied)) == (in_words(page.recurrence), days(page))
    assert not set(copied.occurrences.values_list("pk")) & set(page.occurrences.values_list("pk"))


def test_a_translation_follows_the_dates_of_its_source_and_asks_for_none(editor, section):
    from wagtail_localize.models import Translation, TranslationSource

    create(editor, section, **{"action-publish": "1"})
    page, english = EventPage.objects.get(), Locale.objects.get(language_code="en")
    source, _created = TranslationSource.get_or_create_from_instance(page.get_parent())
    source, _created = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=True)
    twin = EventPage.objects.get(locale=english)
    assert (in_words(twin.recurrence), twin.occurrences.count()) == (in_words(page.recurrence), 0)
    edit(editor, page, recurrence_count="2", **{"action-publish": "1"})
    page.refresh_from_db()
    source.update_from_db()
    translation.save_target(publish=True)
    twin.refresh_from_db()
    assert (in_words(twin.recurrence), twin.occurrences.count()) == (in_words(page.recurrence), 0)
    translation.enabled = False  # turned into an ordinary page
    translation.save()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=(twin.pk,))).context["form"]
    assert {"starts_at", "ends_at", "recurrence"} & set(form.fields) == set()
    response = edit(editor, twin, title="Workshop", recurrence_count="3", **{"action-publish": "1"})
    assert response.status_code == 302
    twin.refresh_from_db()
    assert (twin.title, in_words(twin.recurrence), days(page)) == (
        "Workshop",
        in_words(page.recurrence),
        ["2027-03-16", "2027-03-23"],
    )


def test_moving_an_event_to_another_section_keeps_its_dates(editor, section):
    from tests.factories import CooperativeFactory

    create(editor, section, **{"action-publish": "1"})
    page, cooperative = EventPage.objects.get(), CooperativeFactory()
    there = EventSectionPage.objects.get(cooperative=cooperative)
    before = list(page.occurrences.values_list("pk", "sequence"))
    editor.post(reverse("wagtailadmin_pages:move_confirm", args=(page.pk, there.pk)))
    page = EventPage.objects.get()
    assert (page.cooperative, list(page.occurrences.values_list("pk", "sequence"))) == (cooperative, before)


def told(editor, **asked):
    """What the editor's script is given for an unsaved form: (the next dates, the paragraphs and errors)."""
    page = BeautifulSoup(editor.get(reverse("recurrence_dates"), asked).content, "html.parser")
    dates = [row.get_text() for row in page.select(".recurrence__next li")]
    others = [row.get_text() for row in page.select("p, ul:not(.recurrence__next) li")]
    return [day for day in dates if day != "aucune pour l’instant"], others


def test_the_editors_script_is_told_what_the_choices_mean_or_what_is_wrong(editor, client):
    ask = {"recurrence_freq": "WEEKLY", "recurrence_interval": "1", "starts_at": "2027-03-16 18:30"}
    assert told(editor, **ask, recurrence_count="2") == (
        ["mardi 16 mars 2027", "mardi 23 mars 2027"],
        ["Tous les mardis à 18\u202fh\u202f30, 2 dates en tout.", "Prochaines dates"],
    )
    assert told(editor, **ask) == (
        [],
        ["Une répétition a une fin\xa0: donnez une date de fin ou un nombre de dates."],
    )
    address = reverse("recurrence_dates")
    for nonsense in (
        {},
        {"starts_at": "demain"},
        {"ends_at": "demain"},
        ask | {"recurrence_rdates": "x" * 10_000},
        ask | {"recurrence_count": "2", "ends_at": "2027-03-16 17:00"},
        ask | {"recurrence_count": "2", "ends_at": "2027-03-16 20:00", "page": "9" * 30, "section": "²"},
        ask | {"recurrence_count": "2", "ends_at": "2027-03-16 20:00", "page": "999999999", "section": "999999999"},
    ):
        assert editor.get(address, nonsense).status_code == 200
    client.logout()
    assert client.get(address).status_code == 302


def test_a_recurrence_may_be_deferred_and_is_never_none():
    EventPageFactory(recurrence=None)
    page = EventPage.objects.defer("recurrence").get()
    assert EventPage.objects.only("title").get().title
    assert not page.recurrence
    page.recurrence = None
    page.save()
    assert isinstance(EventPage.objects.get().recurrence, rules.Recurrence)


def test_the_end_day_is_included_whatever_the_clocks():
    field = RecurrenceFormField()
    for day in (date(2027, 3, 28), date(2027, 10, 31), date(2027, 7, 1)):
        kept = field.clean(["DAILY", "1", [], "", "", day.isoformat(), "", "", ""])
        again = rules.deserialize(rules.serialize(kept))
        assert local_date(again.rrules[0].until) == day
