from .block import Block
from .introduction import Introduction
from .message import Message
from .profile import FIELDS, Profile
from .profile_report import ProfileReport
from .saved_search import SavedSearch
from .showcase import Showcase
from .skill import Skill, SkillName

__all__ = [
    "FIELDS",
    "Block",
    "Introduction",
    "Message",
    "Profile",
    "ProfileReport",
    "SavedSearch",
    "Showcase",
    "Skill",
    "SkillName",
]
