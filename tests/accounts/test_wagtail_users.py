"""Wagtail's own editors of people and groups would give rights by hand: nobody finds them, administrators included."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.users.models import UserProfile

from extranet.accounts.models import User
from pages.network import ADMINISTRATORS, MEMBERS

LISTS = ("", "results/", "new/", "multiple/", "edit/{}/", "delete/{}/", "history/{}/", "usage/{}/", "copy/{}/", "{}/")
BULK = ("delete", "assign_role", "set_active_state")
TABLES = ("accounts/user", "auth/group", "auth/user")


@pytest.fixture
def administrator(client):
    user = User.objects.create_superuser("tout@cohop.example", first_name="Ada", last_name="Bonnet")
    user.groups.set(Group.objects.filter(name__in=(ADMINISTRATORS, MEMBERS)))
    client.force_login(user)
    return user


def addresses(user):
    """Where Wagtail would list, make, change and delete people and groups, one by one or many at once."""
    group = Group.objects.get(name=MEMBERS)
    for room, pk in (("users", user.pk), ("groups", group.pk)):
        yield from (f"/admin/{room}/{path.format(pk)}" for path in LISTS)
    for table in TABLES:
        yield from (f"/admin/bulk/{table}/{action}/?id={user.pk}" for action in BULK)


def test_no_address_of_wagtails_editors_of_people_answers(client, administrator):
    before = (User.objects.values().get(), set(administrator.groups.all()))
    for path in addresses(administrator):
        data = {"email": "autre@cohop.example", "role": Group.objects.first().pk, "mark_as_active": "False"}
        assert [client.get(path).status_code, client.post(path, data).status_code] == [404, 404], path
    assert (User.objects.values().get(), set(administrator.groups.all())) == before


@pytest.mark.parametrize("path", ["/admin/", "/admin/account/", "/admin/reports/site-history/"])
def test_no_page_of_the_admin_leads_to_them(client, administrator, path):
    page = client.get(path, follow=True)
    assert page.status_code == 200
    for gone in ("/admin/users/", "/admin/groups/", "/admin/bulk/accounts/"):
        assert gone not in page.content.decode(), gone


def test_an_administrator_is_led_to_where_rights_follow(client, administrator):
    assert reverse("admin:accounts_user_changelist") in client.get("/admin/").content.decode()


def test_an_editor_has_preferences_and_cannot_rename_themselves_there(client, administrator):
    page = client.get("/admin/account/").content.decode()
    assert 'name="theme-theme"' in page
    for field in ("name_email-", "password-"):
        assert f'name="{field}' not in page, field
    UserProfile.get_for_user(administrator)
    profile = {
        "theme-theme": "dark",
        "theme-contrast": "system",
        "theme-density": "default",
        "locale-preferred_language": "en",
    }
    stranger = {"name_email-first_name": "Zoé", "name_email-last_name": "Z", "name_email-email": "z@cohop.example"}
    response = client.post("/admin/account/", profile | stranger)
    assert response.url == "/admin/account/"
    administrator.refresh_from_db()
    assert (administrator.first_name, administrator.email) == ("Ada", "tout@cohop.example")
    assert UserProfile.objects.get(user=administrator).theme == "dark"
