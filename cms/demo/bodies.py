"""The demo's plain lists made into the bodies that editors write: ("p", "…"), ("list", […]) become blocks."""

from django.utils.html import format_html, format_html_join
from wagtail.rich_text import RichText

FLOWING = ("p", "h2", "h3", "list")


def body(items, targets=None):
    """Return the blocks of a body; `targets` are the pages and documents that it may name."""
    blocks, flow = [], []
    for kind, *parts in items:
        if kind in FLOWING:
            flow.append(_html(kind, *parts))
            continue
        _pour(flow, blocks)
        blocks.append(_block(kind, *parts, targets=targets))
    _pour(flow, blocks)
    return blocks


def named(name, fields, rows):
    """Return one block called `name` for each of `rows`, whose parts are `fields`."""
    return [(name, dict(zip(fields, row, strict=True))) for row in rows]


def figures(rows):
    return named("figure", ("number", "unit", "label"), rows)


def steps(rows):
    return named("step", ("title", "text"), rows)


def _html(kind, content):
    if kind == "list":
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((line,) for line in content)))
    return format_html(f"<{kind}>{{}}</{kind}>", content)


def _pour(flow, blocks):
    if flow:
        blocks.append(("paragraph", RichText("".join(flow))))
        flow.clear()


def _block(kind, *parts, targets):
    if kind == "quote":
        return "quote", {"text": parts[0], "author": parts[1]}
    if kind == "fold":
        return "fold", {"summary": parts[0], "text": RichText(_html("p", parts[1]))}
    if kind == "table":
        return "table", _table(*parts)
    if kind == "document":
        return "document", {"document": targets[parts[1]], "title": parts[0]}
    if kind == "legal":
        return "legal_facts", {"about": parts[0]}
    text, label, target = parts
    is_address = target.startswith("/")
    where = {"page": None, "url": target} if is_address else {"page": targets[target], "url": ""}
    return "action", {"text": text, "label": label} | where


def _table(caption, rows):
    return {
        "data": rows,
        "table_caption": caption,
        "table_header_choice": "row",
        "first_row_is_table_header": True,
        "first_col_is_header": False,
    }
