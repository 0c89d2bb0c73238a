from django.urls import include, path

from . import desk, desk_badges, desk_groups, door, doorway, my_calendar, scanner, views

app_name = "registrations"


def door_of_a_date():
    """The addresses of a door, made anew for each place: the extranet wraps its own, a lent one is outside of it."""
    return [
        path("", door.check_in, name="check_in"),
        path("scanner/", scanner.scanner, name="scanner"),
        path("scanner/badges/", scanner.scans, name="scans"),
        path("scanner/service.js", scanner.worker, name="scanner_worker"),
    ]


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
    path("evenements/<int:pk>/accueil/", include(door_of_a_date())),
    path("evenements/<int:pk>/accueil/pret/", doorway.lend, name="lend_door"),
    path("evenements/<int:pk>/accueil/reprise/", doorway.take_back, name="take_back_door"),
    path("", include("extranet.registrations.programme.urls")),
]
