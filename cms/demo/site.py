"""The demo's pages, in French: laid in the tree that the project makes for every network, and published."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import recurrence as rules
from django.utils import timezone
from wagtail.models import Page, Site

from cms.demo import files, pages
from cms.demo.bodies import body, figures, named, steps
from cms.demo.events import conviviale, events
from cms.demo.news import NEWS
from cms.demo.recaps import RECAPS
from pages import apart
from pages.models import (
    ContentPage,
    Cooperative,
    CooperativeIndexPage,
    CooperativePage,
    EventPage,
    EventSectionPage,
    FormField,
    FormPage,
    HomePage,
    LegalSettings,
    NewsPage,
    NewsSectionPage,
    RecapPage,
    RecapSectionPage,
)

PARIS = ZoneInfo("Europe/Paris")


def lay_cooperatives():
    """Write the four cooperatives; their sections, groups and collections follow by themselves."""
    for row in pages.COOPERATIVES:
        Cooperative.objects.create(**{key: row[key] for key in ("name", "slug", "colour", "sign")})


def lay_site(today):
    """Write and publish every French page, and the legal facts."""
    home = HomePage.objects.get(locale__language_code="fr", depth=2)
    colours = tuple(Cooperative.objects.order_by("name").values_list("colour", flat=True))
    documents = files.documents(colours)
    for slug, summary in pages.INDEXES.items():
        index = Page.objects.child_of(home).get(slug=slug).specific
        index.summary = summary
        publish(index)
    targets = documents | {page.slug: page for page in Page.objects.child_of(home)}
    targets["ecrire"] = _form(home)
    for page in (pages.JOINING, pages.PRESS, *pages.LEGAL):
        _content(home, page, targets)
    for row in pages.COOPERATIVES:
        _cooperative(row, targets)
    for row in events(today):
        _event(row)
    for row in RECAPS:
        targets[row["slug"]] = _recap(
            row, files.group_pictures(colours) if row["event"] == "la-conviviale" else {}, documents
        )
    for row in sorted(NEWS, key=lambda row: _news_date(row, today)):
        _news(row, today, targets)
    _home(home)
    LegalSettings.objects.update_or_create(site=Site.objects.get(is_default_site=True), defaults=pages.SETTINGS)


def publish(page):
    """Publish `page` as an editor does, so that it has a history and what hangs on publishing follows."""
    page.save_revision().publish()
    return page


def _add(parent, page):
    page.locale = parent.locale
    return publish(parent.add_child(instance=page))


def _section(model, key):
    sections = model.objects.filter(locale__language_code="fr")
    return sections.get(cooperative__slug=key) if key else sections.get(cooperative=None)


def _news_date(row, today):
    return (
        conviviale(today) + timedelta(days=row["after"]) if "after" in row else today - timedelta(days=row["days_ago"])
    )


def _form(home):
    row = pages.FORM
    page = FormPage(
        slug=row["slug"],
        title=row["title"],
        summary=row["summary"],
        body=body(row["body"]),
        purpose=f"<p>{row['purpose']}</p>",
        thanks=f"<p>{row['thanks']}</p>",
        to_address=row["to_address"],
        from_address="bonjour@cohop.example",
        subject=row["subject"],
        footer="take_part",
    )
    home.add_child(instance=page)
    for order, (kind, label, help_text, required, choices) in enumerate(row["fields"]):
        page.form_fields.add(
            FormField(
                sort_order=order,
                field_type=kind,
                label=label,
                help_text=help_text,
                required=required,
                choices="\n".join(choices),
            )
        )
    return publish(page)


def _content(home, row, targets):
    place = "legal" if row in pages.LEGAL else "inform" if row is pages.PRESS else ""
    page = ContentPage(
        slug=row["slug"],
        title=row["title"],
        summary=row["summary"],
        steps=steps(row.get("steps", [])),
        body=body(row["body"], targets),
        footer=place,
        show_in_menus=row is pages.JOINING,
    )
    targets[row["slug"]] = _add(home, page)


def _cooperative(row, targets):
    index = CooperativeIndexPage.objects.get(locale__language_code="fr")
    page = CooperativePage(
        **{key: row[key] for key in ("slug", "title", "summary", "address", "phone", "email")},
        cooperative=Cooperative.objects.get(slug=row["slug"]),
        body=body([*row["body"], *pages.COOPERATIVES_BODY], targets),
    )
    targets[row["slug"]] = _add(index, page)


def _news(row, today, targets):
    date = _news_date(row, today)
    page = NewsPage(
        **{key: row[key] for key in ("slug", "title", "summary")},
        date=date,
        body=body(row["body"], targets),
        first_published_at=datetime.combine(date, time(9), PARIS),
    )
    _add(_section(NewsSectionPage, row["section"]), page)


def _event(row):
    fields = (
        "slug",
        "title",
        "summary",
        "kind",
        "open_to",
        "audience",
        "place",
        "address",
        "town",
        "online_url",
        "price",
    )
    page = EventPage(
        **{key: row[key] for key in fields},
        starts_at=row["starts_at"].replace(tzinfo=PARIS),
        ends_at=row["ends_at"].replace(tzinfo=PARIS),
        recurrence=_recurrence(row["repeats"]) if row["repeats"] else "",
        body=body(row["body"]),
        **{name: value for name, value in row["register"].items() if name != "questions"},
        questions=named("question", ("label", "kind", "choices", "is_required"), row["register"].get("questions", ())),
    )
    _add(_section(EventSectionPage, row["section"]), page)
    coming = list(page.occurrences.coming(timezone.now()))
    for number, fields in row.get("apart", {}).items():
        deed = apart.cancel if "reason" in fields else apart.change
        deed(coming[number], **fields)


def _recurrence(repeats):
    """The recurrence as the editors' own widget writes it: days at noon, an end at the last second of its day."""
    rule = rules.deserialize(f"RRULE:{repeats['rule']}", include_dtstart=False).rrules[0]
    rule.count = repeats["count"]
    rule.until = repeats["until"] and datetime.combine(repeats["until"], time(23, 59, 59), PARIS)
    extra, excluded = (
        [datetime.combine(day, time(12), PARIS) for day in repeats[name]] for name in ("extra", "excluded")
    )
    return rules.Recurrence(rrules=[rule], rdates=extra, exdates=excluded, include_dtstart=False)


