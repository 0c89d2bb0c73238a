"""What the support team of a cooperative says it helps with."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from . import actions
from .forms import HelpForm


@require_POST
def help_with(request):
    """Say what I help with; for nobody but advisors does this address exist."""
    if not request.user.advises:
        raise Http404
    form = HelpForm(request.POST)
    if form.is_valid():
        actions.help_with(request.user, form.cleaned_data["helps"])
        messages.success(request, _("Vos domaines d’aide sont enregistrés."))
    else:
        messages.error(request, _("Ce domaine d’aide n’existe pas : rien n’est changé."))
    return redirect(f"{reverse('directory:profile')}#aide")
