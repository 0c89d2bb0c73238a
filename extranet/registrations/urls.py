from django.urls import path

from . import desk, desk_groups, views

app_name = "registrations"

urlpatterns = [
    path("evenements/", views.mine, name="mine"),
    path("evenements/<int:pk>/", desk.people, name="desk"),
    path("evenements/<int:pk>/groupes/", desk_groups.groups, name="groups"),
]
