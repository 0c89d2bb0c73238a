from django.urls import path

from . import desk, views

urlpatterns = [
    path("evenements/<int:pk>/proposer/", views.propose, name="propose"),
    path("evenements/<int:pk>/proposer/<int:part_pk>/", views.change_proposal, name="proposal_change"),
    path("evenements/<int:pk>/proposer/<int:part_pk>/retirer/", views.withdraw_proposal, name="proposal_withdraw"),
    path("evenements/<int:pk>/ateliers/<int:part_pk>/", views.choose, name="choose"),
    path("evenements/<int:pk>/aider/<int:shift_pk>/", views.help_out, name="help_out"),
    path("evenements/<int:pk>/programme/", desk.programme, name="programme"),
    path("evenements/<int:pk>/programme/ajouter/", desk.part_write, name="part_add"),
    path("evenements/<int:pk>/programme/<int:part_pk>/", desk.part_write, name="part_edit"),
    path("evenements/<int:pk>/programme/<int:part_pk>/decliner/", desk.part_decline, name="part_decline"),
    path("evenements/<int:pk>/programme/<int:part_pk>/retirer/", desk.part_remove, name="part_remove"),
    path("evenements/<int:pk>/coups-de-main/", desk.shifts, name="shifts"),
    path("evenements/<int:pk>/coups-de-main/ajouter/", desk.shift_write, name="shift_add"),
    path("evenements/<int:pk>/coups-de-main/<int:shift_pk>/", desk.shift_write, name="shift_edit"),
    path("evenements/<int:pk>/coups-de-main/<int:shift_pk>/retirer/", desk.shift_remove, name="shift_remove"),
]
