from django.urls import path

from . import views

app_name = "notices"

urlpatterns = [
    path("annonces/", views.notice_list, name="list"),
    path("annonces/ecrire/", views.notice_write, name="write"),
    path("annonces/<int:pk>/", views.notice_detail, name="detail"),
    path("annonces/<int:pk>/modifier/", views.notice_edit, name="edit"),
    path("annonces/<int:pk>/etat/", views.notice_status, name="status"),
    path("annonces/<int:pk>/signaler/", views.report, name="report"),
    path("annonces/<int:pk>/reponses/<int:reply_pk>/signaler/", views.report, name="report_reply"),
    path("annonces/<int:pk>/signalements/<int:report_pk>/", views.judge, name="judge"),
]
