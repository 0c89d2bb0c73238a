"""What strangers may open outside the pages: visitors' registrations, and links that act without an account."""

from django.urls import path

from extranet.registrations import views as registrations

app_name = "public"

urlpatterns = [
    path("inscriptions/demande/", registrations.asked, name="asked"),
    path("inscriptions/lien/<str:token>/", registrations.link, name="link"),
    path("inscriptions/<int:pk>/", registrations.register, name="register"),
]
