"""How editors choose a recurrence: native inputs that save without JavaScript, and say what is wrong in French."""

import re
from datetime import date, datetime, time

import recurrence as rules
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pages.occurrences import MOST, PARIS, local_date
from pages.rhythm import RANKS, WEEKDAYS

FREQUENCIES = [
    ("", _("une seule fois")),
    ("DAILY", _("tous les jours")),
    ("WEEKLY", _("toutes les semaines")),
    ("MONTHLY", _("tous les mois")),
    ("YEARLY", _("tous les ans")),
]
PARTS = ("freq", "interval", "weekdays", "rank", "weekday", "until", "count", "rdates", "exdates")


class DateListField(forms.CharField):
    """Dates, one a line: 2026-05-12 or 12/05/2026."""

    def to_python(self, value):
        return sorted({self._date(line) for line in re.split(r"[\s,;]+", super().to_python(value)) if line})

    def has_changed(self, initial, data):
        try:
            return self.to_python(data) != (initial or [])
        except ValidationError:
            return True

    def _date(self, text):
        iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text, re.ASCII)
        french = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text, re.ASCII)
        parts = iso.groups() if iso else french.groups()[::-1] if french else ("0", "0", "0")
        try:
            found = date(*map(int, parts))
        except ValueError:
            found = None
        if found is None or not 2000 <= found.year <= 2100:
            raise ValidationError(
                _("« %(text)s » n’est pas une date. Écrivez 2026-05-12 ou 12/05/2026, une date par ligne."),
                params={"text": text[:30]},
            )
        return found


class RecurrenceWidget(forms.MultiWidget):
    """The parts of a recurrence side by side, each with its label, in fieldsets."""

    template_name = "widgets/recurrence.html"
    use_fieldset = True
    told, told_url = {}, ""  # what the value shown means, and where to ask again: set by whoever knows the event
    dates_url = ""  # where one date is changed alone, for those who may

    def __init__(self, attrs=None):
        dates_attrs = {"rows": 3, "placeholder": "2026-05-12"}
        super().__init__(
            {
                "freq": forms.Select(choices=FREQUENCIES),
                "interval": forms.NumberInput(attrs={"min": 1, "max": 99}),
                "weekdays": forms.CheckboxSelectMultiple(choices=WEEKDAYS),
                "rank": forms.Select(choices=[("", _("à la même date")), *RANKS]),
                "weekday": forms.Select(choices=[("", _("jour")), *WEEKDAYS]),
                "until": forms.DateInput(
                    attrs={"type": "date", "min": "2000-01-01", "max": "2100-12-31"}, format="%Y-%m-%d"
                ),
                "count": forms.NumberInput(attrs={"min": 1, "max": MOST}),
                "rdates": forms.Textarea(attrs=dates_attrs),
                "exdates": forms.Textarea(attrs=dates_attrs),
            },
            attrs,
        )

    class Media:
        css = {"all": ["css/admin/recurrence.css"]}
        js = ["js/recurrence.js"]

    def decompress(self, value):
        if isinstance(value, str):
            value = rules.deserialize(value, include_dtstart=False)
        if not value:
            return ["", 1, [], "", "", None, None, "", ""]
        rdates, exdates = ("\n".join(f"{local_date(d)}" for d in sorted(ds)) for ds in (value.rdates, value.exdates))
        if not value.rrules:
            return ["", 1, [], "", "", None, None, rdates, exdates]
        rule = value.rrules[0]
        freq, interval = rules.Rule.frequencies[rule.freq], rule.interval
        days = [rules.to_weekday(day) for day in rule.byday]
        ranked = days[0] if days and days[0].index else None
        if ranked and interval % 12 == 0:
            freq, interval = "YEARLY", interval // 12
        return [
            freq,
            interval,
            [] if ranked else [WEEKDAYS[day.number][0] for day in days],
            str(ranked.index) if ranked else "",
            WEEKDAYS[ranked.number][0] if ranked else "",
            local_date(rule.until) if rule.until else None,
            rule.count,
            rdates,
            exdates,
        ]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["parts"] = dict(zip(PARTS, context["widget"]["subwidgets"], strict=True))
        context["widget"] |= {"told": self.told, "told_url": self.told_url, "dates_url": self.dates_url}
        return context

    def value_omitted_from_data(self, data, files, name):
        return f"{name}_freq" not in data


