from .block import Block
from .entry import Change, Entry, Spelling
from .introduction import Introduction
from .message import Message
from .profile import FIELDS, Domain, Profile
from .profile_report import ProfileReport
from .saved_search import SavedSearch
from .showcase import Showcase
from .skill import Skill, SkillName

__all__ = [
    "FIELDS",
    "Block",
    "Change",
    "Domain",
    "Entry",
    "Introduction",
    "Message",
    "Profile",
    "ProfileReport",
    "SavedSearch",
    "Showcase",
    "Skill",
    "SkillName",
    "Spelling",
]
