"""The site's addresses, and that of a view that does nothing: what the server and the middleware cost by themselves."""

from django.http import HttpResponse
from django.urls import path

from cms.urls import urlpatterns as addresses_of_the_site

urlpatterns = [path("hello/", lambda request: HttpResponse("hello")), *addresses_of_the_site]
