"""An editor of one cooperative, with the numbers of another's pages and files: nothing read, nothing changed."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.urls import URLResolver, get_resolver, reverse
from wagtail.models import Collection, Page

from pages.models import Attachment, NewsPage, NewsSectionPage, Picture
from pages.network import ADMINISTRATORS, MEMBERS, editors_of
from tests.factories import CooperativeFactory, NewsPageFactory, UserFactory
from tests.pages.test_media import png

POISON = "pamplemoussier"


@pytest.fixture
def theirs():
    """A draft, with two revisions, of another cooperative."""
    page = NewsPageFactory(cooperative=CooperativeFactory(slug="voisine"), title=f"Brouillon {POISON}", live=False)
    page.summary = POISON
    page.save_revision()
    page.save_revision()
    return page


@pytest.fixture
def editor(client):
    user = UserFactory()
    user.groups.add(
        Group.objects.get(name=MEMBERS), Group.objects.get(name=editors_of(CooperativeFactory(slug="mienne")))
    )
    client.force_login(user)
    return user


def addresses(page, file, picture):
    """Every address of Wagtail's admin that takes the numbers of a page, a revision, a file or a picture."""
    first, second = page.revisions.order_by("pk").values_list("pk", flat=True)
    numbers = {
        "page_id": page.pk, "pk": page.pk, "parent_page_id": page.get_parent().pk, "page_to_copy_id": page.pk,
        "page_to_move_id": page.pk, "destination_id": page.get_parent().pk, "revision_id": first,
        "revision_id_a": first, "revision_id_b": second, "parent_page_pk": page.get_parent().pk, "object_id": page.pk,
    }  # fmt: skip
    found = set()
    for prefix in ("wagtailadmin_pages", "wagtailadmin_explore", "wagtailadmin_explore_results"):
        for name, parameters in named_routes("wagtailadmin", prefix):
            if set(parameters) <= set(numbers):
                found.add(reverse(name, kwargs={key: numbers[key] for key in parameters}))
    for namespace, row in (("wagtaildocs", file), ("wagtailimages", picture)):
        for name, parameters in named_routes(namespace, namespace):
            if len(parameters) == 1:
                found.add(reverse(name, args=[row.pk]))
    found.add(reverse("wagtailadmin_explore", args=[page.pk]))
    found.add(reverse("wagtailadmin_choose_page_child", args=[page.pk]))
    found.add(reverse("wagtailadmin_reports:page_types_usage"))
    found.add(reverse("wagtailadmin_reports:page_types_usage_results"))
    for action in ("publish", "unpublish", "delete", "move"):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        found |= {f"{address}?id={page.pk}", f"{address}?id=all&childOf={page.get_parent().pk}"}
    return sorted(found)


def named_routes(*prefixes):
    def walk(resolver, namespaces=()):
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern, (*namespaces, pattern.namespace) if pattern.namespace else namespaces)
            elif pattern.name:
                yield ":".join((*namespaces, pattern.name)), tuple(pattern.pattern.converters)

    return [(name, parameters) for name, parameters in walk(get_resolver()) if parameters and name.startswith(prefixes)]


def test_no_address_of_the_admin_shows_or_changes_what_is_theirs(client, editor, theirs):
    root = Collection.get_first_root_node()
    collection = root.get_children().get(name="voisine") if root.get_children().filter(name="voisine") else None
    collection = collection or root.get_children().get(name=theirs.cooperative.name)
    file = Attachment(title=f"Fichier {POISON}", file=ContentFile(b"a", "a.txt"), collection=collection)
    picture = Picture(title=f"Image {POISON}", file=ContentFile(png(), "a.png"), collection=collection)
    file.save()
    picture.save()
    tried = addresses(theirs, file, picture)
    assert len(tried) > 40
    before = NewsPage.objects.filter(pk=theirs.pk).values().get(), Page.objects.count()
    shown = []
    for address in tried:
        for answer in (client.get(address), client.post(address, {"title": "volé", "slug": "vole"})):
            if POISON in answer.content.decode(errors="replace") or answer.status_code >= 500:
                shown.append((answer.request["REQUEST_METHOD"], address, answer.status_code))
    assert shown == []
    assert (NewsPage.objects.filter(pk=theirs.pk).values().get(), Page.objects.count()) == before
    assert (Attachment.objects.get().title, Picture.objects.get().title) == (file.title, picture.title)


@pytest.mark.parametrize(
    "address",
    [
        "/admin/pages/{pk}/edit/",
        "/admin/pages/{pk}/",
        "/admin/choose-page/{pk}/",
        "/admin/reports/page-types-usage/",
        "/admin/bulk/wagtailcore/page/publish/?id={pk}",
    ],
)
def test_an_administrator_reaches_those_addresses(client, theirs, address):
    """The same addresses do show the page to who may see it: the test above is not blind."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(user)
    assert POISON in client.get(address.format(pk=theirs.pk)).content.decode()


def test_an_editor_acts_on_several_pages_of_their_own(client, editor):
    section = NewsSectionPage.objects.get(cooperative__slug="mienne")
    mine = [NewsPageFactory(cooperative=section.cooperative, live=False) for _ in range(2)]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={mine[0].pk}")
    assert [NewsPage.objects.get(pk=page.pk).live for page in mine] == [True, False]
    client.post(f"{address}?id=all&childOf={section.pk}")
    assert [NewsPage.objects.get(pk=page.pk).live for page in mine] == [True, True]


def test_an_editor_explores_their_own_pages_and_what_leads_there(client, editor):
    section = NewsSectionPage.objects.get(cooperative__slug="mienne")
    page = NewsPageFactory(cooperative=section.cooperative)
    for one in (page, section, section.get_parent()):
        assert client.get(reverse("wagtailadmin_explore", args=[one.pk])).status_code == 200


def test_an_editor_can_neither_take_away_their_section_nor_give_it_another_cooperative(client, editor):
    other = CooperativeFactory(slug="voisine")
    section = NewsSectionPage.objects.get(cooperative__slug="mienne")
    form = {"title": section.title, "slug": section.slug, "audience": "public", "action-publish": "1"}
    comments = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    client.post(reverse("wagtailadmin_pages:edit", args=[section.pk]), form | comments | {"cooperative": other.pk})
    for name in ("delete", "unpublish"):
        client.post(reverse(f"wagtailadmin_pages:{name}", args=[section.pk]))
        client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', name])}?id={section.pk}")
    kept = NewsSectionPage.objects.get(pk=section.pk)
    assert (kept.live, kept.cooperative.slug) == (True, "mienne")


def test_what_an_editor_proposes_to_the_network_waits_for_approval(client, editor):
    section = Page.objects.get(slug="reseau", url_path__contains="/actualites/")
    form = {
        "title": "Un stand commun",
        "slug": "un-stand-commun",
        "audience": "public",
        "date": "2026-03-05",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", section.pk])
    client.post(address, form | {"action-submit": "1"})
    page = NewsPage.objects.get(slug="un-stand-commun")
    assert (page.live, page.current_workflow_state.status) == (False, "in_progress")
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form | {"action-publish": "1"})
    assert not NewsPage.objects.get(pk=page.pk).live
