from .profile import FIELDS, Profile
from .skill import Skill

__all__ = ["FIELDS", "Profile", "Skill"]
