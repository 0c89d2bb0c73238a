"""The agenda as it is read: what was asked in an address, the rows that answer, the month at a glance."""

from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.dispatch import Signal
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.asked import is_misread, page_of
from pages.choices import Choices
from pages.months import Day, Month, Week, weekday_abbreviation
from pages.occurrences import local_date

rows_listed = (
    Signal()
)  # what the rooms know of the dates that a list shows: each may give its `rows` a `seat`, and say how many are `held`
MONTHS_SHOWN = 2
PAST_ROWS = 30
TOLD = ("title", "summary", "place", "address", "town", "online_url", "price")  # of an event, in the reader's language


def listed(rows, user, request=None):
    """The occurrences `rows` as a list shows them: as `told`, each with its `seat`, no `anchor` and no `plans` yet.

    And how many seats of it are `held`.
    """
    rows = told(rows, user, request)
    for row in rows:
        row.anchor, row.seat, row.held, row.plans = "", "", 0, ()
    rows_listed.send(sender=listed, rows=rows, user=user)
    return rows


def told(rows, user, request=None):
    """The occurrences `rows`, each with its `page`, `title`, `title_language`, `url`, and `page_url`, of all its dates.

    The page is the translation, when the reader's language has one they may read; else the event itself.
    """
    rows = list(rows.with_events())
    pages = _in_language({row.event_id: row.event for row in rows}, user)
    urls = {pk: page.get_url(request) for pk, page in pages.items()}
    for row in rows:
        row.page = pages[row.event_id]
        row.title, row.title_language = row.page.title, row.page.locale.language_code
        row.page_url = urls[row.event_id]
        row.url = f"{row.page_url}{row.day}/" if row.repeats else row.page_url
    return rows


def _in_language(events, user):
    """`events`, by primary key, each replaced by its translation into the active language where there is one."""
    foreign = {page.translation_key: pk for pk, page in events.items() if page.locale.language_code != get_language()}
    if not foreign:
        return events
    twins = type(next(iter(events.values()))).objects.visible_to(user).select_related("locale")
    twins = twins.filter(locale__language_code=get_language(), translation_key__in=list(foreign))
    twins = twins.only("url_path", "locale", "translation_key", "locale__language_code", *TOLD)
    return events | {foreign[page.translation_key]: page for page in twins}


