"""What limits attempts when many requests come at once, in many processes: one shared cache, one atomic operation."""

from django.core.cache import cache


def take_attempt(key, limit, seconds):
    """Take one of the `limit` attempts that `key` has during `seconds`; return False when none is left.

    Each attempt is a place that only one request can take (`cache.add` is an INSERT under a primary key), so that
    however many come together, no more than `limit` get one.
    """
    return any(cache.add(f"attempt:{key}:{place}", True, timeout=seconds) for place in range(limit))
