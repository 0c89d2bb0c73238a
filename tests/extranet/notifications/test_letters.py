import pytest
from django.contrib.auth.models import Group

from extranet import mail
from pages.network import ADMINISTRATORS, NETWORK_EDITORS
from tests.factories import MemberFactory, UserFactory

LIST = "/extranet/courrier/"


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return settings


@pytest.fixture
def administrator(client):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(user)


def test_administrators_read_the_demos_mail(demo, administrator, client):
    mail.send("lea@cohop.example", "L’été\nà l’atelier", "Bonjour <b>Léa</b>", html="<script>alert(1)</script>")
    mail.send("zoe@cohop.example", "Deuxième", "…")
    letters = client.get(LIST).context["letters"]
    assert {(letter.to, letter.subject) for letter in letters} == {
        ("lea@cohop.example", "L’été à l’atelier"),
        ("zoe@cohop.example", "Deuxième"),
    }
    first = next(letter for letter in letters if letter.to.startswith("lea"))
    page = client.get(f"{LIST}{first.name}/").content.decode()
    assert "Bonjour &lt;b&gt;Léa&lt;/b&gt;" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_no_mail_yet(demo, administrator, client):
    assert "Aucun e-mail pour l’instant." in client.get(LIST).content.decode()


def test_a_letter_that_does_not_exist(demo, administrator, client):
    assert client.get(f"{LIST}nothing/").status_code == 404


def test_there_is_no_such_page_outside_the_demo(administrator, client):
    assert client.get(LIST).status_code == 404


@pytest.mark.parametrize("group", [None, NETWORK_EDITORS])
def test_nobody_else_reads_it(demo, client, group):
    mail.send("lea@cohop.example", "Secret", "…")
    user = MemberFactory()
    if group:
        user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    assert client.get(LIST).status_code == 404
