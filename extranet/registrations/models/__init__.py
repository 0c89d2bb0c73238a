from .answer import Answer
from .group import Draw, Group
from .registration import Registration
from .scan import Scan

__all__ = ["Answer", "Draw", "Group", "Registration", "Scan"]
