"""The demo's English pages, made by wagtail-localize from the French ones, as a translator makes them."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from cms.demo import english, files, pages
from cms.demo.events import EVENTS
from cms.demo.news import NEWS
from cms.demo.recaps import RECAPS
from pages.models import CooperativePage, EventPage, NewsPage, RecapPage


def translate_site():
    """Publish in English what the demo has in English, in the order of the French pages: the menus follow it."""
    home = Page.objects.get(depth=2, locale__language_code="fr").specific
    for slug, (title, summary) in english.INDEXES.items():
        page = Page.objects.child_of(home).get(slug=slug)
        translate(page, {page.title: title, pages.INDEXES[slug]: summary})
    for row, told in zip(_plain(pages), _plain(english), strict=True):
        translate(Page.objects.child_of(home).get(slug=row["slug"]), words(row, told))
    shared = words(pages.COOPERATIVES_BODY, english.COOPERATIVES_BODY)
    for row, told in zip(pages.COOPERATIVES, english.COOPERATIVES, strict=True):
        translate(_french(CooperativePage, row["slug"]), words(row, told) | shared)
    pictures = {files.described(key): text for key, text in english.files.DESCRIPTIONS.items()}
    pictures |= {files.captioned(key): text for key, text in english.files.CAPTIONS.items()}
    for model, rows, told in (
        (NewsPage, NEWS, english.NEWS),
        (EventPage, EVENTS, english.EVENTS),
        (RecapPage, RECAPS, english.RECAPS),
    ):
        sources = {row["slug"]: row for row in rows}
        for row in told:
            page = _french(model, row["of"])
            _translate_shelf(page.get_parent())
            translate(page, words(sources[row["of"]], row) | pictures)
    translate(home, words(pages.HOME, english.HOME))


def words(source, translated):
    """Return {French: English} for two nests of the same shape; what English does not hold is left out."""
    if isinstance(source, str):
        return {source: translated} if isinstance(translated, str) else {}
    if isinstance(source, dict):
        pairs = [(source[key], translated[key]) for key in translated if key in source]
    elif isinstance(source, (list, tuple)):
        pairs = zip(source, translated, strict=True)
    else:
        pairs = ()
    found = {}
    for one, other in pairs:
        found |= words(one, other)
    return found


def translate(page, dictionary):
    """Publish `page` in English; a text that `dictionary` does not hold (a name, a number) stays as it is."""
    page, target = page.specific, Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=target)
    twin = page.get_translation_or_none(target)
    dictionary = dictionary | {page.slug: twin.slug} if twin else dictionary
    marked_up = {_marked_up(text): _marked_up(told) for text, told in dictionary.items()}
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        text = segment.string.data
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=target,
            context=segment.context,
            defaults={"data": marked_up.get(text, text), "translation_type": "manual", "has_error": False},
        )
    translation.save_target(publish=False)  # it would publish after the transaction, hence not with the rest
    twin = page.get_translation(target).get_latest_revision_as_object()
    _translate_the_rest(twin, dictionary)
    twin.save_revision().publish()


def _translate_the_rest(twin, dictionary):
    """Say in English what wagtail-localize copies as it is: the cells of tables, the questions of a form."""
    for block in getattr(twin, "body", ()):
        if block.block_type == "table":
            block.value["table_caption"] = dictionary[block.value["table_caption"]]
            block.value["data"] = [[dictionary[cell] for cell in row] for row in block.value["data"]]
    if hasattr(twin, "form_fields"):
        questions = list(twin.form_fields.all())
        for question in questions:
            question.label = dictionary[question.label]
            question.help_text = dictionary[question.help_text]
            question.choices = "\n".join(dictionary[choice] for choice in question.choices.splitlines())
        twin.form_fields = questions


def _plain(told):
    """The pages just under home, in the order in which they were laid."""
    return [told.FORM, told.JOINING, told.PRESS, *told.LEGAL]


def _french(model, slug):
    return model.objects.get(slug=slug, locale__language_code="fr")


def _translate_shelf(section):
    """Publish a cooperative's section in English; it bears a name, which stays."""
    if not section.has_translation(Locale.objects.get(language_code="en")):
        translate(section, {})


def _marked_up(text):
    """`text` as wagtail-localize keeps it: with entities, and tags for its line ends."""
    return StringValue.from_plaintext(text).data
