"""Addresses without a language: what machines read, and private files."""

from django.urls import path

from . import views

urlpatterns = [
    path("sante/", views.health, name="health"),
    path("fichiers/<path:name>", views.private_file, name="private_file"),
]
