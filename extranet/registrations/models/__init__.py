from .answer import Answer
from .calendar_key import CalendarKey
from .group import Draw, Group
from .registration import Registration
from .scan import Scan

__all__ = ["Answer", "CalendarKey", "Draw", "Group", "Registration", "Scan"]
