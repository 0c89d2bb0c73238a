"""The demo's settings, and one address more."""

from cms.settings.dev import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
