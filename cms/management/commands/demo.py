from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.demo.build import build
from cms.demo.welcome import welcome


class Command(BaseCommand):
    help = "Builds the demo network where there is none yet, then says where it is and who may enter."

    def handle(self, *args, **options):
        self.stdout.write("Le réseau de démonstration se construit (une fois, moins d’une minute)…")
        if not build(timezone.localdate(), self.stdout.write):
            self.stdout.write("  Il y est déjà\u00a0: rien n’est changé.")
        self.stdout.write(welcome(settings.SITE_URL))
