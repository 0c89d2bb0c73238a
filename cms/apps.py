from django.apps import AppConfig


class CmsConfig(AppConfig):
    """The wiring: settings, addresses and the `demo` command. Nobody imports it."""

    name = "cms"
