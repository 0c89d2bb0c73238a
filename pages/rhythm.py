"""A recurrence said in words, and the days and ranks that it is made of."""

import recurrence as rules
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pages.months import in_full

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


def in_words(recurrence):
    """Say `recurrence` in the reader's language: « tous les mois, le deuxième mardi, jusqu’au 30 juin 2027 »."""
    parts = [_rhythm(recurrence.rrules[0])] if recurrence.rrules else [_("une seule fois")]
    if recurrence.rdates:
        parts.append(_("et aussi le %(dates)s") % {"dates": _list(recurrence.rdates)})
    if recurrence.exdates:
        parts.append(_("sauf le %(dates)s") % {"dates": _list(recurrence.exdates)})
    return ", ".join(parts)


def _rhythm(rule):
    days = [rules.to_weekday(day) for day in rule.byday]
    freq, n = rule.freq, rule.interval
    if days and days[0].index and n % 12 == 0:
        freq, n = rules.YEARLY, n // 12
    parts = [
        {
            rules.DAILY: ngettext("tous les jours", "tous les %(n)s jours", n),
            rules.WEEKLY: ngettext("toutes les semaines", "toutes les %(n)s semaines", n),
            rules.MONTHLY: ngettext("tous les mois", "tous les %(n)s mois", n),
            rules.YEARLY: ngettext("tous les ans", "tous les %(n)s ans", n),
        }.get(freq, _("selon une règle inconnue"))
        % {"n": n}
    ]
    names, ranks = [str(name) for code, name in WEEKDAYS], dict(RANKS)
    if days:
        parts.append(", ".join(f"{ranks.get(str(day.index), _('le'))} {names[day.number]}" for day in days))
    if rule.until is not None:
        parts.append(_("jusqu’au %(date)s") % {"date": in_full(rule.until)})
    if rule.count is not None:
        parts.append(ngettext("%(n)s date en tout", "%(n)s dates en tout", rule.count) % {"n": rule.count})
    return ", ".join(parts)


def _list(moments):
    *days, last = (in_full(moment) for moment in sorted(moments))
    return _(" et le ").join([_(", le ").join(days), last]) if days else last
