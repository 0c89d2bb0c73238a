from .deed import Deed
from .membership import Membership
from .user import User

__all__ = ["Deed", "Membership", "User"]
