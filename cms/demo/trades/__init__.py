"""The trades of the demo's members, by family, with what one says, offers and seeks in each."""

from cms.demo.french import typeset
from cms.demo.trades import advice, building, care, digital, making, pictures, stage, table, words

FAMILIES = {
    module.__name__.rpartition(".")[2]: typeset(module.TRADES)
    for module in (making, building, pictures, words, digital, advice, care, table, stage)
}
TRADES = {key: trade | {"family": family} for family, trades in FAMILIES.items() for key, trade in trades.items()}
