"""The ground that every migrate lays: pages, groups, rights."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page, Site, WorkflowPage

from pages import network
from pages.models import (
    CooperativeIndexPage,
    EventIndexPage,
    EventSectionPage,
    NewsIndexPage,
    NewsSectionPage,
    RecapIndexPage,
    RecapSectionPage,
)
from tests.factories import CooperativeFactory, EventPageFactory

SECTION_MODELS = (NewsSectionPage, EventSectionPage, RecapSectionPage)


def tree():
    return sorted(Page.objects.values_list("url_path", "locale__language_code", "live"))


def test_a_migrate_lays_the_tree_in_both_languages():
    assert Site.objects.get().root_page.specific_class.__name__ == "HomePage"
    assert [path for path, language, live in tree() if language == "fr" and path.count("/") == 3] == [
        "/cohop/actualites/",
        "/cohop/comptes-rendus/",
        "/cohop/cooperatives/",
        "/cohop/evenements/",
    ]
    assert [path for path, language, live in tree() if language == "en" and live] == [
        "/home/",
        "/home/cooperatives/",
        "/home/events/",
        "/home/events/network/",
        "/home/news/",
        "/home/news/network/",
        "/home/recaps/",
        "/home/recaps/network/",
    ]


def test_laying_it_again_changes_nothing():
    CooperativeFactory(slug="cabestan", name="Cabestan")
    before = tree(), sorted(GroupPagePermission.objects.values_list()), sorted(Group.objects.values_list())
    network.lay_network()
    assert (tree(), sorted(GroupPagePermission.objects.values_list()), sorted(Group.objects.values_list())) == before


@pytest.mark.parametrize(
    "model", [*SECTION_MODELS, NewsIndexPage, EventIndexPage, RecapIndexPage, CooperativeIndexPage]
)
def test_a_page_of_the_ground_may_change_its_address(model):
    CooperativeFactory(slug="cabestan", name="Cabestan")
    for page in model.objects.filter(locale__language_code="fr"):
        page.slug = f"autre-{page.slug}"
        page.save_revision().publish()
    before = tree(), sorted(WorkflowPage.objects.values_list("page", flat=True))
    network.lay_network()
    assert (tree(), sorted(WorkflowPage.objects.values_list("page", flat=True))) == before


def test_a_section_that_took_the_wrong_cooperative_stops_no_migrate():
    first, second = (CooperativeFactory(name=name) for name in ("Cabestan", "Elycoop"))
    NewsSectionPage.objects.filter(cooperative=first).update(cooperative=second)
    network.lay_network()
    assert {group.name for group in Group.objects.filter(name__startswith="Rédaction ")} == {
        "Rédaction Cabestan",
        "Rédaction Elycoop",
        "Rédaction du réseau",
    }


def test_a_cooperative_that_changes_its_name_keeps_its_group_and_sections():
    cooperative = CooperativeFactory(slug="cabestan", name="Cabestan")
    group = Group.objects.get(name="Rédaction Cabestan")
    cooperative.name, cooperative.slug = "Grand Cabestan", "grand-cabestan"
    cooperative.save()
    assert Group.objects.get(name="Rédaction Grand Cabestan") == group
    assert [model.objects.filter(cooperative=cooperative).count() for model in SECTION_MODELS] == [1, 1, 1]


def test_an_editor_publishes_at_home_proposes_to_the_network_and_enters_nowhere_else(django_user_model):
    home, other = CooperativeFactory(), CooperativeFactory()
    editor = django_user_model.objects.create_user("editor@cohop.example")
    editor.groups.add(Group.objects.get(name=network.editors_of(home)))
    for model in SECTION_MODELS:
        mine, theirs, shared = (
            model.objects.get(cooperative=who, locale__language_code="fr").permissions_for_user(editor)
            for who in (home, other, None)
        )
        assert (mine.can_add_subpage(), mine.can_publish_subpage()) == (True, True)
        assert (theirs.can_add_subpage(), theirs.can_publish_subpage()) == (False, False)
        assert (shared.can_add_subpage(), shared.can_publish_subpage()) == (True, False)


@pytest.mark.parametrize("slug", ["a", "b"])
def test_a_page_keeps_the_cooperative_of_its_section(slug):
    cooperative = CooperativeFactory(slug=slug)
    assert EventPageFactory(cooperative=cooperative).cooperative == cooperative
    assert EventPageFactory().cooperative is None