class RecurrenceFormField(forms.MultiValueField):
    """Makes a Recurrence of what the widget sends, or says in words which part is wrong."""

    widget = RecurrenceWidget
    number = {"invalid": _("« Intervalle » et « nombre de dates » attendent un nombre entier.")}

    def __init__(self, *, max_length=None, **kwargs):
        bounds = {"min_value": _("« Intervalle » : au moins 1."), "max_value": _("« Intervalle » : au plus 99.")}
        too_many = _("« Nombre de dates » : au plus %(limit_value)s.")
        choice = {"invalid_choice": _("Choisissez une des valeurs proposées.")}
        fields = (
            forms.ChoiceField(choices=FREQUENCIES, required=False, error_messages=choice),
            forms.IntegerField(min_value=1, max_value=99, required=False, error_messages={**self.number, **bounds}),
            forms.MultipleChoiceField(choices=WEEKDAYS, required=False, error_messages=choice),
            forms.ChoiceField(choices=[("", ""), *RANKS], required=False, error_messages=choice),
            forms.ChoiceField(choices=[("", ""), *WEEKDAYS], required=False, error_messages=choice),
            forms.DateField(
                required=False,
                input_formats=["%Y-%m-%d", "%d/%m/%Y"],
                error_messages={"invalid": _("« Jusqu’au » : écrivez une date, 2026-05-12 ou 12/05/2026.")},
            ),
            forms.IntegerField(
                required=False,
                min_value=1,
                max_value=MOST,
                error_messages={
                    **self.number,
                    "min_value": _("« Nombre de dates » : au moins 1."),
                    "max_value": too_many,
                },
            ),
            DateListField(required=False),
            DateListField(required=False),
        )
        super().__init__(fields, require_all_fields=False, **{**kwargs, "required": False})

    def compress(self, values):
        values = dict(zip(PARTS, values or [None] * len(PARTS), strict=True))
        rdates, exdates = ([_noon(day) for day in values[part] or ()] for part in ("rdates", "exdates"))
        rrules = [self._rule(values)] if values["freq"] else []
        if not rrules and (values["until"] or values["count"]):
            raise ValidationError(_("Une fin est donnée, mais pas de rythme : choisissez-en un, ou effacez la fin."))
        return rules.Recurrence(rrules=rrules, rdates=rdates, exdates=exdates, include_dtstart=False)

    def _rule(self, values):
        freq, interval, days = values["freq"], values["interval"] or 1, []
        if values["until"] and values["count"]:
            raise ValidationError(_("Donnez une date de fin ou un nombre de dates, pas les deux."))
        if not values["until"] and not values["count"]:
            raise ValidationError(_("Une répétition a une fin : donnez une date de fin ou un nombre de dates."))
        if freq == "WEEKLY":
            days = [rules.to_weekday(day) for day in values["weekdays"] or ()]
        elif freq in ("MONTHLY", "YEARLY") and values["rank"]:
            if not values["weekday"]:
                raise ValidationError(_("Choisissez le jour de la semaine qui revient."))
            days = [rules.to_weekday(values["rank"] + values["weekday"])]
            if freq == "YEARLY":  # the second Thursday of October every year is that of every twelfth month
                freq, interval = "MONTHLY", interval * 12
        until = values["until"] and datetime.combine(values["until"], time(23, 59, 59), PARIS)
        frequency = rules.Rule.frequencies.index(freq)
        return rules.Rule(frequency, interval=interval, byday=days, until=until, count=values["count"] or None)


def _noon(day):
    """Noon of `day` in Paris: the same date in any way of writing it down."""
    return datetime.combine(day, time(12), PARIS)
