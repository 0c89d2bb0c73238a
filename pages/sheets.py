"""Files for spreadsheets, written and read. The only module that imports openpyxl.

What people typed never becomes a formula there (OWASP, CSV injection). What they send is believed in nothing: its size,
its shape, its encoding.
"""

import csv
import io
import unicodedata
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook

from .words import BREAKS as SPACES
from .words import NOT_XML

FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # wide ones too: some spreadsheets narrow them
BREAKS = ("\t", "\r", "\n")  # what an import may take for the end of a cell
BYTES, LINES, COLUMNS, CELL = 5 * 1024 * 1024, 10_000, 40, 500  # the most that is read
SHEET = 100_000  # rows that are gone through, empty ones too: a workbook may claim any number of them
UNPACKED, PARTS = 25 * 1024 * 1024, 200  # of a workbook, which is an archive
DELIMITERS = ";,\t"
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
DOCTYPES = [text.encode(code) for text in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(rows):
    """`rows` as French spreadsheets open them: semicolons, and the mark that says UTF-8."""
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(map(harmless, row) for row in rows)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(rows, title=""):
    """`rows` as a workbook of one sheet, called `title`: 31 characters at most."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title or _("Liste"))
    for row in rows:
        sheet.append([harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


FILES = {  # kind of a file: what writes it, and its media type
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, XLSX),
}


def harmless(cell):
    """`cell` as it is shown and never run; what no file can hold is left out of a text, a number stays one."""
    if not isinstance(cell, str):
        return cell
    text = NOT_XML.sub("", cell)
    return f"'{text}" if text.startswith(BREAKS) or text.lstrip().startswith(FORMULAS) else text


class Unreadable(Exception):
    """A file is not what it should be; the text says why to who sent it."""


@dataclass(frozen=True)
class Table:
    """What a file holds: `titles`, then `rows`, each with its number in a spreadsheet and a text under each title.

    `is_guessed` where nothing said in which encoding it was written, and accents may be wrong.
    """

    titles: list[str]
    rows: list[tuple[int, list[str]]]
    is_guessed: bool = False


def read(name, content):
    """The Table that `content`, the bytes of a file called `name`, holds; Unreadable when there is none to trust."""
    if len(content) > BYTES:
        raise Unreadable(_("Ce fichier dépasse 5 Mo."))
    ending = name.lower().rpartition(".")[2]
    if ending not in ("csv", "xlsx"):
        raise Unreadable(_("Enregistrez la liste au format XLSX ou CSV : ce fichier a un autre format."))
    if not content.strip():
        raise Unreadable(_("Ce fichier est vide."))
    rows, is_guessed = (_rows_of_xlsx(content), False) if ending == "xlsx" else _rows_of_csv(content)
    return _table(rows, is_guessed)


def _table(rows, is_guessed):
    kept, size = [], 0
    for number, cells in enumerate(rows, 1):
        texts = [_text(cell) for cell in cells] if any(cells) else []
        while texts and not texts[-1]:
            texts.pop()
        if len(texts) > COLUMNS:
            raise Unreadable(_("Ce fichier a plus de %(number)s colonnes.") % {"number": COLUMNS})
        size += sum(map(len, texts))
        if size > BYTES:
            raise Unreadable(_("Ce fichier dépasse 5 Mo."))
        if texts or number == 1:
            kept.append((number, texts))
        if len(kept) > LINES + 1 or number > SHEET:
            raise Unreadable(_("Ce fichier a plus de 10 000 lignes : envoyez-le en plusieurs fois."))
    titles = kept[0][1] if kept else []
    if not titles or any("@" in title for title in titles):
        raise Unreadable(_("La première ligne doit porter le titre des colonnes : Prénom, Nom, Adresse e-mail."))
    width = max(len(texts) for _number, texts in kept)
    (_first, titles), *rows = [(number, texts + [""] * (width - len(texts))) for number, texts in kept]
    if not rows:
        raise Unreadable(_("Ce fichier n’a que des titres : aucune ligne ne les suit."))
    return Table(titles, rows, is_guessed)


def _text(cell):
    """The text of a cell, on one line; a whole number is written as people write it."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = unicodedata.normalize("NFC", NOT_XML.sub("", "" if cell is None else str(cell)))
    return SPACES.sub(" ", text).strip()[:CELL]


def _rows_of_csv(content):
    code = next((code for mark, code in MARKS.items() if content.startswith(mark)), None)
    is_guessed = False
    try:
        try:
            text = content.decode(code or "utf-8")
        except UnicodeDecodeError:
            text, is_guessed = content.decode("cp1252"), True  # what spreadsheets under Windows wrote for thirty years
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable(_("Ce fichier n’est pas du texte lisible : enregistrez-le au format « CSV UTF-8 », ou XLSX."))
    first, _break, rest = text.partition("\n")
    said = first.strip().lower().removeprefix("sep=")  # a line that Excel reads and does not show
    if said != first.strip().lower() and said in DELIMITERS:
        return _parsed(rest, said), is_guessed
    return _parsed(text, max(DELIMITERS, key=first.count)), is_guessed


def _parsed(text, delimiter):
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from lines
    except csv.Error as error:
        message = _("Vers la ligne %(line)s, des guillemets s’ouvrent et ne se ferment pas comme il faut.")
        raise Unreadable(message % {"line": lines.line_num}) from error


def _rows_of_xlsx(content):
    broken = _("Ce classeur ne se lit pas : enregistrez-le de nouveau au format XLSX, ou en CSV.")
    try:
        _distrust(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what it says of its size may be wrong
        yield from sheet.iter_rows(max_col=COLUMNS + 1, values_only=True)
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken archive may raise, in any of three libraries
        raise Unreadable(broken) from error


def _distrust(content):
    """Refuse an archive that unpacks into more than it says, or into too much, and XML that declares entities."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise Unreadable(_("Ce classeur est bien plus gros qu’une liste de personnes."))
        for part in parts:
            inside = archive.read(part)
            if any(doctype in inside for doctype in DOCTYPES):
                raise Unreadable(_("Ce classeur contient ce qu’une liste de personnes ne contient jamais."))
