from django.urls import include, path

from . import desk, desk_badges, desk_groups, door, my_calendar, scanner, views

app_name = "registrations"

urlpatterns = [
    path("evenements/", views.mine, name="mine"),
    path("evenements/mon-agenda/adresse/", my_calendar.renew, name="renew_calendar"),
    path("evenements/mon-agenda/suppression/", my_calendar.revoke, name="revoke_calendar"),
    path("evenements/<int:pk>/", desk.people, name="desk"),
    path("evenements/<int:pk>/inscrits.csv", desk.people_file, {"kind": "csv"}, name="people_csv"),
    path("evenements/<int:pk>/inscrits.xlsx", desk.people_file, {"kind": "xlsx"}, name="people_xlsx"),
    path("evenements/<int:pk>/groupes/", desk_groups.groups, name="groups"),
    path("evenements/<int:pk>/badges/", desk_badges.badges, name="badges"),
    path("evenements/<int:pk>/badges.pdf", desk_badges.pdf, name="badges_pdf"),
    path("evenements/<int:pk>/accueil/", door.check_in, name="check_in"),
    path("evenements/<int:pk>/accueil/scanner/", scanner.scanner, name="scanner"),
    path("evenements/<int:pk>/accueil/scanner/badges/", scanner.scans, name="scans"),
    path("evenements/<int:pk>/accueil/scanner/service.js", scanner.worker, name="scanner_worker"),
    path("", include("extranet.registrations.programme.urls")),
]
