"""The makers of rows never stand in each other's way."""

from pages.models import Cooperative
from tests.factories import AdvisorFactory, CooperativeFactory, MemberFactory
from tests.factories.recaps import four_cooperatives


def test_cooperatives_of_any_order_keep_their_own_colour_and_sign():
    for n in range(4):
        CooperativeFactory.reset_sequence(0)
        CooperativeFactory(slug=f"premiere-{n}", name=f"Première {n}")
    MemberFactory()
    AdvisorFactory()
    four_cooperatives()
    assert Cooperative.objects.count() == 8


def test_the_same_cooperative_twice_is_one():
    first, second = MemberFactory().membership.cooperative, MemberFactory().membership.cooperative
    assert (first, first.colour, first.sign) == (second, "blue", "ring")
