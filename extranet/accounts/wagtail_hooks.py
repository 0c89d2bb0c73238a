from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


class AccountsMenuItem(MenuItem):
    """The way from Wagtail's settings to the accounts in Django's admin, where rights follow each change."""

    def is_shown(self, request):
        return request.user.is_staff


@hooks.register("register_settings_menu_item")
def lead_to_accounts():
    return AccountsMenuItem(_("Comptes"), reverse("admin:accounts_user_changelist"), icon_name="user", order=600)
