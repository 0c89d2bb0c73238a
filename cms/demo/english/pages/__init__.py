"""The pages that are neither news, event nor recap, in English."""

from cms.demo.english.pages.home import HOME, INDEXES

__all__ = ["HOME", "INDEXES"]
