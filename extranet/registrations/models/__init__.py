from .answer import Answer
from .registration import Registration

__all__ = ["Answer", "Registration"]
