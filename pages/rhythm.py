"""A recurrence said in words, and the days and ranks that it is made of."""

import recurrence as rules
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pages.months import hour_in_words, in_full
from pages.occurrences import PARIS, local_date

WEEKDAYS = [
    ("MO", gettext_lazy("lundi")),
    ("TU", gettext_lazy("mardi")),
    ("WE", gettext_lazy("mercredi")),
    ("TH", gettext_lazy("jeudi")),
    ("FR", gettext_lazy("vendredi")),
    ("SA", gettext_lazy("samedi")),
    ("SU", gettext_lazy("dimanche")),
]
RANKS = [
    ("1", gettext_lazy("le premier")),
    ("2", gettext_lazy("le deuxième")),
    ("3", gettext_lazy("le troisième")),
    ("4", gettext_lazy("le quatrième")),
    ("-1", gettext_lazy("le dernier")),
]
PLURALS = [
    gettext_lazy("lundis"),
    gettext_lazy("mardis"),
    gettext_lazy("mercredis"),
    gettext_lazy("jeudis"),
    gettext_lazy("vendredis"),
    gettext_lazy("samedis"),
    gettext_lazy("dimanches"),
]
RANKS_OF_PLURALS = {
    1: gettext_lazy("premiers"),
    2: gettext_lazy("deuxièmes"),
    3: gettext_lazy("troisièmes"),
    4: gettext_lazy("quatrièmes"),
    -1: gettext_lazy("derniers"),
}
EVERY = {  # one, one of two, one of n
    rules.DAILY: [
        gettext_lazy("tous les jours"),
        gettext_lazy("un jour sur deux"),
        gettext_lazy("tous les %(n)s jours"),
    ],
    rules.WEEKLY: [
        gettext_lazy("toutes les semaines"),
        gettext_lazy("une semaine sur deux"),
        gettext_lazy("toutes les %(n)s semaines"),
    ],
    rules.MONTHLY: [
        gettext_lazy("tous les mois"),
        gettext_lazy("un mois sur deux"),
        gettext_lazy("tous les %(n)s mois"),
    ],
    rules.YEARLY: [
        gettext_lazy("tous les ans"),
        gettext_lazy("un an sur deux"),
        gettext_lazy("tous les %(n)s ans"),
    ],
}


def in_words(recurrence, starts_at=None):
    """Say `recurrence` as people do: « tous les premiers mardis du mois à 18 h 30 jusqu’au 30 juin, sauf le 5 mai ».

    A day of the year when it starts needs no year. Without `starts_at`, neither the hour nor a day that is only that
    of the start is said.
    """
    start = starts_at and starts_at.astimezone(PARIS)
    rule, year = next(iter(recurrence.rrules), None), start.year if start else None
    more = [local_date(moment) for moment in recurrence.rdates]
    if rule:
        said = _rhythm(rule, start)
    elif start:
        said, more = _("le %(days)s") % {"days": _list({start.date(), *more})}, []
    else:
        said = _("une seule fois")
    if start:
        said = _("%(rhythm)s à %(hour)s") % {"rhythm": said, "hour": hour_in_words(start)}
    if rule and rule.until is not None:
        said = _("%(rhythm)s jusqu’au %(day)s") % {"rhythm": said, "day": _list([local_date(rule.until)], year)}
    parts = [said]
    if rule and rule.count is not None:
        parts.append(ngettext("%(n)s date en tout", "%(n)s dates en tout", rule.count) % {"n": rule.count})
    if more:
        parts.append(_("et aussi le %(dates)s") % {"dates": _list(more, year)})
    if recurrence.exdates:
        parts.append(_("sauf le %(dates)s") % {"dates": _list(map(local_date, recurrence.exdates), year)})
    return ", ".join(parts)


def _rhythm(rule, start):
    days = [(day.index, day.number) for day in map(rules.to_weekday, rule.byday)]
    freq, n = rule.freq, rule.interval
    if freq not in EVERY:
        return _("selon une règle inconnue")
    if freq == rules.WEEKLY and not days and start:
        days = [(None, start.weekday())]
    is_ranked = bool(days and days[0][0])
    if days and n == 1:
        names = [f"{RANKS_OF_PLURALS.get(rank, '')} {PLURALS[number]}".strip() for rank, number in days]
        said = _("tous les %(days)s du mois") if is_ranked else _("tous les %(days)s")
        return said % {"days": get_text_list(names, _("et"))}
    if is_ranked and n % 12 == 0:
        freq, n = rules.YEARLY, n // 12
    every = EVERY[freq][min(n, 3) - 1] % {"n": n}
    if is_ranked and freq == rules.YEARLY and start:
        every = _("%(every)s en %(month)s") % {"every": every, "month": date_format(start, "F")}
    return ", ".join(filter(None, [every, _which(freq, days, start)]))


def _which(freq, days, start):
    """The days of a period: « le mardi et le jeudi », « le deuxième jeudi », « le 16 »."""
    ranks = dict(RANKS)
    if days:
        return get_text_list(
            [f"{ranks.get(str(rank), _('le'))} {WEEKDAYS[number][1]}" for rank, number in days], _("et")
        )
    if start and freq in (rules.MONTHLY, rules.YEARLY):
        form = "j " if freq == rules.MONTHLY else "j F"  # in_full says the first of a month before a space
        return _("le %(days)s") % {"days": in_full(start, form).strip()}
    return ""


def _list(days, year=None):
    """« 5 mai, le 12 mai et le 2 juin 2027 »: a year is said once, after its days; not at all when it is `year`."""
    days = sorted(days)
    is_known = {day.year for day in days} == {year}
    next_years = [*(day.year for day in days[1:]), None]
    pairs = zip(days, next_years, strict=True)
    forms = ["j F" if is_known or day.year == next_year else "j F Y" for day, next_year in pairs]
    *said, last = map(in_full, days, forms)
    return _(" et le ").join([_(", le ").join(said), last]) if said else last
