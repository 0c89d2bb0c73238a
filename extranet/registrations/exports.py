"""The list of a date as a table for spreadsheets."""

from django.utils.timezone import localtime
from django.utils.translation import gettext as _


def table(registrations):
    """The rows of a file: titles, then one for each of `registrations`.

    What is deleted a week after the event (diets, access needs) is left out: a file would keep it.
    """
    answers = {
        each.pk: {(a.question, a.label): a.text for a in each.answers.all() if not a.is_sensitive}
        for each in registrations
    }
    labels = list(dict.fromkeys(key for given in answers.values() for key in given))
    titles = [_("Nom"), _("Adresse e-mail"), _("Coopérative"), _("État"), _("Groupe"), _("Demandée le"), _("Arrivée")]
    yield [*titles, _("Accord"), *(label for _key, label in labels)]
    for each in registrations:
        yield [
            str(each.person),
            each.shown_email,
            str(each.cooperative or ""),
            each.get_status_display(),
            str(each.group or ""),
            _moment(each.created_at),
            _moment(each.arrived_at),
            each.consent,
            *(answers[each.pk].get(key, "") for key in labels),
        ]


def _moment(moment):
    return f"{localtime(moment):%Y-%m-%d %H:%M}" if moment else ""