class Agenda(Choices):
    """What `request` asks of the agenda of `page`; a value that means nothing is left out, and `is_misread` tells so.

    One may choose among `cooperatives`; a section, which has one of its own or none, gives no choice.
    """

    def __init__(self, page, request, now, cooperatives=()):
        super().__init__(page, request, cooperatives)
        self.now = now
        self.month = Month.parse(request.GET.get("mois"))

    @cached_property
    def year(self):
        """The past year that is asked for, if it holds something."""
        asked = self.request.GET.get("annee")
        years = self.years if asked and not self.month else []
        return next((year for year in years if str(year) == asked), None)

    @cached_property
    def is_past(self):
        return not self.month and ("passes" in self.request.GET or self.year is not None)

    @cached_property
    def view(self):
        """How to show it: "mois", a wall calendar first; "semaine", one week alone; "", a list."""
        asked = self.request.GET.get("vue")
        known = () if self.is_past else ("mois",) if self.month else ("mois", "semaine")
        return asked if asked in known else ""

    @cached_property
    def week(self):
        """The week of the view "semaine": the one asked for, else this one; None in another view."""
        if self.view != "semaine":
            return None
        return Week.parse(self.request.GET.get("semaine")) or Week.of(self.now)

    @property
    def is_misread(self):
        """Tell whether the address holds a period, a view, a choice or a page number that does not exist."""
        return (
            is_misread(self.request, "semaine", self.week)
            or is_misread(self.request, "mois", self.month)
            or is_misread(self.request, "annee", self.year)
            or is_misread(self.request, "vue", self.view)
            or (self.is_past and self.past_page.misread)
            or self.has_unknown_choice
        )

    @cached_property
    def chips(self):
        """(label, the address without it) of each chosen option."""
        return [(option.label, self._url(without=option, **self.period)) for option in self.chosen]

    @cached_property
    def path(self):
        """The address of this agenda, with no choice."""
        return self.page.get_url(self.request)

    @property
    def coming_url(self):
        return self._url()

    @property
    def past_url(self):
        return self._url(passes=1)

    @property
    def next_url(self):
        return self._url(vue=self.view, mois=self.next_month)

    @property
    def calendar_url(self):
        """What a calendar subscribes to: the choices hold, the period does not."""
        return self._url(path=f"{self.path}agenda.ics")

    @property
    def calendars(self):
        """(legend, [(option, address)]) of the calendars to subscribe to, one for each type and each cooperative."""
        calendar = f"{self.path}agenda.ics"
        return [
            (legend, [(option, f"{calendar}?{urlencode({option.name: option.value})}") for option in options])
            for legend, options in self.fieldsets
            if options and options[0].name != "pour"
        ]

    @property
    def neighbours(self):
        """(relation, week or month, address) on either side of the week that is shown, or of the month at a glance."""
        shown, name = (self.week, "semaine") if self.week else (self.first_month, "mois")
        around = (("prev", shown + -1), ("next", shown + 1))
        return [
            (relation, other, self._url(vue=self.view, **{name: other}))
            for relation, other in around
            if other.parse(str(other))
        ]

    @property
    def views(self):
        """(label, address, whether it is shown) of each way to read the agenda."""
        here = "passes" if self.is_past else self.view
        labels = {"": _("Liste"), "semaine": _("Semaine"), "mois": _("Mois"), "passes": _("Passés")}
        asked = {
            "": {"mois": self.month},
            "semaine": {"vue": "semaine"},
            "mois": {"vue": "mois", "mois": self.month},
            "passes": {"passes": 1},
        }
        return [(label, self._url(**asked[view]), view == here) for view, label in labels.items()]

    @property
    def by_year(self):
        """(label, address, whether it is shown) of all the past, and of each of its years."""
        years = [(str(year), self._url(annee=year), year == self.year) for year in self.years]
        return [(_("Toutes les années"), self.past_url, self.year is None), *years]

    @property
    def period(self):
        """The parameters of what is shown, whatever the choices."""
        past = {"annee": self.year} if self.year else {"passes": 1}
        week = None if self.week == Week.of(self.now) else self.week
        asked = past if self.is_past else {"vue": self.view, "mois": self.month, "semaine": week}
        return {name: value for name, value in asked.items() if value}

    @property
    def own_params(self):
        """The parameters that make this period a page of its own; the choices, which only narrow it, are left out."""
        number = self.past_page.number if self.is_past and not self.chosen else 1
        params = self.period | ({"page": number} if number > 1 else {})
        if self.month:
            params.pop("vue", None)  # the same dates, in another order
        return {name: str(value) for name, value in params.items()}

    def _url(self, path="", without=None, **params):
        pairs = [(option.name, option.value) for option in self.chosen if option != without]
        pairs += [(name, str(value)) for name, value in params.items() if value]
        return (path or self.path) + (f"?{urlencode(pairs)}" if pairs else "")

    @cached_property
    def _readable(self):
        return self.page.occurrences.visible_to(self.request.user).told()

    @cached_property
    def rows(self):
        """All that is told of, that the reader may see and asked for, whatever the date."""
        return self.narrowed(self._readable)

    @cached_property
    def years(self):
        """The years of what is over, whatever the choices, latest first."""
        return self._readable.kept().past(self.now).years()

    @cached_property
    def past_page(self):
        """What took place, latest first, a page at a time."""
        rows = self.rows.kept().past(self.now)
        return page_of(rows.of_year(self.year) if self.year else rows, PAST_ROWS, self.request)

    @cached_property
    def first_month(self):
        """The month asked for, or that of the next occurrence."""
        if self.month:
            return self.month
        coming = self.rows.coming(self.now).values_list("starts_at", flat=True).first()
        return Month.of(max(coming, self.now)) if coming else Month.of(self.now)

    @property
    def _first(self):
        """The first week or month of the list."""
        return self.week or self.first_month

    @property
    def _end(self):
        """The first week or month after those of the list."""
        return self._first + (1 if self.month or self.view else MONTHS_SHOWN)

    @cached_property
    def next_month(self):
        """The first month after those of the list that holds something, or None."""
        later = self.rows.filter(starts_at__gte=self._end.starts_at).order_by("starts_at")
        moment = later.values_list("starts_at", flat=True).first()
        return Month.of(moment) if moment else None

    @cached_property
    def _period_rows(self):
        """All that takes place in the weeks or months of the list, even what is over."""
        rows = self.rows.between(self._first.starts_at, self._end.starts_at)
        return listed(rows, self.request.user, self.request)

    @cached_property
    def shown(self):
        """The rows of the list; the first one of each day has an anchor."""
        if self.is_past:
            rows = listed(self.past_page.object_list, self.request.user, self.request)
        else:
            rows = [row for row in self._period_rows if self.month or self.view or row.ends_at >= self.now]
        for day, same_day in groupby(rows, key=lambda row: row.day):
            next(same_day).anchor = f"e{day}"
        return rows

    @cached_property
    def months(self):
        """(month, rows) of the list, in its order; or its week alone."""
        if self.week:
            return [(self.week, self.shown)] if self.shown else []
        return [(month, list(rows)) for month, rows in groupby(self.shown, key=lambda row: Month.of(row.starts_at))]

    @property
    def weekdays(self):
        """(short, long) names of the days, Monday first."""
        monday = date(2024, 1, 1)
        days = [monday + timedelta(days=number) for number in range(7)]
        return [(weekday_abbreviation(day), date_format(day, "l")) for day in days]

    @cached_property
    def weeks(self):
        """The month at a glance: weeks of Days."""
        kept = (row for row in self._period_rows if row.cancelled_at is None)
        by_day = {day: list(rows) for day, rows in groupby(kept, key=lambda row: row.day)}
        today, in_list = local_date(self.now), {row.day for row in self.shown}
        return [
            [Day(day, by_day.get(day, []), day == today, f"#e{day}" if day in in_list else "") for day in week]
            for week in self.first_month.weeks()
        ]
