"""Wagtail's and Django's admin have one door: ours. And who edits has a second factor, outside the demo."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from extranet.accounts import roles
from extranet.accounts.backends import DEMO_PASSWORD
from extranet.accounts.models import Membership, User
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.factories.accounts import PASSWORD

OTHER_DOORS = ("/admin/login/", "/django-admin/login/", "/_util/login/", "/en/_util/login/")


@pytest.fixture
def administrator():
    user = UserFactory(network_role=User.NetworkRole.ADMINISTRATOR)
    roles.settle(user)
    return user


def signed_in(client):
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("door", OTHER_DOORS)
def test_every_other_door_leads_to_ours(client, administrator, door):
    shown = client.get(door, {"next": "/admin/pages/"})
    assert (shown.status_code, shown.url.partition("?")[2]) == (302, "next=%2Fadmin%2Fpages%2F")
    assert shown.url.removeprefix("/en").startswith("/compte/login/")
    client.post(door, {"username": administrator.email, "password": PASSWORD, "this_is_the_login_form": "1"})
    assert not signed_in(client)


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/django-admin/", "/django-admin/accounts/user/"])
def test_a_stranger_comes_to_our_door_whatever_the_method(client, administrator, path):
    for method in (client.get, client.post):
        response = method(path, {"username": administrator.email, "password": PASSWORD})
        final = client.get(response.url) if "login" in response.url else response
        assert response.status_code == 302
        assert "/login/" in response.url
        assert final.status_code in (200, 302)
    assert not signed_in(client)


@pytest.mark.parametrize(
    "path", ["/admin/password_reset/", "/admin/password_reset/done/", "/admin/account/change_password/"]
)
def test_wagtails_own_password_pages_are_shut(client, administrator, path):
    client.force_login(administrator)
    assert client.get(path).status_code in (302, 404)
    assert client.post(path, {"email": administrator.email}).status_code in (302, 403, 404)


@pytest.mark.parametrize(
    ("role", "shut"),
    [
        ("", "/admin/ /admin/pages/ /admin/login/ /admin/logout/ /django-admin/ /django-admin/accounts/user/"),
        (User.NetworkRole.EDITOR, "/django-admin/ /django-admin/accounts/user/ /django-admin/login/"),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_may_not_enter_finds_nothing_there(client, role, shut, method):
    user = MemberFactory(network_role=role)
    roles.settle(user)
    client.force_login(user)
    for path in shut.split():
        response = getattr(client, method)(path)
        assert (response.status_code, "no-store" in response.headers["Cache-Control"]) == (404, True), path
        coming = client.get("/compte/login/", {"next": path}, follow=True)
        assert (coming.status_code, len(coming.redirect_chain)) == (404, 1), path


def test_a_network_editor_enters_wagtails_admin_alone(client):
    user = MemberFactory(network_role=User.NetworkRole.EDITOR)
    roles.settle(user)
    client.force_login(user)
    assert [client.get(path).status_code for path in ("/admin/", "/admin/pages/", "/django-admin/")] == [200, 200, 404]


def test_an_administrator_enters_both_in_the_demo(client, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(administrator)
    assert [client.get(path).status_code for path in ("/admin/", "/django-admin/")] == [200, 200]


def test_without_a_second_factor_the_admin_leads_to_its_set_up(client, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(administrator)
    for path in ("/admin/", "/admin/pages/", "/django-admin/", "/django-admin/accounts/user/"):
        for method in (client.get, client.post):
            response = method(path)
            assert (response.status_code, response.url) == (302, reverse("mfa_index")), path


def test_without_a_second_factor_one_may_still_add_one_or_leave(client, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(administrator)
    assert client.get("/compte/2fa/").status_code == 200
    assert client.get("/compte/2fa/totp/activate/").status_code == 302, "asks for the password again first"
    response = client.post("/admin/logout/")
    assert response.url != reverse("mfa_index")
    assert not signed_in(client)


def test_with_a_second_factor_one_enters(client, administrator, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    TOTP.activate(administrator, generate_totp_secret())
    client.force_login(administrator)
    assert [client.get(path).status_code for path in ("/admin/", "/django-admin/")] == [200, 200]


def test_a_password_alone_does_not_open_where_there_is_a_second_factor(client, administrator):
    TOTP.activate(administrator, generate_totp_secret())
    response = client.post("/compte/login/", {"login": administrator.email, "password": PASSWORD})
    assert response.url == reverse("mfa_authenticate")
    assert not signed_in(client)
    assert Authenticator.objects.count() == 1


@pytest.mark.parametrize(("demo", "opens"), [(True, True), (False, False)])
def test_the_demos_password_opens_the_demo_alone(client, settings, demo, opens):
    settings.DEMO = demo
    user = UserFactory(password=DEMO_PASSWORD)
    client.post("/compte/login/", {"login": user.email, "password": DEMO_PASSWORD})
    assert signed_in(client) is opens


@pytest.fixture
def nobody_yet():
    return {
        "email": "nouvelle@cohop.example",
        "first_name": "Nora",
        "last_name": "Vieux",
        "language": "fr",
        "usable_password": "false",
        "membership-TOTAL_FORMS": "1",
        "membership-INITIAL_FORMS": "0",
    }


def test_an_address_is_taken_however_it_is_typed(client, administrator, nobody_yet):
    client.force_login(administrator)
    first = UserFactory(email="nouvelle@cohop.example")
    form = nobody_yet | {"membership-TOTAL_FORMS": "0", "email": "Nouvelle@Cohop.example"}
    page = client.post("/django-admin/accounts/user/add/", form)
    assert page.context["adminform"].form.errors == {"email": ["Cette adresse est déjà prise."]}
    page = client.post(f"/django-admin/accounts/user/{administrator.pk}/change/", form)
    assert page.context["adminform"].form.errors == {"email": ["Cette adresse est déjà prise."]}
    assert set(User.objects.all()) == {administrator, first}


def test_a_membership_ends_on_the_day_or_later_but_not_beforehand(client, administrator):
    member, today = MemberFactory(), timezone.localdate()
    client.force_login(administrator)
    membership = member.membership
    data = {"user": member.pk, "cooperative": membership.cooperative_id, "role": "member", "joined_on": "2021-03-01"}
    change = f"/django-admin/accounts/membership/{membership.pk}/change/"
    page = client.post(change, data | {"ended_on": today + timedelta(days=1)})
    assert "Cette date est à venir" in page.context["adminform"].form.errors["ended_on"][0]
    assert list(Membership.objects.current()) == [membership]
    assert client.post(change, data | {"ended_on": today}).status_code == 302
    assert not Membership.objects.current().exists()


@pytest.mark.parametrize("demo", [True, False])
def test_nobody_chooses_the_demos_password_elsewhere(client, settings, demo):
    settings.DEMO = demo
    user = MemberFactory()
    client.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    new = {"oldpassword": PASSWORD, "password1": DEMO_PASSWORD, "password2": DEMO_PASSWORD}
    page = client.post("/compte/password/change/", new)
    assert ("C’est le mot de passe public de la démonstration" in page.content.decode()) is not demo
    user.refresh_from_db()
    assert user.check_password(DEMO_PASSWORD) is demo


def test_an_administrator_makes_a_member_whose_rights_follow(client, administrator, nobody_yet):
    cooperative = CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")
    client.force_login(administrator)
    membership = {"cooperative": cooperative.pk, "role": Membership.Role.ADVISOR, "joined_on": "2026-03-01"}
    client.post(
        "/django-admin/accounts/user/add/",
        nobody_yet | {f"membership-0-{key}": value for key, value in membership.items()},
    )
    user = User.objects.get(email="nouvelle@cohop.example")
    assert set(user.groups.values_list("name", flat=True)) == {"Membres", "Équipes support"}

    user.set_password(PASSWORD)
    user.save()
    there = Client()
    there.post("/compte/login/", {"login": user.email, "password": PASSWORD})
    assert there.get("/extranet/annuaire/").status_code == 200
    change = f"/django-admin/accounts/membership/{user.membership.pk}/change/"
    client.post(change, {"user": user.pk} | membership | {"ended_on": "2026-03-02"})
    assert set(user.groups.values_list("name", flat=True)) == set()
    assert not signed_in(there), "their sessions are over"
    assert signed_in(client), "and no one else's"
    assert "Nora" in client.get(f"/django-admin/accounts/user/{user.pk}/change/").content.decode()

    client.post(
        "/django-admin/accounts/membership/",
        {"action": "delete_selected", "_selected_action": user.membership.pk, "post": "yes"},
    )
    assert not Membership.objects.filter(user=user).exists()
