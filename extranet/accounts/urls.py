"""Signing in: django-allauth's addresses, with our own door."""

from django.urls import include, path

from .views import LoginView

urlpatterns = [
    path("login/", LoginView.as_view(), name="account_login"),
    path("", include("allauth.urls")),
]
