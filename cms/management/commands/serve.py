import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils import timezone

from cms.demo.build import build
from cms.demo.welcome import welcome

START, STOP = 90, 20  # seconds that the server may take to answer, and both processes to end
PR_SET_PDEATHSIG = 1


class Command(BaseCommand):
    help = "Sert le site et vide la file d’attente, ensemble, jusqu’à Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--fill", action="store_true", help="remplit d’abord le réseau de démonstration")
        parser.add_argument("--reload", action="store_true", help="relit le code dès qu’il change")

    def handle(self, host, port, fill, reload, **options):
        self.refuse_a_taken_port(host, port)
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        self.stdout.write("Préparation de la base de données…")
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        if fill:
            self.stdout.write("Préparation du réseau de démonstration…")
            build(timezone.localdate(), self.stdout.write)
        connections.close_all()
        signal.signal(signal.SIGINT, _interrupt)
        signal.signal(signal.SIGTERM, _interrupt)
        server = development_server if reload else gunicorn
        self.run_both(f"http://{host}:{port}", server(host, port), [sys.executable, "manage.py", "worker"])

    def refuse_a_taken_port(self, host, port):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise CommandError(f"Le port {port} est déjà pris. Essayez : make demo PORT={port + 1}") from error

    def run_both(self, root, *commands):
        self.stdout.write("Démarrage du serveur et de la file d’attente…")
        processes = []
        try:
            for command in commands:
                processes.append(subprocess.Popen(command, preexec_fn=_alone))
            _wait_for_answer(root, processes)
            self.stdout.write(f"{welcome(root)}\n  Ctrl-C pour arrêter.\n")
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
            raise CommandError("Le serveur ou la file d’attente s’est arrêté : tout s’arrête.")
        except KeyboardInterrupt:
            self.stdout.write("\nÀ bientôt !")
        finally:
            _stop(processes)


def gunicorn(host, port):
    """The server's command: two processes of eight threads."""
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi:application", "--bind", f"{host}:{port}"]
    command += ["--worker-class", "gthread", "--workers", "2", "--threads", "8", "--log-level", "warning"]
    return [*command, "--limit-request-line", "8190"]  # the most it reads: a long address gets a page of ours


def development_server(host, port):
    """The command of Django's own server, which reads code and templates again when they change."""
    return [sys.executable, "manage.py", "runserver", f"{host}:{port}"]


def _interrupt(signum, frame):
    raise KeyboardInterrupt


def _alone():
    os.setsid()  # Ctrl-C is for this command, which then ends each in turn
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)  # killed or closed, this command leaves no orphan


def _wait_for_answer(root, processes):
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in processes):
            raise CommandError("Le serveur ou la file d’attente n’a pas démarré.")
        try:
            urlopen(f"{root}/sante/", timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.2)
    raise CommandError(f"Le serveur ne répond pas après {START} secondes.")


def _stop(processes):
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, signal.SIG_IGN)
    for process in processes:
        process.terminate()
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # whatever hangs, and what a killed process left behind
        process.wait()
