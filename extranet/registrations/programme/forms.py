from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from extranet.registrations.models import Part, Shift
from extranet.registrations.models.timed import minutes_between, on_the_wall
from pages.months import in_full
from pages.templatetags.dates import hours
from pages.words import BREAKS, fold

from .permissions import possible_hosts

SHORTEST = 10  # minutes of an atelier


class TitledForm(forms.ModelForm):
    """A form with a title, which stays on its line, in the mails that say it too."""

    def clean_title(self):
        return BREAKS.sub(" ", self.cleaned_data["title"]).strip()


class HourField(forms.TimeField):
    """An hour and its minutes: « 18:30 », or « 18h30 » where a browser knows no field of hours."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    input_formats = ["%H:%M", "%Hh%M", "%Hh"]


class TimedForm(TitledForm):
    """From when to when, in hours of Paris, within a date; which day is asked only where the date has several."""

    starts = HourField(label=gettext_lazy("De"))
    ends = HourField(label=gettext_lazy("À"))

    def __init__(self, *args, occurrence, **kwargs):
        super().__init__(*args, **kwargs)
        self.occurrence = self.instance.occurrence = occurrence
        opens, closes = on_the_wall(occurrence.starts_at), on_the_wall(occurrence.ends_at)
        self.opens, self.length = opens, minutes_between(occurrence.starts_at, occurrence.ends_at)
        days = [opens.date() + timedelta(days=n) for n in range((closes.date() - opens.date()).days + 1)]
        if len(days) > 1:
            choices = [(day.isoformat(), in_full(day, "l j F")) for day in days]
            self.fields["day"] = forms.ChoiceField(label=_("Jour"), choices=choices)
        self.order_fields(["kind", "task", "title", "text", "day", "starts", "ends"])
        start, end = (opens + timedelta(minutes=after) for after in self._shown_minutes())
        self.initial |= {"day": start.date().isoformat(), "starts": start.time(), "ends": end.time()}

    def _shown_minutes(self):
        start = self.instance.starts_after
        return start, self.length if self.instance.ends_after is None else self.instance.ends_after

    def clean(self):
        """Keep the hours as minutes from the start of the date; what ends before it starts ends the next day."""
        given = super().clean()
        if {"starts", "ends"} <= given.keys() and ("day" in given or "day" not in self.fields):
            day = datetime.fromisoformat(given["day"]).date() if "day" in given else self.opens.date()
            start, end = (datetime.combine(day, given[name]) for name in ("starts", "ends"))
            if end <= start:
                end += timedelta(days=1)
            after = [(moment - self.opens) // timedelta(minutes=1) for moment in (start, end)]
            if after[0] < 0 or after[1] > self.length:
                self.add_error("starts", self._too_far(given))
            else:
                self.instance.starts_after, self.instance.ends_after = after
        return given

    def _too_far(self, given):
        if given["ends"] <= given["starts"] and "day" not in given:
            return _("La fin doit venir après le début.")
        span = hours(self.occurrence.starts_at, self.occurrence.ends_at)
        return _("Le programme tient dans les heures de cette date : %(span)s.") % {"span": span}


class PeopleField(forms.CharField):
    """Members, one a line, by their name, or by their address where two have the same."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else "\n".join(map(str, value))

    def clean(self, value):
        """Return the members, each once."""
        names = list(filter(None, (" ".join(line.split()) for line in super().clean(value).splitlines())))
        known = {}
        for user in possible_hosts() if names else ():
            for key in {fold(str(user)), fold(user.email)}:
                known.setdefault(key, []).append(user)
        return list(dict.fromkeys(self._only(known.get(fold(name), ()), name) for name in names))

    def _only(self, people, name):
        if not people:
            raise ValidationError(_("Aucun membre ne se nomme « %(name)s ».") % {"name": name})
        if len(people) > 1:
            message = _("Plusieurs membres se nomment « %(name)s » : donnez une adresse e-mail.")
            raise ValidationError(message % {"name": name})
        return people[0]


class PartForm(TimedForm):
    """A part of the programme, as its organisers write it."""

    people = PeopleField(
        label=gettext_lazy("Membres qui l’animent"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("Un nom par ligne. Le public n’en lit que le prénom."),
    )

    class Meta:
        model = Part
        fields = ("kind", "title", "text", "room", "capacity", "other_hosts")
        labels = {"kind": gettext_lazy("De quoi s’agit-il ?")}
        widgets = {"kind": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "room": gettext_lazy("« Grande salle », « Jardin »."),
            "capacity": gettext_lazy("D’un atelier. Vide : sans limite."),
            "other_hosts": gettext_lazy("Telles que tout le monde les lira."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            hosts = possible_hosts().filter(hosted_parts=self.instance)
            self.initial["people"] = list(hosts.order_by("last_name", "first_name", "pk"))
        self.order_fields(["kind", "title", "text", "day", "starts", "ends", "room", "capacity", "people"])


class ProposalForm(TitledForm):
    """What somebody would like to run: the hour and the room are for the organisers to find."""

    length = forms.IntegerField(label=gettext_lazy("Combien de temps, en minutes ?"), initial=60)

    class Meta:
        model = Part
        fields = ("title", "text", "capacity", "needs")
        labels = {
            "text": gettext_lazy("Qu’y fera-t-on ?"),
            "capacity": gettext_lazy("Pour combien de personnes ?"),
            "needs": gettext_lazy("Que vous faut-il ?"),
        }
        help_texts = {
            "text": gettext_lazy("En quelques phrases : 1 000 caractères au plus."),
            "capacity": gettext_lazy("Vide : sans limite."),
            "needs": gettext_lazy("Une pelouse, des tables, un écran, le calme."),
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 5}), "needs": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, occurrence, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["length"] = self.instance.minutes
        self.instance.occurrence = occurrence
        longest = minutes_between(occurrence.starts_at, occurrence.ends_at)
        self.fields["text"].required = True
        self.fields["length"].validators += [MinValueValidator(min(SHORTEST, longest)), MaxValueValidator(longest)]
        self.order_fields(["title", "text", "length", "capacity", "needs"])

    def clean_length(self):
        self.instance.ends_after = self.cleaned_data["length"]
        return self.cleaned_data["length"]


class DeclineForm(forms.Form):
    """Why a proposal is not taken."""

    word = forms.CharField(
        label=gettext_lazy("Votre mot"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("La personne qui propose le recevra par e-mail."),
    )


class CopyForm(forms.Form):
    """Which of `dates` a programme begins as."""

    source = forms.TypedChoiceField(label=gettext_lazy("Reprendre le programme d’une autre date"))

    def __init__(self, *args, dates, **kwargs):
        super().__init__(*args, **kwargs)
        by_pk = {str(row.pk): row for row in dates}
        self.fields["source"].coerce = by_pk.get
        self.fields["source"].choices = [(pk, f"{in_full(row.starts_at)} · {row.event}") for pk, row in by_pk.items()]


class ShiftForm(TimedForm):
    """A task, from when to when, and how many hands."""

    class Meta:
        model = Shift
        fields = ("task", "title", "capacity")

    def clean(self):
        given = super().clean()
        if given.get("task") == Shift.Task.OTHER and not given.get("title") and "title" not in self.errors:
            self.add_error("title", _("Dites en quelques mots de quoi il s’agit."))
        return given
