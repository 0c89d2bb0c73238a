"""The network's ground: locales, root pages, sections, groups and what each group may do.

Laid after every migrate and every time a cooperative is saved, never by hand. Everything here may run again at any
moment and changes nothing that people have written: what is missing is added, nothing else.
"""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.coreutils import find_available_slug
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

MEMBERS = "Membres"
ADVISORS = "Équipes support"
NETWORK_EDITORS = "Rédaction du réseau"
ADMINISTRATORS = "Administration"
APPROVAL = "Validation par la rédaction du réseau"

NETWORK_SLUG = "reseau"
PUBLISHING = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
READING = ("pages.read_members_content",)
EDITING = (*READING, "wagtailadmin.access_admin")
MODERATING = ("notices.moderate_notice", "directory.curate_skill")
TRANSLATING = ("wagtail_localize.submit_translation", "simple_translation.submit_translation")

INDEXES = {  # model: (French slug, title), (English slug, title)
    "NewsIndexPage": (("actualites", "Actualités"), ("news", "News")),
    "EventIndexPage": (("evenements", "Événements"), ("events", "Events")),
    "RecapIndexPage": (("comptes-rendus", "Comptes rendus"), ("recaps", "Recaps")),
    "CooperativeIndexPage": (("cooperatives", "Coopératives"), ("cooperatives", "Cooperatives")),
}
SECTIONS = {
    "NewsIndexPage": "NewsSectionPage",
    "EventIndexPage": "EventSectionPage",
    "RecapIndexPage": "RecapSectionPage",
}


def editors_of(cooperative):
    """The name of the group of `cooperative`'s editors."""
    return f"Rédaction {cooperative.name}"


def lay_network_after_migrate(sender, **kwargs):
    """Lay the network once the last of the applications has its tables and permissions."""
    if sender == [config for config in apps.get_app_configs() if config.models_module][-1]:
        lay_network()


@transaction.atomic
def lay_network():
    """Lay the whole ground: locales, root pages, sections, groups, rights, approval. Idempotent."""
    french, english = (Locale.objects.get_or_create(language_code=code)[0] for code in ("fr", "en"))
    home = _home(french)
    _english_twin(home, english, "home", "Home")
    for model, ((slug, title), (english_slug, english_title)) in INDEXES.items():
        index = _child(home, model, slug, title)
        if model in SECTIONS:
            section = _network_section(index, SECTIONS[model])
        _english_twin(index, english, english_slug, english_title)
        if model in SECTIONS:
            _english_twin(section, english, "network", "The network")
    _lay_groups(home)
    for cooperative in _model("Cooperative").objects.order_by("pk"):
        lay_cooperative(cooperative)


@transaction.atomic
def lay_cooperative(cooperative):
    """Lay what a cooperative's editors need: a section in each index, a collection, a group and its rights."""
    name = editors_of(cooperative)
    group = Group.objects.filter(name=name).first() or _group_of_sections(cooperative)
    if group is None:
        group = Group.objects.create(name=name)
    elif group.name != name:
        Group.objects.filter(pk=group.pk).update(name=name)
    _grant(group, EDITING)
    for model, section_model in SECTIONS.items():
        index = _model(model).objects.get(locale__language_code="fr", depth=3)
        section = _child(index, section_model, cooperative.slug, cooperative.name, cooperative=cooperative)
        _grant_page(group, section, *PUBLISHING)
        _grant_page(group, _network_section(index, section_model), "add_page")
    _grant_collection(group, _collection(cooperative.name), *FILES)
    _grant_collection(group, _collection("Le réseau"), "choose_image", "choose_document")


def _lay_groups(home):
    Group.objects.filter(name__in=("Moderators", "Editors")).delete()  # Wagtail's own: rights come from ours alone
    _grant(Group.objects.get_or_create(name=MEMBERS)[0], READING)
    _grant(Group.objects.get_or_create(name=ADVISORS)[0], (*READING, *MODERATING))
    editors = Group.objects.get_or_create(name=NETWORK_EDITORS)[0]
    settings = ("pages.change_legalsettings", "pages.change_cooperative", "wagtailredirects.add_redirect")
    _grant(editors, (*EDITING, *TRANSLATING, *MODERATING, *settings))
    administrators = Group.objects.get_or_create(name=ADMINISTRATORS)[0]
    administrators.permissions.add(*Permission.objects.all())
    root_collection = Collection.get_first_root_node() or Collection.add_root(name="Root")
    for group, top in (
        (editors, home),
        (editors, home.get_translations().first()),
        (administrators, home.get_parent()),
    ):
        _grant_page(group, top, *PUBLISHING)
        _grant_collection(group, root_collection, *FILES)
    _collection("Le réseau")
    _lay_approval(editors, home)


def _lay_approval(editors, home):
    """What a cooperative's editors propose in a section of the network waits for a network editor."""
    WorkflowPage.objects.filter(page__depth=1).delete()
    task, _ = GroupApprovalTask.objects.get_or_create(name=APPROVAL)
    task.groups.add(editors)
    workflow, _ = Workflow.objects.get_or_create(name=APPROVAL)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    for model in SECTIONS.values():
        for section in _model(model).objects.descendant_of(home).filter(cooperative=None):
            WorkflowPage.objects.get_or_create(page=section, defaults={"workflow": workflow})


def _model(name):
    return apps.get_model("pages", name)


def _group_of_sections(cooperative):
    """The group that publishes in the sections of `cooperative`: it follows the cooperative to its new name."""
    sections = [
        pk
        for model in SECTIONS.values()
        for pk in _model(model).objects.filter(cooperative=cooperative).values_list("pk", flat=True)
    ]
    return Group.objects.filter(page_permissions__page__in=sections).distinct().first()


def _home(locale):
    HomePage = _model("HomePage")
    home = HomePage.objects.filter(locale=locale, depth=2).first()
    if home is None:
        root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)
        home = root.add_child(instance=HomePage(title="Co’hop", slug="cohop", locale=locale))
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    if site.root_page_id != home.pk:
        site.root_page, site.site_name = home, "Co’hop"
        site.save()
        Page.objects.filter(depth=2, content_type__model="page", slug="home").delete()  # Wagtail's welcome
    return home


def _network_section(index, model):
    return _child(index, model, NETWORK_SLUG, "Le réseau", cooperative=None)


def _child(parent, model, slug, title, **fields):
    """The page of that `model` and those `fields` under `parent`, whatever its address has become; made if missing."""
    found = _model(model).objects.child_of(parent).filter(**fields).first()
    if found:
        return found
    slug = find_available_slug(parent, slug)
    return parent.add_child(instance=_model(model)(title=title, slug=slug, locale=parent.locale, **fields))


def _english_twin(page, english, slug, title):
    if not page.has_translation(english):
        twin = page.copy_for_translation(english, copy_parents=False)
        twin.title = twin.draft_title = title
        twin.slug, twin.live, twin.has_unpublished_changes = slug, True, False
        twin.save()
        twin.get_latest_revision() and twin.save_revision().publish()


def _collection(name):
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def _permission(name):
    label, codename = name.split(".")
    return Permission.objects.filter(content_type__app_label=label, codename=codename)


def _grant(group, names):
    for name in names:
        group.permissions.add(*_permission(name))


def _grant_page(group, page, *codenames):
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _grant_collection(group, collection, *codenames):
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=codenames
    ):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
