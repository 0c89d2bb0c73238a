"""Public addresses that are not pages, in both languages."""

urlpatterns = []
