"""The agenda as it is read: what was asked in an address, the rows that answer, the month at a glance."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.dispatch import Signal
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages.asked import is_misread, page_of
from pages.months import Month, in_full, weekday_abbreviation
from pages.occurrences import local_date

rows_listed = Signal()  # what the rooms know of the dates that a list shows: each may give its `rows` a `seat`
MONTHS_SHOWN = 2
PAST_ROWS = 30
TOLD = ("title", "summary", "place", "address", "town", "online_url", "price")  # of an event, in the reader's language


def listed(rows, user, request=None):
    """The occurrences `rows` as a list shows them: as `told`, each with its `seat`, no `anchor` and no `plans` yet."""
    rows = told(rows, user, request)
    for row in rows:
        row.anchor, row.seat, row.plans = "", "", ()
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


@dataclass(frozen=True)
class Option:
    """One choice of a facet."""

    name: str
    value: str
    label: str
    cooperative: object = None
    is_chosen: bool = False


@dataclass(frozen=True)
class Day:
    """One cell of the month: a date (None in a neighbour's month) and what takes place then."""

    date: date | None
    rows: list
    is_today: bool
    anchor: str

    @property
    def titles(self):
        """What takes place, in a few words."""
        return " · ".join(row.title for row in self.rows)

    @property
    def label(self):
        """The day and what takes place, for whoever hears the link."""
        return f"{in_full(self.date, 'j F')}, {self.titles}"

    @property
    def colour(self):
        """The colour of the cooperative that holds everything on that day; none when several do, or the network."""
        colours = {row.event.cooperative.colour if row.event.cooperative else "" for row in self.rows}
        return colours.pop() if len(colours) == 1 else ""


class Agenda:
    """What `request` asks of the agenda of `page`; a value that means nothing is left out, and `is_misread` tells so.

    One may choose among `cooperatives`; a section, which has one of its own or none, gives no choice.
    """

    def __init__(self, page, request, now, cooperatives=()):
        self.page, self.request, self.now, self.cooperatives = page, request, now, cooperatives
        self.month = Month.parse(request.GET.get("mois"))
        self.is_past = not self.month and "passes" in request.GET

    @cached_property
    def facets(self):
        """{parameter: its options}."""
        event = self.page.occurrences.model._meta.get_field("event").related_model
        facets = {
            "pour": [self._option("pour", value, label) for value, label in event.OpenTo.choices],
            "quoi": [self._option("quoi", value, label) for value, label in event.Kind.choices],
        }
        if self.cooperatives:
            facets["coop"] = [self._option("coop", row.slug, row.name, row) for row in self.cooperatives]
        return facets

    def _option(self, name, value, label, cooperative=None):
        return Option(name, value, label, cooperative, value in self.request.GET.getlist(name))

    @property
    def is_misread(self):
        """Tell whether the address holds a month, a choice or a page number that does not exist."""
        return (
            is_misread(self.request, "mois", self.month)
            or (self.is_past and self.past_page.misread)
            or self.has_unknown_choice
        )

    @property
    def has_unknown_choice(self):
        """Tell whether the address chooses what no facet has."""
        asked = self.request.GET
        known = {name: {"", *(option.value for option in options)} for name, options in self.facets.items()}
        return any(not values.issuperset(asked.getlist(name)) for name, values in known.items())

    @cached_property
    def fieldsets(self):
        """(legend, options) of each facet."""
        legends = {"pour": _("Pour qui ?"), "quoi": _("Quoi ?"), "coop": _("Organisé par")}
        return [(legends[name], options) for name, options in self.facets.items()]

    @cached_property
    def chosen(self):
        """The options that narrow the list."""
        return [option for options in self.facets.values() for option in options if option.is_chosen]

    @cached_property
    def chips(self):
        """(label, the address without it) of each chosen option."""
        return [(option.label, self._url(without=option, **self._period)) for option in self.chosen]

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
        return self._url(mois=self.next_month)

    @property
    def calendar_url(self):
        """What a calendar subscribes to: the choices hold, the period does not."""
        return self._url(path=f"{self.path}agenda.ics")

    @property
    def neighbours(self):
        """(month, address) of the months on either side of the one at a glance."""
        months = (self.first_month + step for step in (-1, 1))
        return [(month, self._url(mois=month)) for month in months if month.parse(str(month))]

    @property
    def _period(self):
        return {"passes": 1} if self.is_past else {"mois": self.month}

    @property
    def own_params(self):
        """The parameters that make this period a page of its own; the choices, which only narrow it, are left out."""
        number = self.past_page.number if self.is_past and not self.chosen else 1
        params = self._period | ({"page": number} if number > 1 else {})
        return {name: str(value) for name, value in params.items() if value}

    def _url(self, path="", without=None, **params):
        pairs = [(option.name, option.value) for option in self.chosen if option != without]
        pairs += [(name, str(value)) for name, value in params.items() if value]
        return (path or self.path) + (f"?{urlencode(pairs)}" if pairs else "")

    @cached_property
    def rows(self):
        """All that is told of, that the reader may see and asked for, whatever the date."""
        return self.narrowed(self.page.occurrences.visible_to(self.request.user).told())

    def narrowed(self, rows):
        """Those of `rows` that match the chosen options."""
        columns = {"pour": "event__open_to", "quoi": "event__kind", "coop": "event__cooperative__slug"}
        for name, column in columns.items():
            values = [option.value for option in self.chosen if option.name == name]
            rows = rows.filter(**{f"{column}__in": values}) if values else rows
        return rows

    @cached_property
    def past_page(self):
        """What took place, latest first, a page at a time."""
        return page_of(self.rows.kept().past(self.now), PAST_ROWS, self.request)

    @cached_property
    def first_month(self):
        """The month asked for, or that of the next occurrence."""
        if self.month:
            return self.month
        coming = self.rows.coming(self.now).values_list("starts_at", flat=True).first()
        return Month.of(max(coming, self.now)) if coming else Month.of(self.now)

    @property
    def _end(self):
        """The first month after those of the list."""
        return self.first_month + (1 if self.month else MONTHS_SHOWN)

    @cached_property
    def next_month(self):
        """The first month after those of the list that holds something, or None."""
        later = self.rows.filter(starts_at__gte=self._end.starts_at).order_by("starts_at")
        moment = later.values_list("starts_at", flat=True).first()
        return Month.of(moment) if moment else None

    @cached_property
    def _period_rows(self):
        """All that takes place in the months of the list, even what is over."""
        rows = self.rows.filter(ends_at__gte=self.first_month.starts_at, starts_at__lt=self._end.starts_at)
        return listed(rows.order_by("starts_at", "pk"), self.request.user, self.request)

    @cached_property
    def shown(self):
        """The rows of the list; the first one of each day has an anchor."""
        if self.is_past:
            rows = listed(self.past_page.object_list, self.request.user, self.request)
        else:
            rows = [row for row in self._period_rows if self.month or row.ends_at >= self.now]
        for day, same_day in groupby(rows, key=lambda row: row.day):
            next(same_day).anchor = f"e{day}"
        return rows

    @cached_property
    def months(self):
        """(month, rows) of the list, in its order."""
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
