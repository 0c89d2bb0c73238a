import sys

from django.core.management.base import BaseCommand

from extranet.notifications.worker import Cluster


class Command(BaseCommand):
    help = "Vide la file d’attente : e-mails, publications programmées, dates à venir."

    def handle(self, **options):
        sys.exit(Cluster().start())
