"""The styleguide: for those who edit; every component that it shows is drawn from the palette."""

import re

from django.contrib.auth.models import Group

from pages.network import NETWORK_EDITORS
from tests.factories import MemberFactory, UserFactory


def test_strangers_sign_in_first(client):
    response = client.get("/styleguide/")
    assert (response.status_code, response.url) == (302, "/compte/login/?next=/styleguide/")


def test_members_are_told_that_it_does_not_exist(client):
    client.force_login(MemberFactory())
    assert client.get("/styleguide/").status_code == 404


def test_editors_see_every_component(client):
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(editor)
    response = client.get("/styleguide/")
    assert response.status_code == 200
    html = response.content.decode()
    sections = re.findall(r"<section><div class=\"title\"><h2[^>]*>([^<]+)", html)
    assert sections == [
        "La marque",
        "Couleurs et signes",
        "Rencontres",
        "Images des groupes",
        "Portraits sans photo",
        "Boutons et liens",
        "Dates",
        "Listes",
        "Messages",
        "Champs",
        "Rien encore",
        "Étapes",
        "Votes",
        "Contenus",
        "Pagination",
    ]
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(set(ids)) == sorted(ids)
    assert "Choisissez une date à venir." in html
    assert re.findall(r"<[^>]+ style=|<[^>]+ on[a-z]+=", html) == []
