from django.urls import path

from . import views

app_name = "recaps"

urlpatterns = [
    path("comptes-rendus/", views.recap_list, name="list"),
    path("comptes-rendus/<int:pk>/pdf/", views.recap_pdf, name="pdf"),
]
