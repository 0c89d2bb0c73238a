"""What no single room can see: that the house holds together."""

import ast
import gc
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.template.loader import get_template
from wagtail.models import get_page_models

from cms.demo.french import french
from tests import catalogue
from tests.catalogue import ROOT

OURS = ("cms", "extranet", "pages", "templates", "static/css", "static/js")
NAMED_BY_OTHERS = {"400.html", "403.html", "404.html", "429.html", "500.html"}
PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%|\{(\w*)\}")


@pytest.fixture(autouse=True)
def _no_garbage():
    """Python 3.11 breaks off `ast.parse` when garbage that complains is collected meanwhile (cpython 106905)."""
    gc.collect()


@cache
def all_code():
    paths = [path for folder in OURS for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".html", ".txt"}]
    paths += [path for path in (ROOT / "static").rglob("*") if path.suffix in {".css", ".js"}]
    return {path: path.read_text() for path in paths}


def is_named(path, *names):
    """Tell whether another file than `path` holds one of `names` between quotes."""
    quoted = re.compile("|".join(rf"[\"'/]{re.escape(name)}[\"']" for name in names))
    return any(quoted.search(text) for other, text in all_code().items() if other != path)


def overrides_a_library(name):
    folders = [Path(config.path) / "templates" for config in apps.get_app_configs()]
    return any((folder / name).exists() for folder in folders)


def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_the_import_contracts_are_kept():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_one_module_sends_mail():
    senders = {"django.core.mail", "smtplib"}
    found = {
        str(path.relative_to(ROOT))
        for path, text in all_code().items()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.ImportFrom) and node.module in senders)
        or (isinstance(node, ast.Import) and senders & {alias.name for alias in node.names})
    }
    assert found == {"extranet/mail.py"}


def test_every_template_is_used():
    attributes = ("template", "landing_page_template")
    of_pages = {getattr(model, name, None) for model in get_page_models() for name in attributes}
    unused = set()
    for path in (ROOT / "templates").rglob("*.*"):
        name = str(path.relative_to(ROOT / "templates"))
        if name in of_pages | NAMED_BY_OTHERS or overrides_a_library(name):
            continue
        if not is_named(path, name, name.removesuffix(path.suffix)):
            unused.add(name)
    assert unused == set()


def test_every_template_can_be_read():
    for path in (ROOT / "templates").rglob("*.*"):
        get_template(str(path.relative_to(ROOT / "templates")))


@pytest.mark.parametrize("kind", ["css", "js"])
def test_every_style_and_script_is_used(kind):
    folder = ROOT / "static" / kind
    unused = {path.name for path in folder.rglob(f"*.{kind}") if not is_named(path, path.name)}
    assert unused == set()


def test_french_is_set_as_a_printer_sets_it():
    said = {text for _context, *texts in catalogue.strings() for text in texts if text}
    assert {text for text in said if french(text) != text} == set()


def test_no_template_writes_a_date_that_would_say_1_mai_or_that_html_refuses():
    plain = re.compile(r'\|date:"(c"|[^"]*j F)')
    assert [path.name for path in (ROOT / "templates").rglob("*.html") if plain.search(path.read_text())] == []


def test_english_is_complete():
    po = catalogue.catalogue("en")
    assert catalogue.keys(po) == catalogue.strings()
    assert [entry.msgid for entry in po if not entry.translated()] == []


def test_french_has_every_plural_and_nothing_else():
    po = catalogue.catalogue("fr")
    assert catalogue.keys(po) == {key for key in catalogue.strings() if key[2]}
    assert [entry.msgid for entry in po if not entry.translated()] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_translation_keeps_what_will_be_filled_in(language):
    def holes(text):
        return {match.group() for match in PLACEHOLDER.finditer(text)}

    wrong = []
    for entry in catalogue.catalogue(language):
        wanted = holes(entry.msgid) | holes(entry.msgid_plural)
        for text in filter(None, entry.msgstr_plural.values() or [entry.msgstr]):
            if not holes(text) <= wanted or (not entry.msgid_plural and holes(text) != wanted):
                wrong.append(entry.msgid)
    assert wrong == []
