from .answer import Answer
from .calendar_key import CalendarKey
from .door_link import DoorLink
from .group import Draw, Group
from .impression import Impression
from .part import Part, Seat
from .registration import Registration
from .scan import Scan
from .shift import Helper, Shift

__all__ = [
    "Answer",
    "CalendarKey",
    "DoorLink",
    "Draw",
    "Group",
    "Helper",
    "Impression",
    "Part",
    "Registration",
    "Scan",
    "Seat",
    "Shift",
]
