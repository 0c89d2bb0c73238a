from datetime import date

from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext

from extranet.accounts.models import Membership
from extranet.directory.templatetags.directory import found_first, short_address
from pages.models import Cooperative
from tests.factories import CooperativeFactory, MemberFactory


def test_members_are_counted_once_for_all_cooperatives(rf, elycoop):
    cabestan = CooperativeFactory(slug="cabestan", name="Cabestan", colour="blue", sign="ring")
    gone, *_ = MemberFactory.create_batch(3, membership=elycoop)
    Membership.objects.filter(user=gone).update(ended_on=date(2026, 1, 1))
    MemberFactory(membership=cabestan)
    CooperativeFactory(slug="vide", name="Vide", colour="green", sign="leaf")
    page = Template("{% load directory %}{% for one in cooperatives %}{{ one }} {% members_of one %} {% endfor %}")
    cooperatives = list(Cooperative.objects.order_by("name"))
    with CaptureQueriesContext(connection) as queries:
        text = page.render(Context({"request": rf.get("/"), "cooperatives": cooperatives}))
    assert (text, len(queries)) == ("Cabestan 1 Elycoop 2 Vide 0 ", 1)


def test_a_row_shows_first_the_lines_that_answer():
    lines = ["Un atelier", "Un local", "Une fresque"]
    assert found_first(lines, "fresques") == "Une fresque\u00a0· Un atelier"
    assert found_first(lines, "") == "Un atelier\u00a0· Un local"


def test_an_address_is_said_shortly():
    assert short_address("https://www.saxe.example/carnets/") == "saxe.example/carnets"
