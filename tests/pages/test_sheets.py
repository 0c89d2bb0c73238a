"""Files for spreadsheets as people send them: read whole, or refused in words, and never believed."""

import io
import tracemalloc
import zipfile

import pytest
from openpyxl import Workbook

from pages import sheets
from pages.sheets import Unreadable, read

LIST = "Prénom;Nom;Courriel\nZoé;Œuvré;zoe@cohop.example\n"
TITLES = ["Prénom", "Nom", "Courriel"]
ZOE = ["Zoé", "Œuvré", "zoe@cohop.example"]


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def archive(**parts):
    """A workbook whose parts are what a program would never write."""
    file = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(workbook(TITLES, ZOE)))
    with whole, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name in whole.namelist():
            made.writestr(name, parts.pop(name.rpartition("/")[2], whole.read(name)))
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_text_is_read_however_it_was_written(encoding, delimiter):
    table = read("liste.csv", LIST.replace(";", delimiter).encode(encoding))
    assert (table.titles, table.rows, table.is_guessed) == (TITLES, [(2, ZOE)], False)


def test_the_accents_of_windows_are_guessed_and_it_is_said():
    table = read("LISTE.CSV", LIST.replace("\n", "\r\n").encode("cp1252"))
    assert (table.titles, table.rows, table.is_guessed) == (TITLES, [(2, ZOE)], True)


def test_a_line_that_names_the_delimiter_is_no_line():
    assert read("liste.csv", b"sep=,\r\nNom,Courriel\r\nA;B,c@cohop.example\r\n").rows == [
        (2, ["A;B", "c@cohop.example"])
    ]


def test_rows_keep_their_number_and_empty_ones_are_skipped():
    table = read("liste.csv", b'Nom;Courriel;\n\n;;\n"A\nB";a@cohop.example\nC\n')
    assert table.rows == [(4, ["A B", "a@cohop.example"]), (5, ["C", ""])]


def test_a_workbook_is_read_as_it_shows():
    rows = [["Nom", "Courriel", "N°"], [" Zoé\u00a0", "zoe@cohop.example", 12.0], [None, None, None], ["X", "", True]]
    table = read("liste.xlsx", workbook(*rows))
    assert table.titles == ["Nom", "Courriel", "N°"]
    assert table.rows == [(2, ["Zoé", "zoe@cohop.example", "12"]), (4, ["X", "", "True"])]


def test_formulas_are_never_run():
    """What was computed when the workbook was saved is read; a text that looks like one stays a text."""
    table = read("liste.xlsx", workbook(["Nom", "Courriel"], ["=1+1", "=HYPERLINK(A1)"], ["A", "B"]))
    assert table.rows == [(3, ["A", "B"])]
    assert read("liste.csv", b"Nom;Courriel\n=1+1;@SUM(A1)\n").rows == [(2, ["=1+1", "@SUM(A1)"])]


def test_what_was_written_here_is_read_here():
    rows = [TITLES, ["Zoé", "=1", "zoe@cohop.example"]]
    for name, content in (("a.csv", sheets.as_csv(rows)), ("a.xlsx", sheets.as_xlsx(rows, "Liste"))):
        assert read(name, content).rows == [(2, ["Zoé", "'=1", "zoe@cohop.example"])]


def laughs(text="lol", levels=9):
    entities = f'<!ENTITY a0 "{text}">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels + 1)
    )
    return f'<?xml version="1.0"?><!DOCTYPE worksheet [{entities}]><worksheet>&a{levels};</worksheet>'


def outside():
    return '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'


def far_row():
    cell = '<row r="900000000000"><c r="A900000000000" t="str"><v>x</v></c></row>'
    return f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cell}</sheetData></worksheet>'


BAD = {
    "nothing": ("a.csv", lambda: b"", "est vide"),
    "blank": ("a.csv", lambda: b" \r\n ", "est vide"),
    "too large": ("a.csv", lambda: b"x" * (5 * 1024 * 1024 + 1), "dépasse 5"),
    "a picture": ("a.png", lambda: b"\x89PNG", "a un autre format"),
    "no ending": ("liste", lambda: LIST.encode(), "a un autre format"),
    "old workbook": ("a.xls", lambda: b"\xd0\xcf\x11\xe0", "a un autre format"),
    "old workbook renamed": ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0" * 200, "ne se lit pas"),
    "text renamed": ("a.xlsx", lambda: LIST.encode(), "ne se lit pas"),
    "workbook renamed": ("a.csv", lambda: workbook(TITLES, ZOE), "n’est pas du texte"),
    "NUL": ("a.csv", lambda: b"Nom;Courriel\nA\x00;a@cohop.example", "n’est pas du texte"),
    "UTF-16 unsaid": ("a.csv", lambda: LIST.encode("utf-16-le"), "n’est pas du texte"),
    "no encoding": ("a.csv", lambda: b"Nom;Courriel\n\x81\x8d;a@cohop.example", "n’est pas du texte"),
    "broken UTF-16": ("a.csv", lambda: b"\xff\xfeN\x00o", "n’est pas du texte"),
    "open quote": ("a.csv", lambda: b'Nom;Courriel\n"A;a@cohop.example\nB;b@cohop.example', "guillemets"),
    "no titles": ("a.csv", lambda: b"Nadia;nadia@cohop.example\nA;a@cohop.example", "titre des colonnes"),
    "empty titles": ("a.csv", lambda: b";;\nA;a@cohop.example;", "titre des colonnes"),
    "titles alone": ("a.csv", lambda: b"Nom;Courriel\n", "que des titres"),
    "wide": ("a.csv", lambda: b"Nom" + b";x" * 40 + b"\nA", "plus de 40 colonnes"),
    "long": ("a.csv", lambda: b"Nom\n" + b"A\n" * 10_001, "plus de 10 000 lignes"),
    "far row": ("a.xlsx", lambda: archive(**{"sheet1.xml": far_row()}), "plus de 10 000 lignes"),
    "bomb": ("a.xlsx", lambda: archive(**{"bomb.xml": b"0" * 26 * 1024 * 1024}), "bien plus gros"),
    "many parts": ("a.xlsx", lambda: archive(**{f"p{n}": b"" for n in range(200)}), "bien plus gros"),
    "laughs": ("a.xlsx", lambda: archive(**{"sheet1.xml": laughs()}), "ne contient jamais"),
    "laughs in UTF-16": ("a.xlsx", lambda: archive(**{"sheet1.xml": laughs().encode("utf-16")}), "ne contient jamais"),
    "outside": ("a.xlsx", lambda: archive(**{"sharedStrings.xml": outside()}), "ne contient jamais"),
    "broken XML": ("a.xlsx", lambda: archive(**{"sheet1.xml": "<worksheet><a>"}), "ne se lit pas"),
    "cut": ("a.xlsx", lambda: workbook(TITLES, ZOE)[:-40], "ne se lit pas"),
    "empty archive": ("a.xlsx", lambda: b"PK\x05\x06" + b"\x00" * 18, "ne se lit pas"),
    "one cell many times": (
        "a.xlsx",
        lambda: workbook(["Nom"] * 40, *[["x" * 500] * 40] * 300),
        "dépasse 5",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_none_is_refused_in_words_and_costs_little(name):
    file, make, said = BAD[name]
    content = make()
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable, match=said):
            read(file, content)
        assert tracemalloc.get_traced_memory()[1] < 100 * 1024 * 1024
    finally:
        tracemalloc.stop()
