"""The dates of events: the only module that expands recurrences; it writes occurrences, and `pages.apart` one alone.

A recurrence is walked day by day, in dates of Europe/Paris, and the hour is attached afterwards: 18 h 30 stays 18 h 30
when the clocks change. The walk ends at a horizon, whatever the rule says, so no rule can run away.
"""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import recurrence as rules
from dateutil.relativedelta import relativedelta
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 2000, 2100  # between which an event may be
PARIS = ZoneInfo("Europe/Paris")
HORIZON = relativedelta(months=18)
LONGEST = timedelta(days=14)  # of one date
MOST = 750  # dates of one event: two years of every day
FOLLOWING = ("starts_at", "ends_at", "cancelled_at", "sequence", "changed_at", "is_apart", "reason")


def local_date(moment):
    """The day that `moment` falls on in Paris."""
    return moment.astimezone(PARIS).date()


def errors_in_years(**moments):
    """{field: message} of those of `moments` that are far from our years; None is not."""
    far = (name for name, moment in moments.items() if moment and not FIRST_YEAR <= moment.year <= LAST_YEAR)
    return dict.fromkeys(far, _("Choisissez une date entre 2000 et 2100."))


def errors_in_hours(starts_at, ends_at):
    """{field: message} of what is wrong with a date that begins and ends then."""
    start, end = starts_at.astimezone(PARIS), ends_at.astimezone(PARIS)
    errors = errors_in_years(starts_at=start, ends_at=end)
    if not errors and end <= start:
        errors["ends_at"] = _("La fin doit venir après le début.")
    if not errors and end - start > LONGEST:
        errors["ends_at"] = _("Un événement dure quatorze jours au plus : pour plusieurs dates, répétez-le.")
    return errors


def horizon(event, now):
    """The last day for which occurrences of `event` are written down: eighteen months from today, or from its start."""
    return max(local_date(now), local_date(event.starts_at)) + HORIZON


def is_supported(recurrence):
    """Tell whether every part of `recurrence` is one that the editors' widget can show and that expands here."""
    rule = recurrence.rrules[0] if recurrence.rrules else None
    if recurrence.exrules or recurrence.dtstart or recurrence.dtend or len(recurrence.rrules) > 1:
        return False
    if rule is None:
        return True
    allowed = {"byday"} if rule.freq in (rules.WEEKLY, rules.MONTHLY) else set()
    used = {name for name in rules.Rule.byparams if getattr(rule, name)}
    ranks = {day.index or 0 for day in _weekdays(rule)}
    known_ranks = {0} if rule.freq == rules.WEEKLY else {-1, 1, 2, 3, 4}
    return rule.freq <= rules.DAILY and rule.interval >= 1 and used <= allowed and ranks <= known_ranks


def dates(start, recurrence, last):
    """The dates of an event that starts on `start`: at most MOST of them, sorted, none after `last`.

    Without a rule there is `start` alone. With one, `start` counts when it follows the rule. Extra dates are added,
    then excluded ones taken away: a date that is both is excluded. COUNT counts the dates of the rule, excluded or not.
    """
    found = set(_walk(start, recurrence.rrules[0], last) if recurrence.rrules and is_supported(recurrence) else [start])
    found |= {local_date(extra) for extra in recurrence.rdates}
    found -= {local_date(excluded) for excluded in recurrence.exdates}
    return sorted(day for day in found if day <= last or not recurrence.rrules)[:MOST]


def rule_dates(event, last):
    """The dates that the rule of `event` gives by itself, none after `last`; none without a rule that expands here."""
    if not event.recurrence.rrules or not is_supported(event.recurrence):
        return []
    return list(_walk(local_date(event.starts_at), event.recurrence.rrules[0], last))


def _walk(start, rule, last):
    if rule.until is not None:
        last = min(last, local_date(rule.until))
    left = MOST if rule.count is None else min(rule.count, MOST)
    weekdays = _weekdays(rule)
    day = start
    while day <= last and left > 0:
        if _falls_on(day, start, rule, weekdays):
            left -= 1
            yield day
        day += timedelta(days=1)


def _falls_on(day, start, rule, weekdays):
    """Tell whether `day` follows `rule`, counted from `start`, as RFC 5545 has it with weeks that begin on Monday."""
    if rule.freq == rules.DAILY:
        return (day - start).days % rule.interval == 0
    if rule.freq == rules.WEEKLY:
        weeks = (day.toordinal() - 1) // 7 - (start.toordinal() - 1) // 7  # 1 January of the year 1 was a Monday
        wanted = [weekday.number for weekday in weekdays] or [start.weekday()]
        return weeks % rule.interval == 0 and day.weekday() in wanted
    if rule.freq == rules.MONTHLY:
        months = (day.year - start.year) * 12 + day.month - start.month
        follows = any(_is_nth(day, wanted) for wanted in weekdays) if weekdays else day.day == start.day
        return follows and months % rule.interval == 0
    return (day.year - start.year) % rule.interval == 0 and (day.month, day.day) == (start.month, start.day)


def _weekdays(rule):
    return [rules.to_weekday(day) for day in rule.byday]


