from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.home import default as nothing
from wagtail.documents import urls as wagtaildocs_urls

from extranet.accounts.views import PreferencesView

to_the_door = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns = [
    path("", include("pages.urls")),
    path("admin/login/", to_the_door),
    path("admin/", include("pages.admin_urls")),
    path("admin/account/", require_admin_access(PreferencesView.as_view())),
    re_path(r"^admin/bulk/accounts/", nothing),  # people are changed where rights follow: in Django’s admin
    path("admin/", include(wagtailadmin_urls)),
    path("django-admin/login/", to_the_door),
    path("django-admin/", admin.site.urls),
    path("documents/", include(wagtaildocs_urls)),
]
if settings.DEMO:  # elsewhere a web server publishes this folder
    urlpatterns += [path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT})]
urlpatterns += i18n_patterns(
    path("compte/", include("extranet.accounts.urls")),
    path("_util/login/", to_the_door),
    path("extranet/", include("extranet.urls")),
    path("", include("extranet.public_urls")),
    path("", include("pages.public_urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
