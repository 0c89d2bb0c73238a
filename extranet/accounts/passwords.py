from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .backends import DEMO_PASSWORD


class NotTheDemosValidator:
    """Refuses the demo's published password outside the demo, where it opens nothing."""

    def validate(self, password, user=None):
        if password == DEMO_PASSWORD and not settings.DEMO:
            raise ValidationError(_("C’est le mot de passe public de la démonstration : choisissez-en un autre."))

    def get_help_text(self):
        return _("Votre mot de passe n’est pas celui de la démonstration.")
