from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from . import actions, erasure
from .forms import UserChangeForm, UserCreationForm
from .models import Membership, User

admin.site.unregister(Group)  # groups are laid by the project, never by hand


class MembershipInline(admin.StackedInline):
    model = Membership
    extra = 0


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """Accounts. Groups are shown, never chosen: they follow from the membership and the network role.

    To delete is to erase, one person at a time and nobody themselves: rooms hold more than the rows that hang on an
    account, and what others read stays, unnamed.
    """

    form = UserChangeForm
    add_form = UserCreationForm
    list_display = ("email", "first_name", "last_name", "network_role", "is_active")
    list_filter = ("network_role", "is_active", "membership__cooperative", "membership__role")
    search_fields = ("email", "first_name", "last_name")
    ordering = ("email",)
    actions = None
    readonly_fields = ("groups_today", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "first_name", "last_name", "language", "password")}),
        (_("Droits"), {"fields": ("is_active", "network_role", "groups_today")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("email", "first_name", "last_name", "language", "usable_password", "password1", "password2")},
        ),
    )
    filter_horizontal = ()
    inlines = [MembershipInline]

    @admin.display(description=_("groupes"))
    def groups_today(self, user):
        return ", ".join(user.groups.order_by("name").values_list("name", flat=True)) or "–"

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        actions.settle(form.instance)

    def has_delete_permission(self, request, user=None):
        return user != request.user and super().has_delete_permission(request, user)

    def get_deleted_objects(self, users, request):
        """Name the accounts alone: what hangs on them would be shown as lost, and tell what members wrote."""
        return [str(user) for user in users], {self.opts.verbose_name_plural: len(users)}, set(), []

    def delete_model(self, request, user):
        erasure.erase(user, actor=request.user)


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    """Who belongs where. Rights follow each change."""

    list_display = ("user", "cooperative", "role", "joined_on", "ended_on")
    list_filter = ("cooperative", "role")
    list_select_related = ("user", "cooperative")
    search_fields = ("user__email", "user__first_name", "user__last_name")
    autocomplete_fields = ("user",)

    def save_model(self, request, membership, form, change):
        super().save_model(request, membership, form, change)
        actions.settle(membership.user)

    def delete_model(self, request, membership):
        super().delete_model(request, membership)
        actions.settle(membership.user)

    def delete_queryset(self, request, memberships):
        people = [membership.user for membership in memberships.select_related("user")]
        super().delete_queryset(request, memberships)
        for user in people:
            actions.settle(user)
