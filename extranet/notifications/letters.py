"""The demo's mail, which goes into files instead of the network: every letter that has left, to be read back."""

import email
import email.policy
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

SEPARATOR = b"\n" + b"-" * 79 + b"\n"  # what Django's file backend writes after each message


@dataclass(frozen=True)
class Letter:
    """One e-mail as it left."""

    name: str
    to: str
    subject: str
    sent_at: datetime
    text: str
    html: str


def all_letters():
    """Return every letter in the mail folder, the newest first."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log")) if folder.is_dir() else []
    letters = [letter for path in files for letter in _read(path)]
    return sorted(letters, key=lambda letter: (letter.sent_at, letter.name), reverse=True)


def find_letter(name):
    """Return the letter called `name`, or None."""
    return next((letter for letter in all_letters() if letter.name == name), None)


def _read(path):
    for number, raw in enumerate(path.read_bytes().split(SEPARATOR)[:-1]):
        message = email.message_from_bytes(raw, policy=email.policy.default)
        yield Letter(
            f"{path.stem}-{number}",
            message["To"],
            message["Subject"],
            parsedate_to_datetime(message["Date"]),
            _body(message, "plain"),
            _body(message, "html"),
        )


def _body(message, kind):
    part = message.get_body((kind,))
    return part.get_content() if part else ""
