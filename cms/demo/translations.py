"""The demo's English pages, made by wagtail-localize from the French ones, as a translator makes them."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.demo import english, files, pages
from cms.demo.events import EVENTS
from cms.demo.news import NEWS
from cms.demo.recaps import RECAPS


def translate_site():
    """Publish in English what the demo has in English."""
    home = Page.objects.get(depth=2, locale__language_code="fr").specific
    for slug, (title, summary) in english.INDEXES.items():
        page = Page.objects.child_of(home).get(slug=slug)
        translate(page, {page.title: title, pages.INDEXES[slug]: summary})
    pictures = {files.described(key): text for key, text in english.GROUPS.items()}
    for row, rows in ((english.NEWS, NEWS), (english.EVENT, EVENTS), (english.RECAP, RECAPS)):
        source = next(source for source in rows if source["slug"] == row["of"])
        page = Page.objects.descendant_of(home).get(slug=row["of"], depth=5)
        translate(page, words(source, row) | {source["slug"]: row["slug"]} | pictures)
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
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        text = segment.string.data
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=target,
            context=segment.context,
            defaults={"data": dictionary.get(text, text), "translation_type": "manual", "has_error": False},
        )
    translation.save_target(publish=False)  # it would publish after the transaction, hence not with the rest
    page.get_translation(target).get_latest_revision().publish()
