"""French typography, so that the demo's texts are typed on any keyboard and read as a printer sets them."""

import re

THIN, FIXED = "\u202f", "\u00a0"  # no-break spaces: narrow, full
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
UNITS = "%|€|M€|km|m²|Mo|min"

RULES = [
    (r"'", "’"),
    (r"\.\.\.", "…"),
    (r" ([;!?])", THIN + r"\1"),
    (r" ([:»])", FIXED + r"\1"),
    (r"« ", "«" + FIXED),
    (r"(?<=\d) (?=\d{3}\b)", THIN),
    (r"(?<=\d) h (?=\d\d\b)", f"{THIN}h{THIN}"),
    (r"(?<=\d) h\b", f"{THIN}h"),
    (rf"(?<=\d) (?=(?:{UNITS})(?!\w))", FIXED),
    (rf"(?<=\d) (?=(?:{MONTHS})\b)", FIXED),
    (r"\b1er\b", "1ᵉʳ"),
    (r"(?<=\d)e\b", "ᵉ"),
    (r"\bnº ", "nº" + FIXED),
]
RULES = [(re.compile(pattern), replacement) for pattern, replacement in RULES]


def french(text):
    """Return `text` with curly apostrophes, no-break spaces and ordinals set in the French way; twice changes nothing."""
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text


def typeset(data):
    """Return `data` (any nest of dicts, lists and tuples) with each of its texts, keys apart, set by `french`."""
    if isinstance(data, str):
        return french(data)
    if isinstance(data, dict):
        return {key: typeset(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return type(data)(typeset(value) for value in data)
    return data


def agree(text, feminine):
    """Choose, in each « {féminin|masculin} » of `text`, the form that suits the person who speaks."""
    return re.sub(r"\{([^|{}]*)\|([^|{}]*)\}", r"\1" if feminine else r"\2", text)
