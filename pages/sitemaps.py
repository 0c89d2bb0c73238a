"""What search engines are told."""

from collections import defaultdict
from itertools import chain

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from pages.navigation import navigation_for
from pages.tree import readable

MOST = 50_000  # addresses in one sitemap (sitemaps.org)
_others = []


def also(addresses):
    """Add to the sitemap what this function returns: for each page, [(language, its path)] of its translations."""
    _others.append(addresses)


def robots(request):
    """All is open but the rooms behind the door, and lists that only repeat others."""
    lines = ["User-agent: *"]
    for language, _name in settings.LANGUAGES:
        with override(language):
            closed = (reverse("home:home"), reverse("account_login").removesuffix("login/"), reverse("search"))
        lines += [f"Disallow: {path}" for path in closed]
    lines.append("Disallow: /admin/")
    lines += ["", f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap(request):
    """The public pages of all languages, each with its translations, whoever asks."""
    navigation = navigation_for(request)
    rows = (
        readable(AnonymousUser())
        .order_by("path")
        .values_list("url_path", "translation_key", "locale__language_code", "last_published_at")[:MOST]
    )
    entries, twins = [], defaultdict(list)
    for url_path, key, language, changed_at in rows:
        url = settings.SITE_URL + navigation.address(url_path)
        twins[key].append((language, url))
        entries.append({"url": url, "changed_at": changed_at, "twins": twins[key]})
    for translations in chain.from_iterable(addresses() for addresses in _others):
        same = [(language, settings.SITE_URL + path) for language, path in translations]
        entries += [{"url": url, "twins": same} for _language, url in same]
    return render(
        request, "pages/sitemap.xml", {"entries": entries[:MOST]}, content_type="application/xml; charset=utf-8"
    )