def _is_nth(day, wanted):
    """Tell whether `day` is the second Tuesday, the last Friday… of its month."""
    if wanted.index == -1:
        is_ranked = day.day + 7 > monthrange(day.year, day.month)[1]
    else:
        is_ranked = (day.day - 1) // 7 + 1 == wanted.index
    return is_ranked and day.weekday() == wanted.number


def times(event, day):
    """When `event` starts and ends if it falls on `day`: the hours of its first date, on the clocks of that day.

    Where the clocks jump over its first hour, it starts one hour later and lasts as long as ever. Both moments are in
    UTC, for those that the clocks of Paris say twice, or never, are equal to no other.
    """
    first, last = event.starts_at.astimezone(PARIS), event.ends_at.astimezone(PARIS)
    start = datetime.combine(day, first.time(), PARIS).astimezone(UTC)
    end = datetime.combine(day + (last.date() - first.date()), last.time(), PARIS).astimezone(UTC)
    if end <= start or start.astimezone(PARIS).time() != first.time():
        end = start + (last - first)  # as long as the clocks of the first date say
    return start, end


def source_event(page):
    """The page that holds the dates of `page`: its French one; what it is an alias of; itself when new or alone."""
    if page.alias_of_id:
        original = type(page).objects.select_related("locale").filter(pk=page.alias_of_id).first()
        return source_event(original) if original else page
    if page.pk is None or page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    twins = type(page).objects.select_related("locale").filter(translation_key=page.translation_key, alias_of=None)
    return twins.filter(locale__language_code=settings.LANGUAGE_CODE).first() or page


def promised(event, now):
    """The occurrences that publishing `event` as it is would write, unsaved: what its preview shows."""
    if not (event.starts_at and event.ends_at):
        return []
    Occurrence = apps.get_model("pages", "Occurrence")
    days = dates(local_date(event.starts_at), event.recurrence, horizon(event, now))
    moments = [(day, *times(event, day)) for day in days]
    return [Occurrence(date=day, starts_at=start, ends_at=end) for day, start, end in moments]


def lock(event):
    """Hold the dates of `event` until the end of the transaction: one writer at a time."""
    type(event).objects.select_for_update(of=("self",)).only("pk").get(pk=event.pk)


@transaction.atomic
def reconcile(event, now):
    """Make the occurrences of `event` follow its dates; running it again changes nothing.

    A missing date is written, a moved hour updated, a date that no longer belongs cancelled, one that is back revived;
    nothing is ever deleted. What is over stays as it was. An event that only ever had one date carries it along when it
    moves to another day: the row, and whoever hangs on it, follows. What an editor set apart keeps its own hours as
    long as its date belongs.
    """
    lock(event)
    rows = list(event.occurrences.order_by("pk"))
    wanted = dates(local_date(event.starts_at), event.recurrence, horizon(event, now))
    matched = _match(event, wanted, rows)
    alone = len(rows) == 1
    free = {day: row for day, row in matched.items() if not row.is_apart or (alone and row.date != day)}
    changed = [row for day, row in free.items() if _follow(row, *times(event, day), now, alone=alone)]
    belonging = {row.pk for row in matched.values()}
    for row in rows:
        if row.pk not in belonging and row.cancelled_at is None and row.ends_at > now:
            row.cancelled_at = now
            changed.append(row)
    for row in changed:
        row.sequence += 1
        row.changed_at = now
        row.is_apart, row.reason = False, ""
    event.occurrences.bulk_update(changed, FOLLOWING)
    missing = [(day, *times(event, day)) for day in wanted if day not in matched]
    event.occurrences.bulk_create(
        event.occurrences.model(event=event, date=day, starts_at=start, ends_at=end, changed_at=now)
        for day, start, end in missing
        if end > now or not rows
    )


def _match(event, wanted, rows):
    """Which row stands for which wanted date: by its key; else where it moved to; else because it is the only one."""
    by_key = {row.date: row for row in rows}
    matched = {day: by_key[day] for day in wanted if day in by_key}
    astray = {local_date(row.starts_at): row for row in rows if row.date not in matched and row.cancelled_at is None}
    matched |= {day: astray[day] for day in wanted if day not in matched and day in astray}
    if not matched and len(rows) == len(wanted) == 1 and not event.recurrence:
        matched = {wanted[0]: rows[0]}
    return matched


def _follow(row, starts_at, ends_at, now, *, alone):
    """Move and revive `row`; tell whether anything changed."""
    if row.ends_at <= now and not alone:
        return False
    if row.cancelled_at is None and (row.starts_at, row.ends_at) == (starts_at, ends_at):
        return False
    row.starts_at, row.ends_at, row.cancelled_at = starts_at, ends_at, None
    return True


def extend_horizon(now):
    """Write the dates that came within the horizon since the last time, for every series that is live."""
    EventPage = apps.get_model("pages", "EventPage")
    for event in EventPage.objects.live().filter(alias_of=None).exclude(recurrence="").order_by("pk"):
        if source_event(event) == event:
            reconcile(event, now)


def follow_publication(sender, instance, **kwargs):
    """Reconcile an event that was just published; a translation has no dates of its own."""
    if instance.alias_of_id is None and source_event(instance) == instance:
        reconcile(instance, timezone.now())


def starts_with_itself(start, recurrence):
    """Tell whether `start` is a date of its own rule."""
    return not recurrence.rrules or start in _walk(start, recurrence.rrules[0], start)
