"""Who comes to the desk, and how its pages name somebody in an address."""

from functools import wraps

from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.shortcuts import get_object_or_404

from extranet.accounts.models import Membership
from extranet.accounts.permissions import looks_after_accounts

SIGNED = Signer(salt="accounts.team.member")


def desk(view):
    """Open `view` to those who look after accounts; for all others there is nothing there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not looks_after_accounts(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def key_of(user):
    """What stands for `user` in an address of the desk.

    Signed, for not everybody has a profile, and so its random name: nobody makes a key by counting, and no column
    is there for it alone. Only those who already look after `user` are ever given it, and it opens nothing to others.
    """
    return SIGNED.sign(user.pk)


def helped(request, key):
    """The belonging of whom `key` stands for, if the reader looks after them; else 404."""
    try:
        pk = SIGNED.unsign(key)
    except BadSignature:
        raise Http404 from None
    rows = Membership.objects.helped_by(request.user).select_related("user", "cooperative")
    return get_object_or_404(rows, user=pk)
