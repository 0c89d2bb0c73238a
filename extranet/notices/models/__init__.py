from .notice import Notice
from .reply import Reply

__all__ = ["Notice", "Reply"]
