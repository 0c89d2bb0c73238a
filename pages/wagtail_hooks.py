"""What Wagtail asks us at its own moments."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.rich_text.pages import PageLinkHandler
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from . import apart, dates_admin, fewer_seats, recurrence_panel, slugs  # noqa: F401 (slugs registers its widget)
from .addresses import targets
from .links import opened
from .models import Audience, Cooperative, EventPage
from .models.base import BasePage, reads_members_content
from .rights import arranges_the_network, explorable, is_section
from .writing import WritingPanel


class CooperativeViewSet(SnippetViewSet):
    """The cooperatives, as the network's editors and administrators change them."""

    model = Cooperative
    icon = "group"
    list_display = ["name", "colour", "sign"]
    menu_order = 250
    add_to_admin_menu = True


register_snippet(CooperativeViewSet)


@hooks.register("register_admin_urls")
def event_dates_urls():
    preview = path("evenements/dates/", recurrence_panel.preview, name="recurrence_dates")
    return [preview, *dates_admin.urlpatterns]


@hooks.register("register_log_actions")
def log_dates(actions):
    actions.register_action(dates_admin.LOGGED)(dates_admin.DateLog)


@hooks.register("register_page_header_buttons")
def lead_to_dates(page, user, view_name, next_url=None):
    """From an event to its dates, for those who may change one alone."""
    if isinstance(page.specific, EventPage) and apart.may_change(user, page):
        yield Button(_("Les dates, une à une"), reverse("event_dates", args=(page.pk,)), icon_name="date", priority=25)


@hooks.register("before_publish_page")
def tell_of_fewer_seats(request, page):
    """Whoever publishes an event with another number of seats learns which dates have more people than that."""
    if isinstance(page, EventPage) and not EventPage.objects.filter(pk=page.pk, capacity=page.capacity).exists():
        for text in fewer_seats.warnings(page, page.occurrences.all(), request.user):
            messages.warning(request, text)


@hooks.register("construct_reports_menu")
def report_what_is_ones_own(request, items):
    """The report that shows titles of the whole tree is for who works on the whole tree."""
    if not arranges_the_network(request.user):
        items[:] = [item for item in items if item.name != "page-types-usage"]


@hooks.register("construct_homepage_panels")
def writing_first(request, panels):
    panels.append(WritingPanel())


class PageLinks(PageLinkHandler):
    """Links to pages in rich text outside of bodies: one query, where Wagtail asks for each page and its language."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        pages = targets({int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdigit()})
        return opened({pk: page.leads_to for pk, page in pages.items()}, attrs_list)


@hooks.register("register_rich_text_features", order=10)
def lead_to_pages(features):
    features.register_link_type(PageLinks)


@hooks.register("before_serve_page")
def keep_members_pages_from_strangers(page, request, serve_args, serve_kwargs):
    """A members' page does not exist for anybody else, at any of its addresses (routable pages have several)."""
    if isinstance(page, BasePage) and not page.is_readable_by(request.user):
        raise Http404


@hooks.register("before_serve_document")
def refuse_strangers(document, request):
    """A members' file does not exist for anybody else; one that may no longer be shown, for those who do not edit."""
    if document.audience == Audience.MEMBERS and not reads_members_content(request.user):
        raise Http404
    if not document.may_be_shown and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404


@hooks.register("construct_page_chooser_queryset")
def choose_among_ones_own(pages, request):
    """The chooser offers what is live, and among drafts only those that the editor may change."""
    own = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change").values("pk")
    opened = request.resolver_match.kwargs.get("parent_page_id")
    if opened and not Page.objects.filter(Q(live=True) | Q(pk__in=own), pk=opened).exists():
        raise PermissionDenied
    return pages.filter(Q(live=True) | Q(pk__in=own))


@hooks.register("construct_explorer_page_queryset")
def explore_ones_own(parent_page, pages, request):
    """The explorer opens only what leads to one's own pages: Wagtail would show the title of any other."""
    if not explorable(request.user).filter(pk=parent_page.pk).exists():
        raise PermissionDenied
    return pages


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def leave_sections_standing(request, page):
    """A section holds the rights of those who write there: only who arranges the network takes one away."""
    if is_section(page) and not arranges_the_network(request.user):
        raise PermissionDenied


@hooks.register("before_move_page")
def move_what_is_ones_own(request, page, destination):
    """Wagtail asks for the right to move only once it is posted: the confirmation would show another's title."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied
