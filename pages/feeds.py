"""The news for feed readers."""

import re
from datetime import datetime, time

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from pages.models import NewsIndexPage, NewsPage
from pages.navigation import navigation_for

NEWEST = 30
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def printable(text):
    """`text` without the characters that XML refuses: one hostile title must not break the whole feed."""
    return _UNPRINTABLE.sub(" ", text)


def news(request, index):
    """The newest public news of one language, as Atom, whoever asks: a feed reader has no account."""
    page = get_object_or_404(NewsIndexPage.objects.live(), slug=index, locale__language_code=get_language())
    navigation = navigation_for(request, page)
    here = reverse("news_feed", args=[index])
    feed = Atom1Feed(
        title=printable(f"Co’hop · {page.title}"),
        link=settings.SITE_URL + navigation.address(page.url_path),
        feed_url=settings.SITE_URL + here,
        description=printable(page.summary),
        language=get_language(),
        feed_guid=f"urn:uuid:{page.translation_key}:{get_language()}",
    )
    rows = NewsPage.objects.live().filter(audience="public", locale=page.locale_id).newest_first().for_cards()
    for item in rows[:NEWEST]:
        url = settings.SITE_URL + navigation.address(item.url_path)
        published = item.first_published_at or datetime.combine(item.date, time(), timezone.get_default_timezone())
        feed.add_item(
            title=printable(item.title),
            link=url,
            description=printable(item.summary),
            author_name=printable(item.cooperative.name if item.cooperative else "Co’hop"),
            pubdate=published,
            updateddate=item.last_published_at or published,
            unique_id=f"urn:uuid:{item.translation_key}:{get_language()}",
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
