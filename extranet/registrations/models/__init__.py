from .answer import Answer
from .group import Draw, Group
from .registration import Registration

__all__ = ["Answer", "Draw", "Group", "Registration"]
