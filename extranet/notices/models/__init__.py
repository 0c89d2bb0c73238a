from .notice import Notice
from .reply import Reply
from .report import Report

__all__ = ["Notice", "Reply", "Report"]
