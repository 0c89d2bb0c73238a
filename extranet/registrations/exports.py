"""The list of a date as a file for spreadsheets. The only module that imports openpyxl.

What people typed never becomes a formula there (OWASP, CSV injection).
"""

import csv
import io

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from openpyxl import Workbook

from pages.words import NOT_XML

FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # wide ones too: some spreadsheets narrow them
BREAKS = ("\t", "\r", "\n")  # what an import may take for the end of a cell


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


def as_csv(rows):
    """`rows` as French spreadsheets open them: semicolons, and the mark that says UTF-8."""
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(map(harmless, row) for row in rows)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(rows):
    """`rows` as a workbook of one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Qui vient"))
    for row in rows:
        sheet.append([harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def harmless(text):
    """`text` as a cell that is shown as it is and never run; what no file can hold is left out."""
    text = NOT_XML.sub("", text)
    return f"'{text}" if text.startswith(BREAKS) or text.lstrip().startswith(FORMULAS) else text


def _moment(moment):
    return f"{localtime(moment):%Y-%m-%d %H:%M}" if moment else ""
