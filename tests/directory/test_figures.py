"""What a support team reads of its own cooperative, and an administrator of all."""

import csv
import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from extranet.accounts import actions as belonging
from extranet.accounts.models import Membership
from extranet.directory.figures import Figures
from extranet.directory.models import Block, Profile, Skill
from extranet.directory.visibility import Level
from tests.directory.test_vocabulary import make
from tests.extranet import crowds
from tests.factories import AdvisorFactory, MemberFactory
from tests.factories.rooms import NoticeFactory, ProfileFactory

ADDRESS = "/extranet/equipe/chiffres/"
WHOLE = {"headline": "x", "presentation": "x", "offers": "Du bois", "needs": "Du bois", "commune": "Bron"}


@pytest.fixture
def advisor(client, elycoop):
    salome = AdvisorFactory(membership=elycoop)
    ProfileFactory(user=salome, **WHOLE)
    client.force_login(salome)
    return salome


def rows(client):
    text = client.get(f"{ADDRESS}chiffres.csv").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


@pytest.mark.parametrize(
    ("role", "status"),
    [("member", 404), ("editor of home", 404), ("editor", 404), ("advisor", 200), ("administrator", 200)],
)
def test_who_reads_them(client, elycoop, role, status):
    client.force_login(make(role, elycoop))
    for address in (ADDRESS, f"{ADDRESS}chiffres.csv", f"{ADDRESS}chiffres.xlsx"):
        assert client.get(address).status_code == status, address
    assert client.get(f"{ADDRESS}chiffres.pdf").status_code == 404


def test_states_and_growth_are_those_of_ones_own_cooperative(advisor, elycoop):
    ProfileFactory(user__membership=elycoop, is_listed=False)
    belonging.leave(MemberFactory(membership=elycoop))
    MemberFactory()  # of another cooperative
    Membership.objects.filter(user=advisor).update(joined_on=timezone.localdate() - timedelta(days=800))
    new = MemberFactory(membership=elycoop)
    Membership.objects.filter(user=new).update(joined_on=timezone.localdate())
    figures = Figures(advisor)
    assert [number for _label, number in figures.states] == [3, 1, 2, 2, 1]
    assert len(figures.growth) == 12
    day, joined, ended = figures.growth[-1]
    assert (day, joined, ended) == (timezone.localdate().replace(day=1), 1, 1)
    assert sum(joined for _day, joined, _ended in figures.growth) == 1
    everyone = Figures(make("administrator", elycoop))
    assert everyone.states[0][1] == 4


def test_one_writes_from_there_to_those_whom_the_site_can_reach(client, advisor, elycoop):
    here = ProfileFactory(user__membership=elycoop, user__first_name="Ada")
    ProfileFactory(user__membership=elycoop, user__first_name="Brune", is_listed=False)
    parted = ProfileFactory(user__membership=elycoop, user__first_name="Cléo")
    Block.objects.create(blocker=parted.user, blocked=advisor)
    MemberFactory(membership=elycoop, first_name="Dora")
    ProfileFactory()  # of another cooperative
    Profile.objects.filter(user=advisor).update(commune="")
    lines = BeautifulSoup(client.get(ADDRESS).content, "html.parser").select("#profils")[0].find_parent("section")
    assert len(lines.select("li")) == 5
    links = {link.get_text(): link["href"] for link in lines.select("a")}
    assert links == {"Écrire à Ada": f"/extranet/annuaire/{here.public_id}/ecrire/"}
    assert client.get(links["Écrire à Ada"]).status_code == 200


def test_incomplete_profiles_are_named_with_what_lacks_and_never_what_they_hold(client, advisor, elycoop):
    hidden = {f"visible_{name}": Level.ME for name in ("headline", "needs", "commune")}
    fields = {"headline": "Belladone", "needs": "Aconit", "commune": "Digitale"}
    ProfileFactory(user__membership=elycoop, user__last_name="Ampère", **fields, **hidden)
    MemberFactory(membership=elycoop, last_name="Zola")
    MemberFactory(last_name="Ailleurs")
    page = client.get(ADDRESS).content.decode()
    text = " ".join(BeautifulSoup(page, "html.parser").main.get_text().split())
    assert "Camille Ampère ce que je fais, je propose" in text
    assert "Camille Zola pas encore de profil" in text
    everything = page + str(rows(client))
    assert not [word for word in ("Belladone", "Aconit", "Digitale", "Ailleurs") if word in everything]


def test_what_is_sought_and_not_offered(advisor, elycoop):
    def seeking(needs, where=elycoop, **fields):
        return ProfileFactory(user__membership=where, **WHOLE | {"needs": needs} | fields)

    Skill.objects.named(["vannerie", "poterie", "hypnose"])
    seeking("Un cours de vannerie\nUne plâtrière")
    seeking("Un cours de vannerie\nUn cours de poterie", visible_needs=Level.ADVISORS)
    seeking("Un cours d’hypnose\nUne belladone", visible_needs=Level.ME)
    seeking("Un aconit", where=MemberFactory().membership.cooperative)
    ProfileFactory(able=["poterie"])
    NoticeFactory().skills.set(Skill.objects.named(["hypnose"]))
    figures = Figures(advisor)
    assert [(str(skill), *counts) for skill, *counts in figures.unmet_skills] == [("vannerie", 2, 0), ("hypnose", 0, 1)]
    assert figures.unmet_lines == [("Une plâtrière", 1)]
    of_all = Figures(make("administrator", elycoop))
    assert ("Un aconit", 1) in of_all.unmet_lines
    seen = [(str(skill), *counts) for skill, *counts in of_all.unmet_skills]
    assert seen == [("hypnose", 0, 1), ("vannerie", 1, 0)], "the other line is for the support team alone"


def test_the_files_hold_the_same_and_run_nothing(client, advisor, elycoop):
    MemberFactory(membership=elycoop, first_name="=1+1", last_name="Zola")
    written = rows(client)
    assert ["Profil à compléter", "'=1+1 Zola", "5"] in written
    sheet = load_workbook(io.BytesIO(client.get(f"{ADDRESS}chiffres.xlsx").content)).active
    cells = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert cells == written
    assert isinstance(sheet.cell(2, 3).value, int)


@pytest.mark.parametrize("number", [2, 80])
def test_they_cost_the_same_however_many(client, advisor, elycoop, number):
    crowds.profiles(number, elycoop, [f"savoir-faire {n}" for n in range(3)], needs="Une plâtrière\nUn toit")
    client.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(ADDRESS).status_code == 200
    assert len(queries) == 17
