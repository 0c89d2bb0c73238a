"""The desk of those who look after accounts; behind the extranet's door, and then behind its own."""

from django.urls import path

from . import views
from .desk import desk

app_name = "team"

urlpatterns = [
    path("equipe/", desk(views.members), name="members"),
    path("equipe/membres/<str:key>/", desk(views.member), name="member"),
    path("equipe/membres/<str:key>/fin/", desk(views.end), name="end"),
    path("equipe/membres/<str:key>/retour/", desk(views.back), name="back"),
    path("equipe/membres/<str:key>/acces/", desk(views.access), name="access"),
    path("equipe/membres/<str:key>/adresse/", desk(views.address), name="address"),
    path("equipe/journal/", desk(views.journal), name="journal"),
]
