from django.urls import path

from . import files, views

app_name = "invitations"

urlpatterns = [
    path("equipe/inviter/", views.invite, name="invite"),
    path("equipe/invitations/", views.invitation_list, name="list"),
    path("equipe/invitations/<uuid:key>/renvoyer/", views.resend, name="resend"),
    path("equipe/invitations/<uuid:key>/reprendre/", views.revoke, name="revoke"),
    path("equipe/import/", files.upload, name="upload"),
    path("equipe/import/<uuid:key>/", files.batch_detail, name="batch"),
    path("equipe/import/<uuid:key>/rapport.xlsx", files.report, name="report"),
]
