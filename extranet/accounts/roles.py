"""The network's groups and what each may do, laid on every migrate; a person's groups follow their membership."""


def lay_groups(sender, **kwargs):
    """Lay groups, locales, root pages and permissions once all tables stand. Idempotent."""
