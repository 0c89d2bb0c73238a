from django.urls import path

from . import desk, views

urlpatterns = [
    path("annuaire/contacts/", views.contacts, name="contacts"),
    path("annuaire/contacts/<slug:public_id>/", views.message, name="message"),
    path("annuaire/contacts/<slug:public_id>/bloquer/", views.block_sender, name="block_sender"),
    path("annuaire/presentations/<slug:public_id>/", views.introduction, name="introduction"),
    path("annuaire/recherches/", views.searches, name="searches"),
    path("annuaire/recherches/<int:pk>/arreter/", views.stop_search, name="search_stop"),
    path("annuaire/<slug:public_id>/ecrire/", views.write, name="write"),
    path("annuaire/<slug:public_id>/presenter/", views.present, name="present"),
    path("annuaire/<slug:public_id>/bloquer/", views.block, name="block"),
    path("annuaire/<slug:public_id>/signaler/", views.report, name="report"),
    path("profil/blocages/", views.blocks, name="blocks"),
    path("profil/blocages/<int:pk>/lever/", views.unblock, name="unblock"),
    path("equipe/signalements/", desk.reports, name="reports"),
    path("equipe/signalements/<int:pk>/", desk.judge, name="judge"),
]
