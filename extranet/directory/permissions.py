"""Who counts as one of us: small pure questions about people."""


def is_current(person):
    """Tell whether `person` belongs to the network today; `membership` is best loaded with them."""
    if person is None or not person.is_active:
        return False
    membership = getattr(person, "membership", None)
    return bool(person.network_role) or (membership is not None and membership.ended_on is None)
