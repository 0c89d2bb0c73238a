"""The links that editors write in rich text: to pages, to documents."""

from functools import partial

from django.utils.html import escape
from wagtail.rich_text import extract_references_from_rich_text
from wagtail.rich_text.rewriters import LinkRewriter


def named_in(html, model):
    """The primary keys of the pages, or of the documents, that `html` leads to."""
    return {int(pk) for named, pk, *_ in extract_references_from_rich_text(html) if named is model and pk.isdigit()}


def written(html, pages, documents):
    """`html` with its links as visitors follow them; `pages` and `documents` are {pk: address}, "" for nowhere."""
    rules = {"page": pages, "document": documents}
    rewrite = LinkRewriter(bulk_rules={name: partial(opened, known) for name, known in rules.items()})
    return rewrite(html)


def opened(addresses, attrs_list):
    """The opening tags of the links `attrs_list`; one to what has no address among `addresses` leads nowhere."""
    found = [addresses.get(int(attrs["id"])) if attrs.get("id", "").isdigit() else "" for attrs in attrs_list]
    return [f'<a href="{escape(address)}">' if address else "<a>" for address in found]
