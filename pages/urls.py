"""Addresses without a language: what machines read, and private files."""

from django.urls import path

from . import sitemaps, views

urlpatterns = [
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sante/", views.health, name="health"),
    path("fichiers/<path:name>", views.private_file, name="private_file"),
]
