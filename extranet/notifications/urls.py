from django.urls import path

from . import views

app_name = "notifications"

urlpatterns = [
    path("equipe/endormis/", views.idle_list, name="idle_list"),
    path("courrier/", views.mail_list, name="mail_list"),
    path("courrier/<slug:name>/", views.mail_detail, name="mail_detail"),
]
