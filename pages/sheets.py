"""Tables as files for spreadsheets. The only module that imports openpyxl.

What people typed never becomes a formula there (OWASP, CSV injection).
"""

import csv
import io

from django.utils.translation import gettext as _
from openpyxl import Workbook

from pages.words import NOT_XML

FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # wide ones too: some spreadsheets narrow them
BREAKS = ("\t", "\r", "\n")  # what an import may take for the end of a cell


def as_csv(table):
    """The rows of `table` as French spreadsheets open them: semicolons, and the mark that says UTF-8."""
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(map(harmless, row) for row in table)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(table):
    """The rows of `table` as a workbook of one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Liste"))
    for row in table:
        sheet.append([harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def harmless(cell):
    """`cell` as it is shown and never run; what no file can hold is left out of a text, a number stays one."""
    if not isinstance(cell, str):
        return cell
    text = NOT_XML.sub("", cell)
    return f"'{text}" if text.startswith(BREAKS) or text.lstrip().startswith(FORMULAS) else text


FILES = {  # kind: (writer, media type)
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
