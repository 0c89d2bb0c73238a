"""Public addresses that are not pages, in both languages."""

from django.urls import path, re_path

from . import feeds, search, views
from .routing import serve
from .styleguide import styleguide

urlpatterns = [
    re_path(r"^((?:[\w-]+/)+agenda\.ics)$", serve, name="calendar"),  # a page's own route, without its last slash
    path("<slug:index>/flux.xml", feeds.news, name="news_feed"),
    path("recherche/", search.results, name="search"),
    path("plan-du-site/", views.site_map, name="site_map"),
    path("styleguide/", styleguide, name="styleguide"),
    re_path(r"^((?!_util/)(?:[\w-]+/)*)$", serve),  # the pages; their addresses are made by Wagtail’s `wagtail_serve`
]
