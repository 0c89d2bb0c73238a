"""Who may do what with a notice: small pure questions."""


def moderates(member):
    """Tell whether `member` closes and withdraws the notices of others: support teams and network editors do."""
    return member.has_perm("notices.moderate_notice")


def may_edit(member, notice):
    """Only its author changes the words of a notice, and says that it is filled or open again."""
    return notice.author_id == member.pk and notice.status != notice.Status.WITHDRAWN


def may_close(member, notice):
    return notice.status == notice.Status.OPEN and (notice.author_id == member.pk or moderates(member))


def may_withdraw(member, notice):
    """Withdrawing hides a notice from all but its author and the moderators."""
    return notice.status != notice.Status.WITHDRAWN and moderates(member)


def may_restore(member, notice):
    return notice.status == notice.Status.WITHDRAWN and moderates(member)


def may_report(member, written):
    """Tell whether `member` may say of a notice or a reply that it should not be read: not of one's own."""
    return written.author_id != member.pk and not written.is_withdrawn


def may_set(member, notice, status):
    """Tell whether `member` may give `notice` this status."""
    Status = notice.Status
    if status == Status.WITHDRAWN:
        return may_withdraw(member, notice)
    if status == Status.CLOSED:
        return may_close(member, notice) or may_restore(member, notice)
    return may_edit(member, notice) and status != notice.status
