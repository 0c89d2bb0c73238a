"""Makers of rows for tests, one module a building."""

from .accounts import AdvisorFactory, MemberFactory, UserFactory
from .pages import CooperativeFactory, EventPageFactory, NewsPageFactory, RecapPageFactory

__all__ = [
    "AdvisorFactory",
    "CooperativeFactory",
    "EventPageFactory",
    "MemberFactory",
    "NewsPageFactory",
    "RecapPageFactory",
    "UserFactory",
]
