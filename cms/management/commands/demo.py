from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cms.demo.accounts import ACCOUNTS, PASSWORD
from cms.demo.build import build

PLACES = [
    ("Le site", "/"),
    ("L’espace membre", "/extranet/"),
    ("L’espace de rédaction", "/admin/"),
    ("Les courriels envoyés", "/courriels/"),
]


class Command(BaseCommand):
    help = "Builds the demo network where there is none yet, then says where it is and who may enter."

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("The demo is built with the demo's settings only: its password is public.")
        self.stdout.write("Le réseau de démonstration se construit (une fois, moins d’une minute)…")
        if not build(timezone.localdate(), self.stdout.write):
            self.stdout.write("  Il y est déjà\u00a0: rien n’est changé.")
        self.stdout.write("")
        for name, path in PLACES:
            self.stdout.write(f"  {name:<24} {settings.SITE_URL}{path}")
        self.stdout.write(f"\n  Mot de passe de tous les comptes\u00a0: {PASSWORD}\n")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account['email']:<32} {account['says']}")
