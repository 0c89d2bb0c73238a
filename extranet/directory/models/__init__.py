from .profile import FIELDS, Profile
from .showcase import Showcase
from .skill import Skill, SkillName

__all__ = ["FIELDS", "Profile", "Showcase", "Skill", "SkillName"]
