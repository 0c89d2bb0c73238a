from .batch import Batch
from .deed import Deed
from .invitation import Invitation
from .membership import Membership
from .user import User

__all__ = ["Batch", "Deed", "Invitation", "Membership", "User"]
