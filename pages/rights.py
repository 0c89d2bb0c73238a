"""What an editor may see of the tree in the admin, where Wagtail itself would show the title of any page."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.bulk_action import index as bulk_action
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from pages.models.base import SectionPage


def arranges_the_network(user):
    """Tell whether `user` works on the whole tree: network editors and administrators do."""
    return user.has_perm("pages.change_cooperative")


def explorable(user):
    """The pages that `user` may work on, and those that lead to them."""
    policy = PagePermissionPolicy()
    if not policy.instances_with_direct_explore_permission(user):
        return Page.objects.none()
    return policy.explorable_instances(user)


def is_section(page):
    """Tell whether `page` is a section, which holds the rights of those who write there."""
    return issubclass(page.specific_class or Page, SectionPage)


@require_admin_access
def bulk_on_ones_own(request, action):
    """Wagtail's action on several pages, when all of them are one's own and none is a section."""
    if not arranges_the_network(request.user) and not _are_ones_own(request):
        raise PermissionDenied
    return bulk_action(request, "wagtailcore", "page", action)


def _are_ones_own(request):
    own = PagePermissionPolicy().instances_user_has_any_permission_for(request.user, {"change", "publish"})
    chosen = set(request.GET.getlist("id"))
    if "all" in chosen:  # those below a page
        parent = request.GET.get("childOf", "")
        return parent.isdecimal() and own.filter(pk=parent).exists()
    if not all(pk.isdecimal() for pk in chosen):
        return False
    pages = list(own.filter(pk__in=chosen))
    return len(pages) == len(chosen) and not any(map(is_section, pages))


def for_the_network(view):
    """Return `view`, closed to who does not work on the whole tree."""

    @require_admin_access
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not arranges_the_network(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


types_usage = for_the_network(PageTypesUsageReportView.as_view())
types_usage_results = for_the_network(PageTypesUsageReportView.as_view(results_only=True))
