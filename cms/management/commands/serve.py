import signal
import socket
import subprocess
import sys

from django.core.management.base import BaseCommand, CommandError

from cms.demo.accounts import ACCOUNTS, PASSWORD


class Command(BaseCommand):
    help = "Sert le site et vide la file d’attente, ensemble, jusqu’à Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, host, port, **options):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as taken:
                raise CommandError(f"Le port {port} est déjà pris. Essayez : make demo PORT={port + 1}") from taken
        server = [sys.executable, "-m", "gunicorn", "cms.wsgi:application", "--bind", f"{host}:{port}"]
        server += ["--worker-class", "gthread", "--workers", "2", "--threads", "8", "--log-level", "warning"]
        processes = [subprocess.Popen(command) for command in (server, [sys.executable, "manage.py", "qcluster"])]
        self.stdout.write(self.addresses(f"http://{host}:{port}"))
        try:
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            processes[0].wait()
        except KeyboardInterrupt:
            self.stdout.write("\nÀ bientôt !")
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait()

    def addresses(self, root):
        accounts = "\n".join(f"    {account['email']:34} {account['says']}" for account in ACCOUNTS)
        return (
            f"\n  Le site     {root}/\n  L’extranet  {root}/extranet/\n  La rédaction {root}/admin/\n"
            f"\n  Comptes de démonstration (mot de passe : {PASSWORD})\n{accounts}\n\n  Ctrl-C pour arrêter.\n"
        )
