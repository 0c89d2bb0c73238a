"""The StreamField bodies, each made of blocks of one family."""

from wagtail import blocks

from .layout import ActionBlock, TableBlock
from .legal import LegalFactsBlock
from .media import DocumentBlock, PictureBlock
from .recap import FigureBlock, PledgeBlock, PriorityActionBlock, StepBlock
from .registering import QuestionBlock
from .text import FoldBlock, ParagraphBlock, QuoteBlock


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    paragraph = ParagraphBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    fold = FoldBlock()
    table = TableBlock()
    document = DocumentBlock()
    action = ActionBlock()
    legal_facts = LegalFactsBlock()

    class Meta:
        template = "blocks/body.html"


class FiguresBlock(blocks.StreamBlock):
    """Key figures, on the band."""

    figure = FigureBlock()


class StepsBlock(blocks.StreamBlock):
    """Steps or highlights, under an arcade."""

    step = StepBlock()


class QuotesBlock(blocks.StreamBlock):
    """Words worth a whole width."""

    quote = QuoteBlock()


class PriorityActionsBlock(blocks.StreamBlock):
    """Actions with their two scores."""

    action = PriorityActionBlock()


class PledgesBlock(blocks.StreamBlock):
    """What people promised."""

    pledge = PledgeBlock()


class GalleryBlock(blocks.StreamBlock):
    """Pictures side by side."""

    picture = PictureBlock()


class AttachmentsBlock(blocks.StreamBlock):
    """Files to take away."""

    document = DocumentBlock()


class QuestionsBlock(blocks.StreamBlock):
    """What those who register are asked."""

    question = QuestionBlock()

    class Meta:
        max_num = 8
