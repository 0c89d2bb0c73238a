"""Proving again who one is, by a code sent by e-mail: for those of whom allauth asks nothing (OWASP ASVS 5, 7.5.1).

Allauth asks again for a password or a second factor; whoever has neither would pass for as long as a session lives.
"""

import time

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import get_authentication_records, record_authentication

SESSION_KEY = "reauthentication_code"


def is_recent(request):
    """Tell whether the person signed in, or proved again who they are, within allauth's limit."""
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


def send_code(request):
    """Send a code to the person's own address; the former one serves no more."""
    code = get_adapter().generate_login_code()
    request.session[SESSION_KEY] = {"code": code, "at": time.time()}
    get_adapter().send_mail("account/email/login_code", request.user.email, {"code": code})


def awaited(request):
    """Return the code that was sent and still serves, with the time it was sent `at`, or None."""
    sent = request.session.get(SESSION_KEY)
    return sent if sent and time.time() - sent["at"] < app_settings.LOGIN_BY_CODE_TIMEOUT else None


def confirm(request):
    """Note that the right code was given; it serves once."""
    del request.session[SESSION_KEY]
    record_authentication(request, request.user, method="code", email=request.user.email, reauthenticated=True)


def _has_no_password(request):
    return request.user.is_authenticated and not request.user.has_usable_password()


before_seeing = reauthentication_required(enabled=_has_no_password)  # views that allauth leaves open until one posts
