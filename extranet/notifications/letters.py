"""The demo's mail, which goes into files instead of the network: every letter that has left, to be read back."""

import email
import email.policy
from dataclasses import dataclass
from datetime import UTC, datetime
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
    """Return the letters of a file; what is no message is the rest of the one before, which held a line like ours."""
    messages = []
    for part in path.read_bytes().split(SEPARATOR)[:-1]:
        if messages and _letter("", part) is None:
            part = messages.pop() + SEPARATOR + part
        messages.append(part)
    letters = [_letter(f"{path.stem}-{number}", raw) for number, raw in enumerate(messages)]
    return [letter for letter in letters if letter]


def _letter(name, raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if not {"To", "Subject", "Date"} <= set(message):
        return None
    try:
        sent_at = parsedate_to_datetime(message["Date"]).replace(tzinfo=UTC)  # as Django writes it
        body, html = (_body(message, kind) for kind in ("plain", "html"))
        return Letter(name, str(message["To"]), str(message["Subject"]), sent_at, body, html)
    except Exception:  # whatever a person may have written that looks like a message
        return None


def _body(message, kind):
    part = message.get_body((kind,))
    return part.get_content() if part else ""
