"""Legal facts: written once, shown where an editor puts them, asked for before the site opens."""

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from wagtail.models import Site

from pages.models import ContentPage, HomePage, LegalSettings

FACTS = {
    "publisher": "Maison d’exemple",
    "legal_form": "SCOP à capital variable",
    "registration": "RCS 000",
    "address": "12, rue de l’Exemple\n69000 Lyon",
    "phone": "04 65 71 00 00",
    "email": "a@cohop.example",
    "director": "Prénom Nom",
    "host": "Hébergeur",
    "host_address": "Ailleurs",
    "host_phone": "04 65 71 00 01",
    "privacy_contact": "b@cohop.example",
    "accessibility_contact": "c@cohop.example",
}


def settle(**facts):
    LegalSettings.objects.update_or_create(site=Site.objects.get(is_default_site=True), defaults=facts)


def shown(client, about):
    home = HomePage.objects.get(locale__language_code="fr")
    body = [{"type": "legal_facts", "value": {"about": about}}]
    home.add_child(instance=ContentPage(title="Mentions", slug=f"mentions-{about}", body=body))
    html = BeautifulSoup(client.get(f"/mentions-{about}/").content, "html.parser")
    return [(row.dt.get_text(), row.dd.get_text(" ", strip=True)) for row in html.select(".facts > div")]


def test_a_family_of_facts_is_shown(client):
    settle(**FACTS)
    assert shown(client, "host") == [
        ("Hébergeur", "Hébergeur"),
        ("Adresse de l’hébergeur", "Ailleurs"),
        ("Téléphone de l’hébergeur", "04 65 71 00 01"),
    ]
    assert shown(client, "privacy") == [("Contact pour les données personnelles", "b@cohop.example")]


def test_a_missing_fact_says_so(client):
    settle(host="Hébergeur")
    assert [value for _, value in shown(client, "host")] == ["Hébergeur", "à compléter", "à compléter"]
    assert {value for _, value in shown(client, "publisher")} == {"à compléter"}


def test_the_families_hold_every_fact_once():
    grouped = [name for names in LegalSettings.FACTS.values() for name in names]
    assert (
        sorted(grouped)
        == sorted(FACTS)
        == sorted(field.name for field in LegalSettings._meta.fields if field.name not in ("id", "site"))
    )


def test_a_missing_fact_fails_the_deployment_check_and_is_named():
    settle(**FACTS | {"director": "", "host": ""})
    with pytest.raises(SystemCheckError, match=r"direction de la publication, hébergeur\."):
        call_command("check", deploy=True, tags=["legal"])
    call_command("check")


def test_a_complete_site_passes_the_deployment_check():
    settle(**FACTS)
    call_command("check", deploy=True, tags=["legal"])
