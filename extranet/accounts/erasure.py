"""Leaving nothing behind: one transaction over all rooms, asked for by mail, confirmed by hand."""

import logging
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from extranet import mail

from . import erased, journal, privacy
from .models import Deed, User

logger = logging.getLogger(__name__)

SALT = "accounts.erasure"
ASKED = timedelta(hours=48)  # how long the link serves


class Refused(Exception):
    """This account can not go, for a reason that can be shown."""


def token_of(user):
    """The signed text that stands, for two days, for the erasure of `user` as long as their address is the same."""
    return signing.dumps([user.pk, _address_of(user)], salt=SALT)


def person_of(token):
    """Whom `token` would erase; None once it is old, or of somebody who is gone, or of what we never signed."""
    try:
        pk, address = signing.loads(token, salt=SALT, max_age=ASKED)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=pk).first()
    return user if user and _address_of(user) == address else None


def obstacle(user):
    """Why `user` may not be erased, as it can be told; "" when they may."""
    Administrator = User.NetworkRole.ADMINISTRATOR
    if user.network_role != Administrator:
        return ""
    others = User.objects.filter(network_role=Administrator, is_active=True).exclude(pk=user.pk)
    if others.order_by("pk").select_for_update(no_key=True):
        return ""
    return _("Vous êtes seul·e à administrer le site : nommez d’abord quelqu’un d’autre.")


@transaction.atomic
def erase(user, actor=None):
    """Erase `user` everywhere, or nowhere: rooms forget them from top to bottom, then the account goes.

    Twice is once. They are told at the address they had. Raises Refused for the last administrator.
    """
    person = _forget(user, actor)
    if person is None:
        return
    mark = erased.mark_of(person)
    erased.note(erased.BEGUN, mark)
    transaction.on_commit(lambda: erased.note(erased.DONE, mark), robust=True)
    transaction.on_commit(lambda: _say_goodbye(person.email, person.language), robust=True)


def erase_again():
    """Erase whom a restored backup brought back, and tell nobody; return how many, and {key: why} of those who stay.

    Twice is once.
    """
    begun, done = erased.marks(erased.BEGUN), erased.marks(erased.DONE)
    number, stay = 0, {}
    for user in User.objects.order_by("pk"):
        mark = erased.mark_of(user)
        if mark in done:
            try:
                _forget(user)
                number += 1
            except Refused as refused:
                stay[user.pk] = str(refused)
        elif mark in begun:
            stay[user.pk] = _("Son effacement a commencé, sans qu’on sache s’il a abouti\u00a0: à vous de décider.")
    return number, stay


@transaction.atomic
def _forget(user, actor=None):
    """Have all rooms forget `user`; return them as they were, or None when they are gone already. Raises Refused."""
    # not FOR UPDATE yet: who registers holds a date and would wait for this row, while we wait for that date
    user = User.objects.select_for_update(no_key=True).filter(pk=user.pk).first()
    if user is None:
        return None
    if reason := obstacle(user):
        raise Refused(reason)
    membership = getattr(user, "membership", None)
    for room in privacy.ROOMS.values():
        room.erase(user)
    journal.note(actor, Deed.Verb.ERASED, cooperative=membership and membership.cooperative)
    User.objects.select_for_update().get(pk=user.pk).delete()
    return user


def send_link(user, language):
    """Send `user`, in `language`, the link that erases them; whatever the mail server answers badly is raised."""
    with translation.override(language):
        url = settings.SITE_URL + reverse("accounts_erase", args=[token_of(user)])
    templates = ("account/email/erasure_subject.txt", "account/email/erasure_message.txt")
    _write(user.email, language, *templates, erase_url=url)


def _say_goodbye(address, language):
    """Write once more, past the outbox, which would keep the address."""
    try:
        _write(address, language, "account/email/erased_subject.txt", "account/email/erased_message.txt")
    except OSError:  # smtplib's errors too
        logger.exception("The mail that tells of an erasure could not be sent.")


def _write(address, language, subject, text, **context):
    context |= {"site_url": settings.SITE_URL}
    with translation.override(language):
        mail.send(address, render_to_string(subject, context), render_to_string(text, context).strip() + "\n")


def _address_of(user):
    return sha256(user.email.encode()).hexdigest()[:16]
