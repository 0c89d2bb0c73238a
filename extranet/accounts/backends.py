from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission

from .models import User

DEMO_PASSWORD = "cohop-demo-2026"


class EmailBackend(AuthenticationBackend, ModelBackend):
    """Signs in by e-mail and password. The demo's published password opens nothing outside the demo, whoever has it."""

    def authenticate(self, request, **credentials):
        if credentials.get("password") == DEMO_PASSWORD and not settings.DEMO:
            return None
        return super().authenticate(request, **credentials)

    def get_user(self, user_id):
        """Return the person of a session, with the membership that every page shows, in one query."""
        user = User.objects.select_related("membership__cooperative").filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None

    def _get_user_permissions(self, user):
        return Permission.objects.none()  # rights come from groups alone (roles.py): nothing to ask the database
