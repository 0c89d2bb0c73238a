from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from extranet.directory.contacts.forms import ReportForm
from extranet.notifications.reports import judges
from pages.asked import page_of

from . import actions, permissions
from .filters import Filters
from .forms import NoticeForm, ReplyForm
from .models import Notice, Report

PER_PAGE = 20
SAID = {
    Notice.Status.OPEN: gettext_lazy("L’annonce est de nouveau ouverte."),
    Notice.Status.FILLED: gettext_lazy("Bravo ! L’annonce est marquée comme pourvue."),
    Notice.Status.CLOSED: gettext_lazy("L’annonce est close."),
    Notice.Status.WITHDRAWN: gettext_lazy(
        "L’annonce est retirée : seules la personne qui l’a écrite et les équipes la voient."
    ),
}
VERDICTS = {
    Report.Verdict.HIDDEN: gettext_lazy("C’est masqué : les autres membres ne le voient plus."),
    Report.Verdict.KEPT: gettext_lazy("C’est gardé : rien n’est caché aux membres."),
}


def notice_list(request):
    """The notices: search, filters, rows."""
    filters = Filters(request.GET, request.user)
    page = page_of(filters.notices(), PER_PAGE, request, filters.count)
    misread = page.misread or filters.is_misread
    context = {"filters": filters, "page_obj": page, "page_numbers": page.numbers, "misread": misread}
    return render(request, "extranet/notices/notice_list.html", context, status=404 if misread else 200)


def _sent(request):
    """What was sent, even nothing; None when nothing was."""
    return request.POST if request.method == "POST" else None


def _readable(request, pk):
    return get_object_or_404(Notice.objects.visible_to(request.user).with_authors(), pk=pk)


def _mine(request, pk):
    notice = _readable(request, pk)
    if not permissions.may_edit(request.user, notice):
        raise Http404
    return notice


def notice_detail(request, pk):
    """A notice and the replies that this member may read; a POST answers it."""
    notice = _readable(request, pk)
    form = ReplyForm(_sent(request), notice=notice, member=request.user)
    if request.method != "POST":
        return _detail_page(request, notice, form)
    if not form.is_valid():
        return _detail_page(request, notice, form, status=422)
    given = form.cleaned_data
    try:
        actions.reply(request.user, notice, given["body"], form.is_public, given["submission"])
    except actions.NoticeClosed as closed:
        form.add_error(None, str(closed))
        return _detail_page(request, notice, form, status=409)
    messages.success(request, _("Votre réponse est envoyée."))
    return redirect(notice)


def _detail_page(request, notice, form, status=200):
    reports = Report.objects.readable_by(request.user).filter(notice=notice).with_people().by_subject()
    context = {
        "reports": reports if judges(request.user) else (),
        "reported": set(notice.reports.filter(reporter=request.user).values_list("reply", flat=True)),
        "may_report": permissions.may_report(request.user, notice),
        "notice": notice,
        "replies": notice.replies.visible_to(request.user).with_authors().oldest_first(),
        "form": form,
        "may_edit": permissions.may_edit(request.user, notice),
        "may_close": permissions.may_close(request.user, notice),
        "may_withdraw": permissions.may_withdraw(request.user, notice),
        "may_restore": permissions.may_restore(request.user, notice),
    }
    return render(request, "extranet/notices/notice_detail.html", context, status=status)


def notice_write(request):
    """Write a notice."""
    form = NoticeForm(_sent(request))
    if form.is_valid():
        given = form.cleaned_data
        notice = actions.publish(request.user, form.texts(), given["skills"], given["submission"])
        messages.success(request, _("Votre annonce est publiée."))
        return redirect(notice)
    return _form_page(request, form, None)


def notice_edit(request, pk):
    """Change a notice of mine."""
    notice = _mine(request, pk)
    form = NoticeForm(_sent(request), instance=notice)
    if form.is_valid():
        actions.edit(notice, form.texts(), form.cleaned_data["skills"])
        messages.success(request, _("Votre annonce est modifiée."))
        return redirect(notice)
    return _form_page(request, form, pk)


def _form_page(request, form, pk):
    context = {"form": form, "notice_pk": pk}
    return render(request, "extranet/notices/notice_form.html", context, status=422 if form.is_bound else 200)


@require_POST
def notice_status(request, pk):
    """Close, fill, reopen or withdraw a notice."""
    notice = _readable(request, pk)
    status = request.POST.get("status")
    if status not in Notice.Status.values or not permissions.may_set(request.user, notice, status):
        raise Http404
    try:
        actions.set_status(notice, status)
    except actions.NoticeExpired as expired:
        messages.error(request, str(expired))
    else:
        messages.success(request, SAID[status])
    return redirect(notice)


def report(request, pk, reply_pk=None):
    """Say that a notice, or a reply to it, should not be read."""
    notice = _readable(request, pk)
    replies = notice.replies.visible_to(request.user).with_authors()
    reply = get_object_or_404(replies, pk=reply_pk) if reply_pk else None
    if not permissions.may_report(request.user, reply or notice):
        raise Http404
    form = ReportForm(_sent(request))
    if form.is_valid():
        if actions.report(request.user, notice, reply, form.cleaned_data["reason"]):
            messages.success(request, _("C’est signalé. Une équipe va regarder ; les autres membres n’en savent rien."))
        else:
            messages.info(request, _("Vous l’avez déjà signalée : une équipe regarde."))
        return redirect(notice)
    context = {"form": form, "notice": notice, "reply": reply}
    return render(request, "extranet/notices/report_form.html", context, status=422 if form.is_bound else 200)


@require_POST
def judge(request, pk, report_pk):
    """Hide or keep what was reported."""
    reports = Report.objects.readable_by(request.user).select_related("notice")
    said = get_object_or_404(reports, pk=report_pk, notice=pk)
    verdict = request.POST.get("verdict")
    if verdict not in Report.Verdict.values:
        raise Http404
    actions.judge(request.user, said, verdict)
    messages.success(request, VERDICTS[verdict])
    return redirect(f"{said.notice.get_absolute_url()}#signalements")
