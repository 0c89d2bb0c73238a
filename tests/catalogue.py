"""The strings of our code that readers see, and the catalogues that translate them: `python -m tests.catalogue`.

French is written in the code. `en` translates all of it; `fr` holds plural entries only, for Django's fallback plural
is English and would say "0 événements".
"""

import ast
import re
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "cms/locale"
CODE = ("cms", "extranet", "pages")
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
STRING = r"""u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
IN_TEMPLATE = re.compile(rf"\b(n?p?gettext|_)\(\s*{STRING}(?:\s*,\s*{STRING})?(?:\s*,\s*{STRING})?", re.S)


def strings():
    """Return every translatable string of the project: the set of (context, singular, plural)."""
    found = set()
    for folder in CODE:
        for path in (ROOT / folder).rglob("*.py"):
            found |= set(_in_python(ast.parse(path.read_text())))
    for path in (ROOT / "templates").rglob("*.*"):
        found |= set(_in_template(path.read_text()))
    return found


def _in_python(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            yield from _entry(name, texts)


def _in_template(text):
    for name, *literals in IN_TEMPLATE.findall(templatize(text)):
        yield from _entry(name, [ast.literal_eval(literal) for literal in literals if literal])


def _entry(name, texts):
    if name in PLAIN and texts:
        yield (None, texts[0], None)
    elif name in PLURAL:
        yield (None, texts[0], texts[1])
    elif name in IN_CONTEXT:
        yield (texts[0], texts[1], None)
    elif name == "npgettext":
        yield tuple(texts[:3])


def catalogue(language):
    """Return the catalogue of `language`."""
    return polib.pofile(str(LOCALE / language / "LC_MESSAGES/django.po"), wrapwidth=0)


def keys(entries):
    """Return what `strings` would say of these entries of a catalogue."""
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural or None) for entry in entries}


def update(language, wanted):
    """Add to the catalogue of `language` the wanted strings that it lacks, untranslated; drop those nobody says."""
    po = catalogue(language)
    kept = {key: entry for entry in po for key in keys([entry]) if key in wanted}
    po.clear()
    for context, singular, plural in sorted(wanted, key=lambda key: (key[1], key[0] or "")):
        key = (context, singular, plural)
        po.append(kept.get(key) or _blank(context, singular, plural))
    po.save()
    return len(wanted - kept.keys())


def _blank(context, singular, plural):
    if plural is None:
        return polib.POEntry(msgctxt=context, msgid=singular)
    return polib.POEntry(msgctxt=context, msgid=singular, msgid_plural=plural, msgstr_plural={0: "", 1: ""})


if __name__ == "__main__":
    everything = strings()
    print(update("en", everything), "new strings to translate into English")
    print(update("fr", {key for key in everything if key[2]}), "new plurals to write in French")
