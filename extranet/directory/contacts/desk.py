"""Where those who may hide profiles read what is reported of them, and decide."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from extranet.directory.models import ProfileReport
from extranet.notifications.reports import judges
from pages.asked import page_of

from .reports import judge as decide

PER_PAGE = 50
VERDICTS = {
    ProfileReport.Verdict.HIDDEN: gettext_lazy("Le profil est masqué : les autres membres ne le voient plus."),
    ProfileReport.Verdict.KEPT: gettext_lazy("Le profil est gardé : rien n’est caché aux membres."),
}


def reports(request):
    """What is reported of the profiles that this member judges."""
    if not judges(request.user):
        raise Http404
    rows = ProfileReport.objects.readable_by(request.user).with_people().by_subject()
    page = page_of(rows, PER_PAGE, request)
    context = {"page_obj": page, "page_numbers": page.numbers}
    status = 404 if page.misread else 200
    return render(request, "extranet/directory/contacts/report_list.html", context, status=status)


@require_POST
def judge(request, pk):
    """Hide or keep the profile that was reported."""
    said = get_object_or_404(ProfileReport.objects.readable_by(request.user), pk=pk)
    verdict = request.POST.get("verdict")
    if verdict not in ProfileReport.Verdict.values:
        raise Http404
    decide(request.user, said, verdict)
    messages.success(request, VERDICTS[verdict])
    return redirect("directory:reports")
