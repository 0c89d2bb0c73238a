from django.apps import AppConfig
from wagtail.users import apps as users


class CmsConfig(AppConfig):
    """The wiring: settings, addresses and the `demo` command. Nobody imports it."""

    name = "cms"


class UsersConfig(users.WagtailUsersAppConfig):
    """Wagtail's preferences of each editor, without its editors of people and groups: they give rights by hand."""

    default = False
    user_viewset = group_viewset = "wagtail.admin.viewsets.base.ViewSet"  # one that has no address
