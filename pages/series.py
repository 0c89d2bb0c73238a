"""A series as calendars have it: a rule that they follow by themselves, and what does not follow it (docs/adr/0009)."""

from functools import cached_property

from pages.occurrences import PARIS, local_date, rule_dates, times


class Series:
    """All the dates `rows` of `event`: those that its rule gives, those that differ from it, and the others."""

    def __init__(self, event, rows):
        self.event, self.rows = event, rows

    @cached_property
    def _ruled(self):
        dates = set(rule_dates(self.event, max(row.date for row in self.rows)))
        return dates if local_date(self.event.starts_at) in dates else set()

    @property
    def has_rule(self):
        """Tell whether calendars can follow the rule: its first date, from which they count, is one of its own."""
        return bool(self._ruled)

    @property
    def revision(self):
        """How many dates were written or changed since the beginning: it only ever grows."""
        return sum(row.sequence + 1 for row in self.rows)

    @property
    def excluded(self):
        """The starts that the rule gives and that are no dates, sorted: calendars leave them out."""
        left_out = self._ruled | {local_date(moment) for moment in self.event.recurrence.exdates}
        return [self.start_of(day) for day in sorted(left_out - {row.date for row in self.rows})]

    @property
    def apart(self):
        """Those of the rule that differ from what it says: moved, cancelled, elsewhere, or with a word of their own."""
        return [row for row in self.rows if row.date in self._ruled and not self._follows(row)]

    @property
    def alone(self):
        """Those that the rule does not give: added by hand, or of a rule that was another."""
        return [row for row in self.rows if row.date not in self._ruled]

    def start_of(self, day):
        """When the rule says that `day` starts."""
        return times(self.event, day)[0].astimezone(PARIS)

    def _follows(self, row):
        lasts = self.event.ends_at - self.event.starts_at
        is_plain = not (row.cancelled_at or row.place or row.note)
        return is_plain and row.starts_at == self.start_of(row.date) and row.ends_at - row.starts_at == lasts
