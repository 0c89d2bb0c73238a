"""A list of people: what inviting them would do is said line by line, then all of them are invited or nobody."""

import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from extranet.accounts import actions as accounts
from extranet.accounts.invitations import actions
from extranet.accounts.invitations.columns import guess
from extranet.accounts.invitations.dry_run import dry_run
from extranet.accounts.invitations.standing import Standing
from extranet.accounts.models import Batch, Deed, Invitation, User
from tests.factories import AdvisorFactory, MemberFactory, UserFactory
from tests.pages.test_sheets import archive, laughs

IMPORT = "/extranet/equipe/import/"
TITLES = ["Prénom", "Nom", "Courriel", "Langue"]


def page(response):
    return BeautifulSoup(response.content, "html.parser")


def send(client, *rows, titles=TITLES, name="liste.csv", **data):
    content = "\n".join(";".join(row) for row in (titles, *rows)).encode()
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, content)} | data)


def batch_of(advisor, *rows, columns=None):
    numbered = [[number, list(row)] for number, row in enumerate(rows, 2)]
    return Batch.objects.create(
        uploaded_by=advisor,
        cooperative=advisor.membership.cooperative,
        name="liste.csv",
        titles=TITLES,
        rows=numbered,
        columns=guess(TITLES) if columns is None else columns,
    )


def someone(n):
    return [f"Prénom {n}", f"Nom {n}", f"n{n}@cohop.example", ""]


def faults(elycoop, elsewhere):
    """Forty faults of each of five kinds, and what is said of each: {line: reason}, with the lines themselves."""
    MemberFactory(email="ailleurs@cohop.example", membership=elsewhere)
    UserFactory(email="fermee@cohop.example", is_active=False)
    kinds = [
        (lambda n: ["A", "B", f"n{n}@cohop", ""], "Écrivez une adresse e-mail comme prenom@exemple.fr."),
        (lambda n: ["A", "B", "", ""], "Il manque l’adresse e-mail."),
        (
            lambda n: ["A", "B", f"n{n}@c\u043ehop.example", ""],
            "Le « о » de cette adresse est un caractère cyrillique : tapez-la de nouveau.",
        ),
        (
            lambda n: ["=cmd()", "B", f"f{n}@cohop.example", ""],
            "Un nom ne commence pas par « = », « + », « - » ou « @ ».",
        ),
        (lambda n: ["A", "B", f" N{n}@Cohop.example", ""], "Même adresse qu’à la ligne {first}."),
    ]
    return kinds


