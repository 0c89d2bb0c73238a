from django.urls import include, path

from . import editing, showcase, support, team, views

app_name = "directory"

urlpatterns = [
    path("annuaire/", views.profile_list, name="list"),
    path("annuaire/pour-vous/", views.peers, name="peers"),
    path("", include("extranet.directory.contacts.urls")),
    path("annuaire/<slug:public_id>/", views.profile_detail, name="detail"),
    path("annuaire/<slug:public_id>/photo/", views.profile_photo, name="photo"),
    path("annuaire/<slug:public_id>/carte.vcf", views.profile_vcard, name="vcard"),
    path("equipe/competences/", team.skill_list, name="skills"),
    path("equipe/competences/<int:pk>/", team.skill_detail, name="skill"),
    path("equipe/competences/<int:pk>/etat/", team.skill_state, name="skill_state"),
    path("equipe/competences/<int:pk>/synonyme/", team.synonym_remove, name="synonym_remove"),
    path("equipe/chiffres/", team.figures, name="figures"),
    path("equipe/chiffres/chiffres.<str:kind>", team.figures_file, name="figures_file"),
    path("profil/photo/", views.my_photo, name="my_photo"),
    path("profil/aide/", support.help_with, name="help"),
    path("profil/vitrine/", showcase.switch, name="showcase"),
    path("profil/bienvenue/<slug:step>/", editing.welcome, name="welcome"),
    path("profil/", editing.profile_edit, name="profile"),
]
