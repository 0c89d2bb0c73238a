"""Every block of a page: named in an editor's words, drawn by a template of its own, seen before it is chosen."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from pages.network import NETWORK_EDITORS
from tests.factories import UserFactory
from tests.factories.recaps import full_recap


def blocks():
    """{a name: the block} of each kind that an editor can add to a page."""
    found = {}
    for model in get_page_models():
        for field in model._meta.fields:
            if isinstance(field, StreamField):
                found |= {type(block).__name__: block for block in of(field.stream_block)}
    return found


def of(stream):
    for block in stream.child_blocks.values():
        yield from of(block) if isinstance(block, StreamBlock) else [block]


NAMES = sorted(blocks())


def test_these_are_all_of_them():
    assert NAMES == [
        "ActionBlock",
        "DocumentBlock",
        "FigureBlock",
        "FoldBlock",
        "LegalFactsBlock",
        "ParagraphBlock",
        "PictureBlock",
        "PledgeBlock",
        "PriorityActionBlock",
        "QuestionBlock",
        "QuoteBlock",
        "StepBlock",
        "TableBlock",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_it_has_its_template_its_icon_and_its_words(name):
    block = blocks()[name]
    assert get_template(block.meta.template).template.name.startswith("blocks/")
    assert block.meta.icon != "placeholder"
    assert str(block.meta.label).strip() and str(block.meta.description).strip().endswith(".")


def test_no_two_look_alike_in_the_chooser():
    found = blocks().values()
    for attribute in ("template", "icon", "label", "description"):
        values = [str(getattr(block.meta, attribute)) for block in found]
        assert sorted(set(values)) == sorted(values), attribute


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("is_library_full", [True, False])
def test_an_editor_sees_it_in_our_clothes_before_choosing_it(client, name, is_library_full):
    if is_library_full:
        full_recap()
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name=NETWORK_EDITORS))
    client.force_login(editor)
    answer = client.get(reverse("wagtailadmin_block_preview"), {"id": blocks()[name].definition_prefix})
    html = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 200
    assert [link["href"] for link in html.select("link[rel=stylesheet]") if "css/site" in link["href"]]
    if is_library_full or name not in ("PictureBlock", "DocumentBlock"):
        assert html.body.select("p, dl, table, figure, details, ol, ul")
    assert html.select("[style]") == []


@pytest.mark.parametrize("language, said", [("fr", "«\u00a0Oui & non\u00a0»"), ("en", "“Oui & non”")])
@pytest.mark.parametrize("name, words", [("QuoteBlock", "text"), ("PledgeBlock", "words")])
def test_words_are_quoted_as_the_page_speaks(name, words, language, said):
    block = blocks()[name]
    with translation.override(language):
        html = BeautifulSoup(block.render(block.to_python({words: "Oui & non"}), {"cooperatives": []}), "html.parser")
    assert said in html.get_text()
