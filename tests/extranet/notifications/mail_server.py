"""A mail server of a few lines, which can be made to think before it answers."""

import email
import email.policy
import socketserver
import threading

from tests.processes import PATIENCE


class _Session(socketserver.StreamRequestHandler):
    def answer(self, text):
        self.wfile.write(f"{text}\r\n".encode())

    def handle(self):
        self.answer("220 ready")
        while line := self.rfile.readline():
            command = line.decode().split(":")[0].strip().upper()
            self.server.think(command)
            if command == "DATA":
                self.answer("354 go on")
                self.take()
                self.server.think("TAKEN")
            elif command == "QUIT":
                return self.answer("221 bye")
            self.answer("250 ok")

    def take(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        self.server.received.append(email.message_from_bytes(b"".join(lines), policy=email.policy.default))


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps what it receives. `hold(command)` makes it fall silent there, once, and `reached` tells that it did."""

    allow_reuse_address = daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Session)
        self.received, self.held_at = [], None
        self.reached, self.released = threading.Event(), threading.Event()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def hold(self, command):
        self.held_at = command

    def think(self, command):
        if command == self.held_at:
            self.held_at = None
            self.reached.set()
            assert self.released.wait(PATIENCE)

    def handle_error(self, request, client_address):
        """A client that was killed is no error here."""

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *exc_info):
        self.released.set()
        self.shutdown()
        self.server_close()
