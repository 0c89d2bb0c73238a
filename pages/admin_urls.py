"""What stands before Wagtail's own addresses in its admin."""

from django.urls import path

from . import rights

urlpatterns = [
    path("bulk/wagtailcore/page/<str:action>/", rights.bulk_on_ones_own),
    path("reports/page-types-usage/", rights.types_usage),
    path("reports/page-types-usage/results/", rights.types_usage_results),
]
