"""What phones at a door know of badges, and tell of them: hashes, with a salt of each date; no name and no code."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.utils.crypto import salted_hmac

MOST = 500  # told at once


class Misread(ValueError):
    """What a phone sent is not what our own page sends."""


@dataclass(frozen=True)
class Seen:
    """A badge that a phone saw: `key` is that look's own, `badge` stands for the code."""

    key: UUID
    badge: str
    at: datetime


def salt_of(occurrence):
    """What is mixed with the codes of that date: the same badge is never the same hash at two dates."""
    return salted_hmac("registrations.scans", str(occurrence.pk), algorithm="sha256").hexdigest()


def badges(registrations, salt):
    """{hash of its code: registration}, as static/js/check_in.js makes it."""
    return {sha256(f"{salt}{row.code}".encode()).hexdigest(): row for row in registrations}


def read(body):
    """The looks that a phone tells of, in JSON; raises Misread for anything else."""
    try:
        told = json.loads(body)["scans"]
        seen = [Seen(UUID(each["key"]), str(each["badge"]), datetime.fromisoformat(each["at"])) for each in told]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Misread from error
    if len(seen) > MOST or any(each.at.tzinfo is None for each in seen):
        raise Misread
    return seen
