"""What machines read in the head of a page."""

import json
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import mark_safe
from django.utils.translation import get_language

from .navigation import site_navigation

register = template.Library()

CARD = "fill-1200x630|format-jpeg"
LOCALES = {"fr": "fr_FR", "en": "en_GB"}
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def absolute(url):
    """`url` with the scheme and host of the site, unless it has its own."""
    return url if "://" in url else settings.SITE_URL + url


@register.simple_tag(takes_context=True)
def page_metadata(context):
    """What search engines and social networks should say of the page being read.

    The context may name its one address (`canonical`), and the parameters that make it another page (`own_params`): a
    period, a page of a list. Filters do not, for they only repeat a part of what is listed without them; nor does what
    we do not know.
    """
    navigation = site_navigation(context)
    page, language, path = navigation.page.specific, get_language(), context.get("canonical") or context["request"].path
    translations, number = navigation.translations, getattr(context.get("page_obj"), "number", 1)
    params = urlencode({**(context.get("own_params") or {}), **({"page": number} if number > 1 else {})})
    below = path.removeprefix(translations.get(language, path))  # one date of an event is the same in each language
    alternates = [(code, absolute(url + below)) for code, url in translations.items()]
    alternates += [("x-default", url) for code, url in alternates if code == settings.LANGUAGE_CODE]
    return {
        "title": page.seo_title or page.title,
        "description": page.search_description or page.summary,
        "canonical": absolute(path) + (f"?{params}" if params else ""),
        "alternates": [] if params else alternates,
        "kind": "article" if hasattr(page, "date") else "website",
        "locale": LOCALES.get(language, language),
        "image": absolute(page.photo.get_rendition(CARD).url if page.photo else static("img/card.png")),
    }


@register.simple_tag(takes_context=True)
def structured_organization(context):
    """What Co'hop is, for machines: a collective and its cooperatives."""
    cooperatives = site_navigation(context).cooperatives
    return structured_data(
        {
            "@type": "Organization",
            "name": "Co’hop",
            "url": absolute(site_navigation(context).home_url),
            "logo": absolute(static("img/touch-icon.png")),
            "subOrganization": [
                {"@type": "Organization", "name": row.name, "url": absolute(row.page_url or "/")}
                for row in cooperatives
            ],
        }
    )


@register.simple_tag(takes_context=True)
def structured_cooperative(context, page):
    """A cooperative, for machines: what its page says of it."""
    data = {
        "@type": "Organization",
        "name": page.title,
        "description": page.summary,
        "url": absolute(context["request"].path),
        "address": page.address and {"@type": "PostalAddress", "streetAddress": page.address},
        "telephone": page.phone,
        "email": page.email,
        "sameAs": page.website,
        "memberOf": {"@type": "Organization", "name": "Co’hop", "url": absolute("/")},
    }
    return structured_data({name: value for name, value in data.items() if value})


@register.simple_tag(takes_context=True)
def structured_article(context, page, kind):
    """A piece of news (`kind` "NewsArticle") or a recap ("Article"), for machines."""
    if not site_navigation(context).page:  # a preview of what was never saved
        return ""
    about = page_metadata(context)
    return structured_data(
        {
            "@type": kind,
            "headline": page.title,
            "description": page.summary,
            "url": about["canonical"],
            "image": about["image"],
            "inLanguage": get_language(),
            "datePublished": page.date.isoformat(),
            "dateModified": (page.last_published_at or page.first_published_at or page.date).isoformat(),
            "author": {"@type": "Organization", "name": page.cooperative.name if page.cooperative else "Co’hop"},
            "publisher": {"@type": "Organization", "name": "Co’hop", "url": absolute("/")},
        }
    )


@register.simple_tag
def structured_data(data):
    """`data` as a JSON-LD block. Nothing executes it; no content can close it."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
