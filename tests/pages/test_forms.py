"""Form pages: nothing typed is lost, nothing sent is lost, robots get nothing."""

import pytest
from bs4 import BeautifulSoup
from wagtail.contrib.forms.models import FormSubmission

from extranet.notifications.models import OutboxMail
from pages.models import FormPage, HomePage

LABELS = [
    ("singleline", "Votre nom", True, ""),
    ("email", "Votre adresse", True, ""),
    ("radio", "Votre envie", True, "Tester\nCoopérer"),
    ("date", "Quand", False, ""),
    ("multiline", "Votre message", True, ""),
]
ANSWERS = {
    "votre_nom": "Théo Vaise",
    "votre_adresse": "theo@cohop.example",
    "votre_envie": "Tester",
    "quand": "2026-12-01",
    "votre_message": "Bonjour\ntout le monde",
}


@pytest.fixture
def page():
    home = HomePage.objects.get(locale__language_code="fr")
    page = FormPage(
        title="Écrire",
        slug="ecrire",
        to_address="a@cohop.example, b@cohop.example",
        subject="Message du site",
        purpose="<p>Pour vous répondre.</p>",
        thanks="<p>Une personne vous répond.</p>",
    )
    home.add_child(instance=page)
    for order, (kind, label, required, choices) in enumerate(LABELS):
        page.form_fields.add(
            page.form_fields.model(
                sort_order=order, field_type=kind, label=label, required=required, choices=choices, help_text=""
            )
        )
    page.save()
    return page


def post(client, **changes):
    response = client.post("/ecrire/", {**ANSWERS, **changes})
    return response, BeautifulSoup(response.content, "html.parser")


def test_every_question_has_its_label_and_says_whether_it_may_stay_empty(client, page):
    html = BeautifulSoup(client.get("/ecrire/").content, "html.parser")
    inputs = html.select("main .field .input")
    assert [html.select_one(f"label[for={field['id']}]").get_text(" ", strip=True) for field in inputs] == [
        "Votre nom",
        "Votre adresse",
        "Quand (facultatif)",
        "Votre message",
    ]
    assert html.select_one("fieldset legend").get_text(strip=True) == "Votre envie"
    assert html.select_one("input[type=date]")["name"] == "quand"
    assert "Pour vous répondre." in html.get_text()


def test_what_is_sent_is_kept_and_leaves_by_the_outbox(client, page):
    response, _ = post(client)
    assert (response.status_code, response["Location"]) == (302, "/ecrire/?merci")
    assert "Une personne vous répond." in client.get("/ecrire/?merci").content.decode()
    assert FormSubmission.objects.get().form_data == ANSWERS
    mails = OutboxMail.objects.order_by("to")
    assert [(mail.to, mail.subject) for mail in mails] == [
        ("a@cohop.example", "Message du site"),
        ("b@cohop.example", "Message du site"),
    ]
    for answer in ("Théo Vaise", "theo@cohop.example", "Bonjour\ntout le monde"):
        assert answer in mails[0].text


@pytest.mark.parametrize(
    ("changes", "target"),
    [
        ({"votre_adresse": "pas une adresse"}, "#id_votre_adresse"),
        ({"votre_nom": ""}, "#id_votre_nom"),
        ({"votre_nom": "a" * 10_000}, "#id_votre_nom"),
        ({"votre_nom": "a\x00b"}, "#id_votre_nom"),
        ({"votre_message": "a\x00b"}, "#id_votre_message"),
        ({"votre_message": "a" * 10_001}, "#id_votre_message"),
        ({"votre_envie": "Fuir"}, "#id_votre_envie"),
        ({"votre_envie": "\x00"}, "#id_votre_envie"),
        ({"quand": "hier"}, "#id_quand"),
        ({"quand": "9999999-01-01"}, "#id_quand"),
    ],
)
def test_an_error_is_explained_and_nothing_typed_is_lost(client, page, changes, target):
    response, html = post(client, **changes)
    assert response.status_code == 200
    assert [link["href"] for link in html.select(".error-summary[autofocus] a")] == [target]
    assert len(html.select(target)) == 1
    assert len(html.select(".field--error .field__error")) == 1
    assert html.title.get_text().startswith("Erreur")
    typed = {field["name"]: field.get("value", "") for field in html.select("main .field input.input")}
    typed["votre_message"] = html.select_one("textarea").get_text().removeprefix("\n")
    expected = {name: value for name, value in {**ANSWERS, **changes}.items() if name != "votre_envie"}
    assert typed == expected
    if "votre_envie" not in changes:
        assert html.select_one("input[type=radio][checked]")["value"] == "Tester"
    assert not FormSubmission.objects.exists()
    assert not OutboxMail.objects.exists()


def test_an_error_is_tied_to_its_input(client, page):
    _, html = post(client, votre_adresse="non")
    field = html.select_one("#id_votre_adresse")
    assert field["aria-invalid"] == "true"
    assert html.find(id=field["aria-describedby"])["class"] == ["field__error"]


def test_two_errors_are_counted(client, page):
    _, html = post(client, votre_adresse="non", votre_nom="")
    assert html.select_one(".error-summary h2").get_text() == "Il reste 2 corrections à faire"


def test_a_robot_is_thanked_and_nothing_is_kept(client, page):
    response, _ = post(client, ne_pas_remplir="https://spam.example/")
    assert (response.status_code, response["Location"]) == (302, "/ecrire/?merci")
    assert not FormSubmission.objects.exists()
    assert not OutboxMail.objects.exists()


def test_the_answers_and_their_mail_are_kept_together_or_not_at_all(client, page, monkeypatch):
    monkeypatch.setattr(OutboxMail._meta.get_field("to"), "get_prep_value", lambda value: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        post(client)
    assert not FormSubmission.objects.exists()
