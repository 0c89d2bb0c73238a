"""Public addresses that are not pages, in both languages."""

from django.urls import path

from . import search, views

urlpatterns = [
    path("recherche/", search.results, name="search"),
    path("plan-du-site/", views.site_map, name="site_map"),
]
