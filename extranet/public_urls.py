"""What strangers may open outside the pages: members who chose to be seen, registrations, links and calendars."""

from django.urls import include, path

from extranet.directory import showcase
from extranet.registrations import my_calendar
from extranet.registrations import views as registrations
from extranet.registrations.urls import door_of_a_date

app_name = "public"

urlpatterns = [
    path("entrepreneurs/", showcase.entrepreneurs, name="entrepreneurs"),
    path("entrepreneurs/<slug:slug>/", showcase.entrepreneur, name="entrepreneur"),
    path("entrepreneurs/<slug:slug>/photo/", showcase.photo, name="entrepreneur_photo"),
    path("inscriptions/demande/", registrations.asked, name="asked"),
    path("inscriptions/lien/<str:token>/", registrations.link, name="link"),
    path("inscriptions/lien/<str:token>/ateliers/<int:part_pk>/", registrations.choose, name="choose"),
    path("inscriptions/agenda/<str:secret>.ics", my_calendar.calendar, name="calendar"),
    path("inscriptions/impressions/<str:token>/", registrations.impressions, name="impressions"),
    path("inscriptions/accueil/<str:token>/", include(door_of_a_date())),
    path("inscriptions/<int:pk>/", registrations.register, name="register"),
]
