"""Who looks after whose account: small pure questions."""


def may_help(helper, user):
    """Tell whether `helper` looks after the account of `user`, a plain member of the cooperative that they advise.

    Those with more rights than members are looked after by the network's administrators alone: an advisor who could
    reopen an editor's access would have it. Nobody looks after themselves.
    """
    membership = getattr(user, "membership", None)
    if membership is None or user.pk == helper.pk:
        return False
    is_plain = membership.role == membership.Role.MEMBER and not user.network_role
    is_own = helper.advises is not None and membership.cooperative_id == helper.advises
    return administers(helper) or (is_plain and is_own)


def administers(user):
    """Tell whether `user` looks after everybody's account."""
    return user.is_active and user.network_role == user.NetworkRole.ADMINISTRATOR


def looks_after_accounts(user):
    """Tell whether there may be accounts for `user` to look after; which ones, Membership.objects.helped_by knows."""
    return user.advises is not None or administers(user)
