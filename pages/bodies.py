"""What the bodies of a page show, asked of the database together: as little for sixty blocks as for six.

Four queries at most: the pictures, what was made of them, the documents, the pages that something leads to.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from django.db.models import prefetch_related_objects
from django.template.loader import render_to_string
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from pages.addresses import targets
from pages.blocks import ActionBlock, DocumentBlock, FoldBlock, ParagraphBlock, PictureBlock
from pages.links import named_in, written


class Prose(RichText):
    """Rich text whose links are written already; its source stays what an editor wrote."""

    def __init__(self, source, html):
        super().__init__(source)
        self.html = html

    def __html__(self):
        return render_to_string("wagtailcore/shared/richtext.html", {"html": self.html})


@dataclass(frozen=True)
class Place:
    """Where a block stands: in which body, and the how manieth."""

    stream: StreamValue
    index: int

    @property
    def raw(self):
        return self.stream.raw_data[self.index]

    @property
    def block(self):
        return self.stream.stream_block.child_blocks[self.raw["type"]]

    @property
    def fields(self):
        """{name: what is kept} of a block that has several; a choice is a primary key."""
        return {name: self.raw["value"].get(name, empty) for name, empty in self.block.get_default().items()}

    def put(self, value):
        """Have the body hold `value` here."""
        self.stream[self.index] = (self.raw["type"], value, self.raw.get("id"))


def load(page):
    """Fill the bodies of `page` with what they show; nothing changes in what a save would keep."""
    places = _places(page)
    _put_pictures(page, places[PictureBlock])
    text = "".join([place.raw["value"] for place in places[ParagraphBlock]])
    text += "".join([place.fields["text"] or "" for place in places[FoldBlock]])
    model = apps.get_model("pages", "Attachment")
    documents = model.objects.in_bulk(_chosen(places[DocumentBlock], "document") | named_in(text, model))
    pages = targets(_chosen(places[ActionBlock], "page") | named_in(text, Page))
    where = (
        {pk: found.leads_to for pk, found in pages.items()},
        {pk: found.url for pk, found in documents.items() if found.may_be_shown},
    )
    for place in places[ParagraphBlock]:
        place.put(Prose(place.raw["value"], written(place.raw["value"], *where)))
    for place in places[FoldBlock]:
        source = str(place.fields["text"] or "")
        place.put(place.fields | {"text": Prose(source, written(source, *where))})
    for place in places[DocumentBlock]:
        place.put(place.fields | {"document": documents.get(place.fields["document"])})
    for place in places[ActionBlock]:
        place.put(place.fields | {"page": pages.get(place.fields["page"])})


def _places(page):
    """{class of block: where it stands}, in all the bodies of `page`."""
    found = defaultdict(list)
    streams = [getattr(page, field.name) for field in page._meta.fields if isinstance(field, StreamField)]
    for place in (Place(stream, index) for stream in streams for index in range(len(stream))):
        found[type(place.block)].append(place)
    return found


def _put_pictures(page, places):
    values = places[0].block.bulk_to_python([place.raw["value"] for place in places]) if places else []
    for place, value in zip(places, values, strict=True):
        place.put(value)
    images = [value["image"] for value in values if value["image"] and value["image"].may_be_shown]
    prefetch_related_objects([*images, *([page.photo] if page.photo else [])], "renditions")


def _chosen(places, name):
    return {place.fields[name] for place in places} - {None}
