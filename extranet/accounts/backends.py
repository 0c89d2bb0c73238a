from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.backends import ModelBackend

DEMO_PASSWORD = "cohop-demo-2026"


class EmailBackend(AuthenticationBackend, ModelBackend):
    """Signs in by e-mail and password. The demo's published password opens nothing outside the demo, whoever has it."""

    def authenticate(self, request, **credentials):
        if credentials.get("password") == DEMO_PASSWORD and not settings.DEMO:
            return None
        return super().authenticate(request, **credentials)
