"""Links that act for somebody without an account: signed, for one registration or one door, until its date is over.

Nothing is kept of them, but the key of a door that is lent. A link shows; only a form sent from what it shows acts,
for mail scanners follow links.
"""

from datetime import timedelta

from django.core import signing
from django.utils import timezone

from .models import DoorLink, Registration

SALT = "registrations.link"
ASKING = "registrations.impressions"
DOOR = "registrations.door"
ANSWERED = timedelta(days=30)  # how long what was asked afterwards may be answered


class LinkExpired(Exception):
    """What the link was for is over."""


def token_of(registration):
    """The signed text that stands for `registration` in an address."""
    return signing.dumps(registration.pk, salt=SALT)


def registration_of(token):
    """The registration that `token` stands for, or None for what we never signed; LinkExpired once it is over."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    rows = Registration.objects.select_related("occurrence__event__locale", "user")
    registration = rows.filter(pk=pk).first()
    if registration is None or registration.occurrence.ends_at <= timezone.now():
        raise LinkExpired
    return registration


def asking_token(registration):
    """The signed text that stands, for a month, for what is asked of somebody who came."""
    return signing.dumps(registration.pk, salt=ASKING)


def registration_asked(token):
    """The registration of who came and is asked, or None for what we never signed; LinkExpired after a month."""
    try:
        pk = signing.loads(token, salt=ASKING, max_age=ANSWERED)
    except signing.SignatureExpired:
        raise LinkExpired from None
    except signing.BadSignature:
        return None
    registration = Registration.objects.arrived().select_related("occurrence", "user").filter(pk=pk).first()
    if registration is None:
        raise LinkExpired
    return registration


def door_token(link):
    """The signed text that stands for the door that `link` lends."""
    return signing.Signer(salt=DOOR).sign(link.key)


def lent_date(token):
    """The date whose door `token` opens, or None for what we never signed; LinkExpired once it was taken back."""
    try:
        key = signing.Signer(salt=DOOR).unsign(token)
    except signing.BadSignature:
        return None
    link = DoorLink.objects.filter(key=key).first()
    if link is None:
        raise LinkExpired
    return link.occurrence_id
