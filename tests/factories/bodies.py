"""Bodies with some of each block that a body may have."""

from django.core.files.base import ContentFile

from pages.models import Attachment, ContentPage, HomePage

from .recaps import picture


def content_page(slug, **fields):
    """A live page of content under the French home."""
    home = HomePage.objects.get(locale__language_code="fr")
    return home.add_child(instance=ContentPage(title=f"Page {slug}", slug=slug, **fields))


def attachment(name, **fields):
    """A document, with its file."""
    kept = Attachment(title=name, file=ContentFile(b"mot", f"{name}.txt"), **fields)
    kept.save()
    return kept


def body(number, word="cible"):
    """`number` of each block: those that choose something, or lead somewhere, each have theirs."""
    blocks = []
    for n in range(number):
        page, linked = content_page(f"{word}-{n}"), content_page(f"{word}-lien-{n}")
        document, named = attachment(f"{word}-{n}"), attachment(f"{word}-lien-{n}")
        links = f'<a linktype="page" id="{linked.pk}">là</a> <a linktype="document" id="{named.pk}">ceci</a>'
        blocks += [
            ("paragraph", f"<p>Voir {links}.</p>"),
            ("picture", {"image": picture(f"{word} {n}"), "caption": "Une légende"}),
            ("quote", {"text": "Une ambition commune.", "author": "En ouverture"}),
            ("fold", {"summary": "Où ?", "text": f"<p>{links}</p>"}),
            ("table", {"data": [["Jour", "Heure"]], "first_row_is_table_header": True}),
            ("document", {"document": document, "title": ""}),
            ("action", {"text": "Une suite.", "label": "Venir", "page": page, "url": ""}),
            ("legal_facts", {"about": "publisher"}),
        ]
    return blocks
