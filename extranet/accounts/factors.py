"""Two factors, for whom: see docs/adr/0016."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)  # a recovery code alone is none: it only stands in


def must_have(user):
    """Tell whether `user` needs a second factor: who writes for others, looks after them or runs the network."""
    membership = getattr(user, "membership", None)
    serves = membership and membership.ended_on is None and membership.role != membership.Role.MEMBER
    return bool(user.network_role or serves)


def has_one(user):
    """Tell whether `user` has one: an application of codes, or a passkey, which is two by itself. One query."""
    return is_mfa_enabled(user, STRONG)
