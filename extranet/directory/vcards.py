"""A member's card for an address book (RFC 6350), made of what other members see, and of nothing else."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def vcard(profile, seen):
    """Return the card of `profile`, as text, with what is `seen` of it."""
    user = profile.user
    rows = [
        ("FN", str(user)),
        ("N", [user.last_name, user.first_name, "", "", ""]),
        ("ORG", profile.cooperative.name if profile.cooperative else ""),
        ("TITLE", seen.headline),
        ("EMAIL", seen.email),
        ("TEL", seen.phone),
        ("ADR", ["", "", "", seen.commune, "", "", ""] if seen.commune else ""),
        *(("URL", address) for address in [seen.website, *seen.link_lines]),
    ]
    kept = [f"{name}:{_value(value)}" for name, value in rows if value]
    return "\r\n".join(_folded(line) for line in ["BEGIN:VCARD", "VERSION:4.0", *kept, "END:VCARD", ""])


def _value(value):
    return ";".join(map(_escaped, value)) if isinstance(value, list) else _escaped(value)


def _escaped(text):
    text = _CONTROLS.sub("", text.replace("\r\n", "\n"))
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def _folded(line):
    """Break `line` so that none is over 75 bytes, never inside a character."""
    parts, size = [""], 0
    for character in line:
        weight = len(character.encode())
        if size + weight > 75:
            parts.append(" ")
            size = 1
        parts[-1] += character
        size += weight
    return "\r\n".join(parts)
