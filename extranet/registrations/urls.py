from django.urls import path

from . import desk, views

app_name = "registrations"

urlpatterns = [
    path("evenements/", views.mine, name="mine"),
    path("evenements/<int:pk>/", desk.people, name="desk"),
]
