from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from . import actions
from .models import MAX_ATTEMPTS, OutboxMail


class StateFilter(admin.SimpleListFilter):
    """Sent, waiting, given up."""

    title = _("état")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [("waiting", _("en attente")), ("sent", _("envoyé")), ("given_up", _("abandonné"))]

    def queryset(self, request, queryset):
        if self.value() == "waiting":
            return queryset.filter(sent_at=None, attempts__lt=MAX_ATTEMPTS)
        if self.value() == "sent":
            return queryset.exclude(sent_at=None)
        return queryset.given_up() if self.value() == "given_up" else queryset


@admin.register(OutboxMail)
class OutboxMailAdmin(admin.ModelAdmin):
    """What left, what waits and what failed; nothing here can be written, only tried again."""

    list_display = ("subject", "to", "created_at", "sent_at", "attempts", "next_try_at")
    list_filter = (StateFilter, "language")
    search_fields = ("to", "subject")
    ordering = ("-created_at", "-pk")
    actions = ("try_again",)

    @admin.action(description=_("Essayer de nouveau"), permissions=["change"])
    def try_again(self, request, queryset):
        actions.try_again(queryset)
        messages.success(request, _("Ces e-mails repartent."))

    def has_add_permission(self, request):
        return False

    def get_readonly_fields(self, request, obj=None):
        return [field.name for field in OutboxMail._meta.fields]
