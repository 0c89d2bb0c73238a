"""Who may enter: the one place where the extranet asks for membership."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import never_cache


def is_member(user):
    """Tell whether `user` may be in the extranet: a current membership, or the network's own staff."""
    return user.is_authenticated and user.has_perm("pages.read_members_content")


def member_required(view):
    """Let members in; send strangers to sign in, and answer 404 to those who belong nowhere, with whom to write to.

    Nothing that comes out is kept by a cache.
    """

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not is_member(request.user):
            return render(request, "extranet/no_membership.html", status=404)
        return view(request, *args, **kwargs)

    return never_cache(login_required(guarded))
