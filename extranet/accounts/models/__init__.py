from .deed import Deed
from .invitation import Invitation
from .membership import Membership
from .user import User

__all__ = ["Deed", "Invitation", "Membership", "User"]