def test_five_thousand_lines_with_two_hundred_wrong_ones(client, advisor, elycoop, elsewhere):
    """The exact lines and reasons; nobody is invited until they are left out on purpose; then all the others are."""
    rows, wrong = [], {}
    kinds = faults(elycoop, elsewhere)
    for n in range(5000):
        if n % 25 == 24:
            make, reason = kinds[n // 25 % 5]
            wrong[n + 2] = reason.format(first=n - 1 + 2)
            rows.append(make(n - 1))
        else:
            rows.append(someone(n))
    rows[7] = ["A", "B", "ailleurs@cohop.example", ""]
    rows[8] = ["A", "B", "fermee@cohop.example", ""]
    wrong[9] = "Cette personne est déjà membre d’une autre coopérative : voyez avec l’administration."
    wrong[10] = "L’administration du réseau a fermé le compte de cette adresse : voyez avec elle."
    rows[24], rows[49] = someone("rendue"), someone("corrigée".encode("ascii", "ignore").decode())
    del wrong[26], wrong[51]
    assert len(wrong) == 200
    client.force_login(advisor)
    address = send(client, *rows).url
    batch = Batch.objects.get()
    report = dry_run(batch)
    assert {line.number: line.reason for line in report.of(Standing.WRONG)} == wrong
    assert {line.number for line in report.of(Standing.NEW)} == set(range(2, 5002)) - set(wrong)

    sent = {"action": "import", "seen": report.signature}
    refused = client.post(address, sent)
    assert refused.status_code == 409
    assert "Il reste 200 lignes à corriger" in page(refused).select_one(".message--error").get_text()
    assert (Invitation.objects.count(), Deed.objects.count()) == (0, 0)

    assert client.post(address, sent | {"leaving_wrong": "on"}).status_code == 302
    expected = {rows[number - 2][2] for number in range(2, 5002) if number not in wrong}
    assert set(Invitation.objects.values_list("email", flat=True)) == expected
    assert Invitation.objects.to_write().filter(cooperative=elycoop, invited_by=advisor).count() == 4800
    assert Deed.objects.get().detail == "4800 invitations"
    batch.refresh_from_db()
    assert (batch.rows, batch.invited) == ([], 4800)


def test_the_report_can_be_taken_along_and_is_harmless(client, advisor):
    client.force_login(advisor)
    address = send(client, someone(1), ["=1+1", "B", "=2+2", ""]).url
    answer = client.get(f"{address}rapport.xlsx")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="rapport-listecsv.xlsx"'
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert rows[1][:4] == ("3", "'=2+2", "'=1+1", "B")
    assert rows[1][4:] == ("ligne à corriger", "Écrivez une adresse e-mail comme prenom@exemple.fr.")
    assert rows[2][:5] == ("2", "n1@cohop.example", "Prénom 1", "Nom 1", "sera invité·e")
    assert len(rows) == 3


def test_each_line_says_what_will_happen(client, advisor, elycoop, elsewhere):
    now = timezone.now()
    MemberFactory(email="ici@cohop.example", membership=elycoop)
    accounts.leave(MemberFactory(email="revient@cohop.example", membership=elycoop))
    accounts.leave(MemberFactory(email="partie@cohop.example", membership=elsewhere))
    Invitation.objects.create(email="attendue@cohop.example", cooperative=elycoop)
    Invitation.objects.create(email="tard@cohop.example", cooperative=elycoop, expires_at=now - timedelta(days=1))
    Invitation.objects.create(email="autre@cohop.example", cooperative=elsewhere)
    names = ["ici", "revient", "partie", "attendue", "tard", "autre", "neuve"]
    batch = batch_of(advisor, *(["A", "B", f"{name}@cohop.example", "en"] for name in names))
    found = {line.email.partition("@")[0]: line.standing for line in dry_run(batch).lines}
    assert found == {
        "ici": Standing.MEMBER,
        "revient": Standing.BACK,
        "partie": Standing.NEW,
        "attendue": Standing.INVITED,
        "tard": Standing.EXPIRED,
        "autre": Standing.NEW,
        "neuve": Standing.NEW,
    }
    assert actions.import_batch(advisor, batch, dry_run(batch).signature) == 5
    written = Invitation.objects.to_write().filter(cooperative=elycoop)
    assert {each.email.partition("@")[0] for each in written} == {
        "revient",
        "partie",
        "attendue",
        "tard",
        "autre",
        "neuve",
    }
    assert set(written.exclude(email__startswith="attendue").values_list("language", flat=True)) == {"en"}
    assert not User.objects.filter(email="neuve@cohop.example").exists()


def test_the_same_list_again_invites_nobody(client, advisor):
    client.force_login(advisor)
    rows = [someone(n) for n in range(3)]
    for number in (3, 0):
        address = send(client, *rows).url
        shown = page(client.get(address))
        sent = {"action": "import", "seen": shown.find("input", attrs={"name": "seen"})["value"]}
        assert client.post(address, sent).status_code == 302
        assert client.post(address, sent).status_code == 302
        assert Batch.objects.get(pk=address.rstrip("/").rpartition("/")[2]).invited == number
    assert (Invitation.objects.count(), Deed.objects.count()) == (3, 1)


def test_what_changed_since_it_was_shown_is_not_done(client, advisor, elycoop):
    batch = batch_of(advisor, someone(1), someone(2))
    seen = dry_run(batch).signature
    actions.invite(advisor, elycoop, "n2@cohop.example")
    client.force_login(advisor)
    response = client.post(f"{IMPORT}{batch.key}/", {"action": "import", "seen": seen})
    assert response.status_code == 409
    assert "quelque chose a changé" in page(response).select_one(".message--error").get_text()
    assert Invitation.objects.count() == 1


def test_columns_are_recognised_or_chosen(client, advisor):
    assert guess(["NOM", "Prénom", "Adresse e-mail", "langue"]) == {
        "last_name": 0,
        "first_name": 1,
        "email": 2,
        "language": 3,
    }
    assert guess(["Téléphone", "E-Mail", "Mail"]) == {"email": 1}
    client.force_login(advisor)
    address = send(client, ["Zoé", "zoe@cohop.example"], titles=["Qui", "Où écrire"]).url
    shown = page(client.get(address))
    assert "quelle colonne porte l’adresse" in shown.main.get_text()
    assert [option.get_text() for option in shown.select("#id_email option")] == [
        "Choisissez une colonne",
        "Qui · Zoé",
        "Où écrire · zoe@cohop.example",
    ]
    for wrong in ({"email": ""}, {"email": "7"}, {"email": "0", "first_name": "0"}):
        assert client.post(address, wrong | {"action": "columns"}).status_code == 422
    assert client.post(address, {"action": "columns", "email": "1", "first_name": "0"}).status_code == 302
    (line,) = dry_run(Batch.objects.get()).lines
    assert (line.email, line.name, line.standing) == ("zoe@cohop.example", "Zoé", Standing.NEW)


def test_without_a_column_of_addresses_nothing_is_imported(client, advisor):
    client.force_login(advisor)
    address = send(client, ["Zoé", "zoe@cohop.example"], titles=["Qui", "Où"]).url
    assert client.post(address, {"action": "import", "seen": ""}).status_code == 409
    assert not Invitation.objects.exists()
    assert client.get(f"{address}rapport.xlsx").status_code == 200


def test_wrong_lines_are_shown_first_and_the_others_are_one_choice_away(client, advisor):
    client.force_login(advisor)
    address = send(client, someone(1), ["A", "B", "rien", ""]).url
    shown = page(client.get(address))
    assert [chip.get_text().split() for chip in shown.select("section .chip")] == [
        ["Ligne", "à", "corriger", "1"],
        ["Sera", "invité·e", "1"],
    ]
    assert [line.strong.get_text() for line in shown.select(".lines li")] == ["rien"]
    shown = page(client.get(address, {"voir": "new"}))
    assert [line.strong.get_text() for line in shown.select(".lines li")] == ["n1@cohop.example"]
    assert client.get(address, {"voir": "autre"}).status_code == 404


@pytest.mark.parametrize("name", ["a.png", "liste"])
def test_a_file_of_another_kind_is_refused_in_words(client, advisor, name):
    client.force_login(advisor)
    response = send(client, someone(1), name=name)
    assert response.status_code == 422
    assert "autre format" in page(response).select_one(".error-summary").get_text()
    assert client.post(IMPORT, {}).status_code == 422
    assert not Batch.objects.exists()


FILES = {  # name, content, and what is said of it (all that is read: tests/pages/test_sheets.py)
    "a bomb": ("a.xlsx", lambda: archive(**{"bomb.xml": b"0" * 26 * 1024 * 1024}), "bien plus gros"),
    "laughs": ("a.xlsx", lambda: archive(**{"sheet1.xml": laughs()}), "ne contient jamais"),
    "bytes of no encoding": ("a.csv", lambda: b"Nom;Courriel\n\x81\x8d;a@cohop.example", "n’est pas du texte"),
    "UTF-16 unsaid": ("a.csv", lambda: "Nom;Courriel\nA;a@cohop.example".encode("utf-16-le"), "n’est pas du texte"),
    "a workbook renamed": ("a.csv", lambda: archive(), "n’est pas du texte"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_to_be_trusted_is_refused_in_words(client, advisor, name):
    client.force_login(advisor)
    file, make, said = FILES[name]
    response = client.post(IMPORT, {"file": SimpleUploadedFile(file, make())})
    assert response.status_code == 422
    assert said in page(response).select_one(".error-summary").get_text()
    assert not Batch.objects.exists()


def test_accents_that_are_guessed_are_to_be_read_again(client, advisor):
    client.force_login(advisor)
    content = "Prénom;Nom;Courriel\nZoé;Œuvré;zoe@cohop.example".encode("cp1252")
    address = client.post(IMPORT, {"file": SimpleUploadedFile("liste.csv", content)}).url
    shown = page(client.get(address)).main
    assert "relisez quelques noms" in shown.select_one(".message--warning").get_text()
    (line,) = dry_run(Batch.objects.get()).lines
    assert (line.name, line.standing) == ("Zoé Œuvré", Standing.NEW)


def test_an_address_that_only_looks_like_another_is_not_invited_beside_it(advisor):
    """Whichever comes first, the true one is invited once, and what looks like it or says it again never is."""
    twins = ("nadia@cohop.example", "n\u0430dia@cohop.example", "NADIA@Cohop.example ", "ｎadia@cohop.example")
    for order in (twins, twins[::-1]):
        report = dry_run(batch_of(advisor, *(["A", "B", email, ""] for email in order)))
        assert [line.email for line in report.of(Standing.NEW)] == ["nadia@cohop.example"]
        said = " ".join(line.reason for line in report.of(Standing.WRONG))
        assert ("cyrillique" in said, "de pleine chasse" in said, said.count("Même adresse")) == (True, True, 1)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_a_name_that_would_be_a_formula_invites_nobody(advisor, sign):
    first, last = [f"{sign}cmd()", "B", "a@cohop.example", ""], ["A", f"{sign}cmd()", "b@cohop.example", ""]
    batch = batch_of(advisor, first, last)
    assert [line.standing for line in dry_run(batch).lines] == [Standing.WRONG] * 2


def test_a_list_is_its_cooperatives_own(client, advisor, elsewhere):
    batch = batch_of(advisor, someone(1))
    addresses = [f"{IMPORT}{batch.key}/", f"{IMPORT}{batch.key}/rapport.xlsx"]
    for other in (AdvisorFactory(membership=elsewhere), MemberFactory(membership=advisor.membership.cooperative)):
        client.force_login(other)
        assert [client.get(address).status_code for address in addresses] == [404, 404]
        sent = {"action": "import", "seen": dry_run(batch).signature}
        assert client.post(addresses[0], sent).status_code == 404
    assert not Invitation.objects.exists()
    client.force_login(advisor)
    assert [client.get(address).status_code for address in addresses] == [200, 200]


def test_a_long_list_costs_no_more_questions_than_a_short_one(advisor):
    def questions(number):
        batch = batch_of(advisor, *(someone(n) for n in range(number)))
        with CaptureQueriesContext(connection) as asked:
            dry_run(batch)
        return len(asked)

    assert questions(1) == questions(3000) <= 3


def test_a_list_is_forgotten_after_a_week(advisor):
    old, recent = batch_of(advisor, someone(1)), batch_of(advisor, someone(2))
    Batch.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=8))
    actions.forget()
    assert list(Batch.objects.all()) == [recent]