def _recap(row, pictures, documents):
    occurrence = EventPage.objects.get(slug=row["event"], locale__language_code="fr").occurrences.get()
    page = RecapPage(
        **{
            key: row[key]
            for key in ("slug", "title", "summary", "audience", "kicker", "timeline_title", "actions_note")
        },
        occurrence=occurrence,
        date=occurrence.date,
        figures=figures(row["figures"]),
        timeline=steps(row["timeline"]),
        quotes=named("quote", ("text", "author"), row["quotes"]),
        body=body(row["body"]),
        actions=named("action", ("title", "urgent", "relevant"), row["actions"]),
        pledges=named("pledge", ("name", "cooperative", "words"), row["pledges"]),
        gallery=[
            ("picture", {"image": _described(picture), "caption": files.captioned(key)})
            for key, picture in pictures.items()
        ],
        attachments=[
            ("document", {"document": documents[key], "title": title}) for title, key in row.get("attachments", ())
        ],
        next_steps=steps(row["next_steps"]),
    )
    return _add(_section(RecapSectionPage, row["section"]), page)


def _described(picture):
    """`picture` as an image block holds it, with the words for those who do not see it."""
    picture.contextual_alt_text, picture.decorative = picture.description, False
    return picture


def _home(home):
    row, texts = pages.HOME, dict(pages.HOME)
    texts["figures"], texts["steps"] = figures(row["figures"]), steps(row["steps"])
    for name, value in texts.items():
        setattr(home, name, value)
    home.first_action_page = Page.objects.child_of(home).get(slug="rejoindre")
    home.second_action_page = Page.objects.child_of(home).get(slug="evenements")
    home.recap = RecapPage.objects.get(slug="rever-notre-cooperation", locale=home.locale)
    publish(home)
