"""Public addresses that are not pages, in both languages."""

from django.urls import path, re_path
from wagtail.views import serve

from . import feeds, search, views
from .styleguide import styleguide

urlpatterns = [
    re_path(r"^((?:[\w-]+/)+agenda\.ics)$", serve, name="calendar"),  # a page's own route, without its last slash
    path("<slug:index>/flux.xml", feeds.news, name="news_feed"),
    path("recherche/", search.results, name="search"),
    path("plan-du-site/", views.site_map, name="site_map"),
    path("styleguide/", styleguide, name="styleguide"),
]
