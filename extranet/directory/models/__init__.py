from .profile import Profile
from .skill import Skill

__all__ = ["Profile", "Skill"]
