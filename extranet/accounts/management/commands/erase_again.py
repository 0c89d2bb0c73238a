from django.core.management.base import BaseCommand, CommandError

from extranet.accounts import erased, erasure


class Command(BaseCommand):
    help = "Efface de nouveau les comptes qu’une sauvegarde restaurée a ramenés, et dit combien."

    def handle(self, **options):
        if not erased.path().exists():
            raise CommandError(f"Le journal des effacements n’est pas là : {erased.path()}")
        number, stay = erasure.erase_again()
        self.stdout.write(f"Comptes effacés de nouveau : {number}")
        for key, reason in stay.items():
            self.stdout.write(f"Compte {key}, gardé. {reason}")
