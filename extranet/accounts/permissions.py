"""Who looks after whose account: small pure questions."""


def may_help(advisor, user):
    """Tell whether `advisor` looks after the account of `user`: a plain member of the cooperative they advise.

    Those with more rights than members are looked after by the network's administrators alone: an advisor who could
    reopen an editor's access would have it.
    """
    membership = getattr(user, "membership", None)
    is_plain = membership is not None and membership.role == membership.Role.MEMBER and not user.network_role
    return is_plain and advisor.advises is not None and membership.cooperative_id == advisor.advises


def administers(user):
    """Tell whether `user` looks after everybody's account."""
    return user.is_active and user.network_role == user.NetworkRole.ADMINISTRATOR
