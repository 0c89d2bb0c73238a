from django.urls import path

from . import views

app_name = "invitations"

urlpatterns = [
    path("equipe/inviter/", views.invite, name="invite"),
    path("equipe/invitations/", views.invitation_list, name="list"),
    path("equipe/invitations/<uuid:key>/renvoyer/", views.resend, name="resend"),
    path("equipe/invitations/<uuid:key>/reprendre/", views.revoke, name="revoke"),
]
